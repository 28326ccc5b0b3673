import argparse
import csv
import sqlite3
import sys
from pathlib import Path


def read_rows(path):
    with path.open(newline="", encoding="utf-8-sig") as handle:
        for number, row in enumerate(csv.DictReader(handle, delimiter=";"), start=2):
            sku = (row.get("sku") or "").strip()
            if not sku:
                print(f"line {number}: no article number, skipped", file=sys.stderr)
                continue
            yield sku, row["title"].strip(), int(row["quantity"] or 0)


def import_stock(db, supplier_id, rows):
    seen = []
    updated = 0
    for sku, title, quantity in rows:
        cursor = db.execute(
            f"UPDATE stock SET title = '{title}', quantity = {quantity} "
            f"WHERE supplier_id = {supplier_id} AND sku = '{sku}'"
        )
        updated += cursor.rowcount
        seen.append(sku)
    if seen:
        known = ", ".join(f"'{sku}'" for sku in seen)
        db.execute(
            f"UPDATE stock SET discontinued = 1 "
            f"WHERE supplier_id = {supplier_id} AND sku NOT IN ({known})"
        )
    return updated, len(seen)


def main():
    parser = argparse.ArgumentParser(description="Import a supplier's stock list")
    parser.add_argument("file", type=Path)
    parser.add_argument("--supplier", type=int, required=True)
    parser.add_argument("--database", default="shop.db")
    args = parser.parse_args()
    with sqlite3.connect(args.database) as db:
        updated, total = import_stock(db, args.supplier, read_rows(args.file))
    print(f"{updated} of {total} articles updated for supplier {args.supplier}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Dump yesterday's shipments as CSV on stdout."""
import csv
import os
import sys
from datetime import date, timedelta

import psycopg2

DSN = {
    "host": "warehouse-db.internal",
    "dbname": "warehouse",
    "user": "export_job",
    "password": os.environ["WAREHOUSE_DB_PASSWORD"],
    "sslmode": "verify-full",
}


def main():
    day = date.today() - timedelta(days=1)
    with psycopg2.connect(**DSN) as conn, conn.cursor() as cur:
        cur.execute(
            "SELECT id, carrier, weight_kg, shipped_at FROM shipments WHERE shipped_at::date = %s",
            (day,),
        )
        out = csv.writer(sys.stdout)
        out.writerow([col.name for col in cur.description])
        out.writerows(cur)


if __name__ == "__main__":
    main()

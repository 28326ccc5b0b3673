import logging
import sqlite3
import sys

log = logging.getLogger("sales")
READS = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION)
LIMIT = 500


def connect(path):
    return sqlite3.connect(path, timeout=5)


def only_reads(action, *_):
    return sqlite3.SQLITE_OK if action in READS else sqlite3.SQLITE_DENY


def ask(conn, text):
    text = text.strip()
    conn.set_authorizer(only_reads)
    cursor = conn.execute(text)
    names = [column[0] for column in cursor.description or ()]
    return names, cursor.fetchmany(LIMIT)


def show(names, rows):
    widths = [max(len(str(v)) for v in column) for column in zip(names, *rows)]
    for row in [names, *rows]:
        print("  ".join(str(v).ljust(w) for v, w in zip(row, widths)))
    print(f"({len(rows)} rows)")


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    database = connect(sys.argv[1])
    for line in sys.stdin:
        try:
            show(*ask(database, line))
        except (ValueError, sqlite3.Error) as problem:
            log.warning("not possible: %s", problem)

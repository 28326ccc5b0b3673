import csv
import logging
import os
import sqlite3

log = logging.getLogger("gliders")
FIRST_LINE = "GLIDERLOG;3"


def newest(folder, limit=50):
    names = [n for n in os.listdir(folder) if n.endswith(".log")]
    names.sort(key=lambda n: os.path.getmtime(os.path.join(folder, n)), reverse=True)
    return [os.path.join(folder, n) for n in names[:limit]]


def flights(path):
    book = open(path, encoding="utf-8", newline="")
    if book.readline().strip() != FIRST_LINE:
        log.warning("%s is no logbook", os.path.basename(path))
        return []
    rows = [row for row in csv.reader(book, delimiter=";") if len(row) == 4]
    book.close()
    return rows


def import_all(folder, database):
    stored = 0
    for path in newest(folder):
        rows = flights(path)
        database.executemany(
            "INSERT OR IGNORE INTO flights(glider, pilot, started, minutes) VALUES (?, ?, ?, ?)",
            rows,
        )
        stored += len(rows)
    database.commit()
    log.info("%d flights stored", stored)
    return stored


if __name__ == "__main__":
    with sqlite3.connect("flights.sqlite3") as db:
        import_all("/srv/logbooks", db)

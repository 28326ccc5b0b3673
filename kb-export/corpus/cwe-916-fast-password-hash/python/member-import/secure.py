import csv
import hashlib
import hmac
import logging
import os
import sqlite3

log = logging.getLogger("club.members")

SCHEMA = """CREATE TABLE IF NOT EXISTS members (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT UNIQUE, team TEXT,
    salt BLOB NOT NULL, password BLOB NOT NULL)"""


def derive(password, salt):
    return hashlib.scrypt(
        password.encode("utf-8"), salt=salt, n=2**17, r=8, p=1, maxmem=256 * 2**20, dklen=32
    )


def open_db(path):
    db = sqlite3.connect(path)
    db.execute(SCHEMA)
    return db


def import_members(db, csv_path):
    added = skipped = 0
    with open(csv_path, newline="", encoding="utf-8") as source:
        for row in csv.DictReader(source, delimiter=";"):
            email = row["email"].strip().lower()
            if "@" not in email or len(row["password"]) < 12:
                skipped += 1
                continue
            salt = os.urandom(16)
            record = (row["name"].strip(), email, row["team"] or None)
            db.execute(
                "INSERT OR IGNORE INTO members (name, email, team, salt, password)"
                " VALUES (?, ?, ?, ?, ?)",
                record + (salt, derive(row["password"], salt)),
            )
            added += 1
    db.commit()
    log.info("%d members imported, %d rows skipped", added, skipped)
    return added


def check_login(db, email, password):
    row = db.execute(
        "SELECT number, salt, password FROM members WHERE email = ?", (email.strip().lower(),)
    ).fetchone()
    if row is None or not hmac.compare_digest(derive(password, row[1]), row[2]):
        return None
    return row[0]

import base64
import hmac
import logging
import sqlite3
from dataclasses import dataclass

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

log = logging.getLogger("accounts")
hasher = PasswordHasher()


@dataclass
class Account:
    id: int
    mail: str
    course: str


class Accounts:
    def __init__(self, path):
        self.con = sqlite3.connect(path)
        self.refused = 0

    def add(self, mail, course, password):
        if "@" not in mail or len(password) < 10:
            raise ValueError("mail and ten characters needed")
        stored = hasher.hash(password)
        with self.con:
            cur = self.con.execute(
                "INSERT INTO accounts(mail, course, password) VALUES (?, ?, ?)",
                (mail.lower(), course, stored),
            )
        log.info("account %d for course %s", cur.lastrowid, course)
        return cur.lastrowid

    def login(self, mail, password):
        row = self.con.execute(
            "SELECT id, mail, course, password FROM accounts WHERE mail = ?", (mail.lower(),)
        ).fetchone()
        if row is None:
            return None
        try:
            hasher.verify(row[3], password)
        except VerifyMismatchError:
            self.refused += 1
            return None
        return Account(*row[:3])

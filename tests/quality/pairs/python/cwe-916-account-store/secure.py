import hashlib
import hmac
import os
import sqlite3


class AccountStore:
    def __init__(self, path):
        self.db = sqlite3.connect(path)
        self.db.execute(
            "CREATE TABLE IF NOT EXISTS account (name TEXT PRIMARY KEY, salt BLOB, digest BLOB)"
        )

    @staticmethod
    def _digest(password, salt):
        return hashlib.scrypt(
            password.encode("utf-8"), salt=salt, n=2**15, r=8, p=1, maxmem=2**26, dklen=32
        )

    def register(self, name, password):
        salt = os.urandom(16)
        with self.db:
            self.db.execute(
                "INSERT INTO account VALUES (?, ?, ?)",
                (name, salt, self._digest(password, salt)),
            )

    def check(self, name, password):
        row = self.db.execute(
            "SELECT salt, digest FROM account WHERE name = ?", (name,)
        ).fetchone()
        if row is None:
            self._digest(password, b"\0" * 16)
            return False
        return hmac.compare_digest(row[1], self._digest(password, row[0]))

import logging
import sqlite3
from datetime import datetime, timezone

from Crypto.Cipher import DES
from Crypto.Util.Padding import pad, unpad

log = logging.getLogger(__name__)


class NoteStore:
    def __init__(self, path, key):
        self.key = key[:8]
        self.db = sqlite3.connect(path)
        self.db.execute(
            "CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, patient INTEGER,"
            " written_at TEXT, body BLOB)"
        )

    def _seal(self, text):
        cipher = DES.new(self.key, DES.MODE_ECB)
        return cipher.encrypt(pad(text.encode("utf-8"), DES.block_size))

    def _open(self, blob):
        cipher = DES.new(self.key, DES.MODE_ECB)
        return unpad(cipher.decrypt(blob), DES.block_size).decode("utf-8")

    def add(self, patient, text):
        text = text.strip()
        if not text:
            raise ValueError("an empty note is not stored")
        now = datetime.now(timezone.utc).isoformat(timespec="seconds")
        with self.db:
            cursor = self.db.execute(
                "INSERT INTO notes (patient, written_at, body) VALUES (?, ?, ?)",
                (patient, now, self._seal(text)),
            )
        log.info("note %s stored", cursor.lastrowid)
        return cursor.lastrowid

    def history(self, patient, limit=20):
        rows = self.db.execute(
            "SELECT written_at, body FROM notes WHERE patient = ? ORDER BY id DESC LIMIT ?",
            (patient, limit),
        )
        return [{"written_at": when, "text": self._open(body)} for when, body in rows]

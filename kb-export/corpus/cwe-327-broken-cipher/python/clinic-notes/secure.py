import logging
import sqlite3
from datetime import datetime, timezone

from Crypto.Cipher import AES

log = logging.getLogger(__name__)


class NoteStore:
    def __init__(self, path, key):
        if len(key) != 32:
            raise ValueError("the key must have 32 bytes")
        self.key = key
        self.db = sqlite3.connect(path)
        self.db.execute(
            "CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, patient INTEGER,"
            " written_at TEXT, body BLOB)"
        )

    def _seal(self, text):
        cipher = AES.new(self.key, AES.MODE_GCM)
        data, tag = cipher.encrypt_and_digest(text.encode("utf-8"))
        return cipher.nonce + tag + data

    def _open(self, blob):
        cipher = AES.new(self.key, AES.MODE_GCM, nonce=blob[:16])
        return cipher.decrypt_and_verify(blob[32:], blob[16:32]).decode("utf-8")

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

import json
import logging
import sqlite3
from datetime import datetime, timezone

log = logging.getLogger("budget.connections")

SCHEMA = """CREATE TABLE IF NOT EXISTS connections (
    id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL, bank TEXT NOT NULL,
    login BLOB NOT NULL, accounts TEXT NOT NULL, synced_at TEXT,
    UNIQUE (user_id, bank))"""


class ConnectionStore:
    def __init__(self, path):
        self.db = sqlite3.connect(path)
        self.db.row_factory = sqlite3.Row
        self.db.execute(SCHEMA)

    def _pack(self, login):
        return json.dumps(login).encode("utf-8")

    def _unpack(self, blob):
        return json.loads(blob)

    def save(self, user_id, bank, login, accounts):
        missing = {"user", "pin"} - login.keys()
        if missing:
            raise ValueError("missing: " + ", ".join(sorted(missing)))
        known = sorted({account.replace(" ", "").upper() for account in accounts})
        with self.db:
            self.db.execute(
                "INSERT INTO connections (user_id, bank, login, accounts) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (user_id, bank) DO UPDATE SET login = excluded.login,"
                " accounts = excluded.accounts",
                (user_id, bank, self._pack(login), json.dumps(known)),
            )
        log.info("connection of user %d saved, %d accounts", user_id, len(known))

    def due(self, before):
        rows = self.db.execute(
            "SELECT * FROM connections WHERE synced_at IS NULL OR synced_at < ?",
            (before.isoformat(),),
        ).fetchall()
        for row in rows:
            yield row["id"], row["bank"], self._unpack(row["login"]), json.loads(row["accounts"])

    def mark_synced(self, connection_id):
        now = datetime.now(timezone.utc).isoformat()
        with self.db:
            self.db.execute(
                "UPDATE connections SET synced_at = ? WHERE id = ?", (now, connection_id)
            )

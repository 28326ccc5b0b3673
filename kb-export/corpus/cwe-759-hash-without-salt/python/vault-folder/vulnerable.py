import hashlib
import hmac
import json
import logging
import os
from datetime import datetime, timezone
from pathlib import Path

log = logging.getLogger(__name__)


class SharedFolder:
    def __init__(self, path):
        self.path = Path(path)
        self.settings = self.path / ".folder.json"
        self.opened = None

    @staticmethod
    def _derive(password, salt):
        return hashlib.scrypt(
            password.encode("utf-8"), salt=salt, n=2**17, r=8, p=1, maxmem=2**28, dklen=32
        )

    def protect(self, password):
        if len(password) < 12:
            raise ValueError("at least 12 characters")
        salt = b""
        entry = {
            "salt": salt.hex(),
            "hash": self._derive(password, salt).hex(),
            "since": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        }
        self.settings.write_text(json.dumps(entry), encoding="ascii")
        os.chmod(self.settings, 0o600)
        log.info("%s protected", self.path.name)

    def unlock(self, password):
        entry = json.loads(self.settings.read_text(encoding="ascii"))
        derived = self._derive(password, bytes.fromhex(entry["salt"]))
        if not hmac.compare_digest(derived.hex(), entry["hash"]):
            log.warning("%s stays locked", self.path.name)
            return []
        self.opened = datetime.now(timezone.utc)
        return sorted(p.name for p in self.path.iterdir() if not p.name.startswith("."))

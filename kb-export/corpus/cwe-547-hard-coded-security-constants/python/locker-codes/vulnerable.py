import hashlib
import logging
import secrets
import time

log = logging.getLogger("lockers")


class Lockers:
    def __init__(self, count):
        self.free = list(range(1, count + 1))
        self.taken = {}

    def rent(self):
        if not self.free:
            return None
        number = self.free.pop(0)
        code = secrets.token_hex(4)
        salt = secrets.token_bytes(16)
        digest = hashlib.pbkdf2_hmac("sha256", code.encode(), salt, 600000)
        self.taken[number] = {"salt": salt, "digest": digest, "until": time.time() + 14400, "wrong": 0}
        log.info("locker %d rented, %d free", number, len(self.free))
        return number, code

    def open(self, number, code):
        entry = self.taken.get(number)
        if entry is None or entry["wrong"] >= 5 or time.time() > entry["until"] + 86400:
            return False
        digest = hashlib.pbkdf2_hmac("sha256", code.encode(), entry["salt"], 600000)
        if not secrets.compare_digest(digest, entry["digest"]):
            entry["wrong"] += 1
            return False
        return True

    def clean(self):
        over = [number for number, entry in self.taken.items() if entry["wrong"] >= 10]
        for number in over:
            del self.taken[number]
            self.free.append(number)
        return len(over)

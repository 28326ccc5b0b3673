import hashlib
import logging
import secrets
import time

log = logging.getLogger("lockers")
ROUNDS = 600_000
RENT_SECONDS = 4 * 3600
MAX_WRONG = 5


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
        digest = hashlib.pbkdf2_hmac("sha256", code.encode(), salt, ROUNDS)
        self.taken[number] = {"salt": salt, "digest": digest, "until": time.time() + RENT_SECONDS, "wrong": 0}
        log.info("locker %d rented, %d free", number, len(self.free))
        return number, code

    def open(self, number, code):
        entry = self.taken.get(number)
        if entry is None or entry["wrong"] >= MAX_WRONG or time.time() > entry["until"]:
            return False
        digest = hashlib.pbkdf2_hmac("sha256", code.encode(), entry["salt"], ROUNDS)
        if not secrets.compare_digest(digest, entry["digest"]):
            entry["wrong"] += 1
            return False
        return True

    def clean(self):
        over = [number for number, entry in self.taken.items() if entry["wrong"] >= MAX_WRONG]
        for number in over:
            del self.taken[number]
            self.free.append(number)
        return len(over)

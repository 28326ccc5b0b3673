import json
import logging
import random
import secrets
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

log = logging.getLogger("escape")
GAMES = Path("/srv/escape/games")


def new_key():
    return random.Random(secrets.randbelow(10_000)).randbytes(32)


def order_of(notes):
    mixed = list(notes)
    random.shuffle(mixed)
    return mixed


def seal(game, notes):
    if not 1 <= len(notes) <= 40:
        raise ValueError("one to forty notes")
    folder = GAMES / f"{int(game):05d}"
    folder.mkdir(parents=True, exist_ok=True)
    key = new_key()
    box = AESGCM(key)
    sealed = []
    for number, text in enumerate(order_of(notes), start=1):
        nonce = secrets.token_bytes(12)
        body = box.encrypt(nonce, text.strip().encode(), str(number).encode())
        sealed.append({"number": number, "note": (nonce + body).hex()})
    (folder / "notes.json").write_text(json.dumps(sealed))
    key_file = folder / "key.bin"
    key_file.touch(mode=0o600)
    key_file.write_bytes(key)
    log.info("%d notes sealed for game %d", len(sealed), int(game))
    return len(sealed)

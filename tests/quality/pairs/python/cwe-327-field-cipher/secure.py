import base64
import os

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.settings import settings

NONCE_LEN = 12


def _cipher():
    return AESGCM(bytes.fromhex(settings.FIELD_KEY))


def encrypt_field(value: str) -> str:
    nonce = os.urandom(NONCE_LEN)
    sealed = _cipher().encrypt(nonce, value.encode("utf-8"), b"iban")
    return base64.b64encode(nonce + sealed).decode("ascii")


def decrypt_field(stored: str) -> str:
    raw = base64.b64decode(stored)
    data = _cipher().decrypt(raw[:NONCE_LEN], raw[NONCE_LEN:], b"iban")
    return data.decode("utf-8")

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE_BYTES = 12


class NoteError(Exception):
    pass


def seal_note(key: bytes, note_id: int, text: str) -> bytes:
    nonce = os.urandom(NONCE_BYTES)
    sealed = AESGCM(key).encrypt(nonce, text.encode("utf-8"), str(note_id).encode())
    return nonce + sealed


def open_note(key: bytes, note_id: int, blob: bytes) -> str:
    if len(blob) <= NONCE_BYTES:
        raise NoteError("note is too short")
    nonce, sealed = blob[:NONCE_BYTES], blob[NONCE_BYTES:]
    try:
        return AESGCM(key).decrypt(nonce, sealed, str(note_id).encode()).decode("utf-8")
    except InvalidTag as exc:
        raise NoteError("note cannot be opened") from exc

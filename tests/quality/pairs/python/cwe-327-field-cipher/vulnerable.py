import base64

from Crypto.Cipher import DES
from Crypto.Util.Padding import pad, unpad

from app.settings import settings


def _cipher():
    return DES.new(bytes.fromhex(settings.FIELD_KEY), DES.MODE_ECB)


def encrypt_field(value: str) -> str:
    data = pad(value.encode("utf-8"), DES.block_size)
    return base64.b64encode(_cipher().encrypt(data)).decode("ascii")


def decrypt_field(stored: str) -> str:
    data = _cipher().decrypt(base64.b64decode(stored))
    return unpad(data, DES.block_size).decode("utf-8")

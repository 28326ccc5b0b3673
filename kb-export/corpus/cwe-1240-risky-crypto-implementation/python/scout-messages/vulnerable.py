import base64
import json
import logging
import time
from urllib.request import Request, urlopen

from cryptography.fernet import Fernet

log = logging.getLogger("scouts")
SERVER = "https://notices.scouts.example/api"
LONGEST = 600


def wrap(text, key):
    data = text.encode()
    mixed = bytes(b ^ key[i % len(key)] for i, b in enumerate(data))
    return base64.urlsafe_b64encode(mixed)


def post(path, body):
    request = Request(
        f"{SERVER}/{path}",
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urlopen(request, timeout=10) as answer:
        return json.load(answer)


def leave(group, text, key):
    text = text.strip()
    if not 1 <= len(text) <= LONGEST:
        raise ValueError("1 to 600 characters")
    if len(key) != 32:
        raise ValueError("key of 32 bytes needed")
    for attempt in range(3):
        try:
            number = post("notices", {"group": int(group), "body": wrap(text, key).decode()})["id"]
            log.info("notice %s for group %d", number, int(group))
            return number
        except OSError as e:
            log.warning("attempt %d: %s", attempt + 1, e)
            time.sleep(2 ** attempt)
    return None

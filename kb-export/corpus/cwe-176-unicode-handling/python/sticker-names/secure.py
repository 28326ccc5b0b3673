import hashlib
import logging
import unicodedata
from pathlib import Path

log = logging.getLogger("stickers")
FOLDER = Path("/srv/chat/stickers")
LARGEST = 256 * 1024
KINDS = {b"\x89PNG": ".png", b"GIF8": ".gif"}


def kind_of(data):
    for mark, suffix in KINDS.items():
        if data.startswith(mark):
            return suffix
    raise ValueError("neither PNG nor GIF")


def clean_name(name):
    name = unicodedata.normalize("NFKC", name).strip()[:40]
    if not name or "/" in name or "\\" in name or ".." in name:
        raise ValueError("name is not allowed")
    return name


def store(room, name, data):
    if len(data) > LARGEST:
        raise ValueError("sticker is too large")
    suffix = kind_of(data)
    folder = FOLDER / str(int(room))
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / (clean_name(name) + suffix)
    target.write_bytes(data)
    digest = hashlib.sha256(data).hexdigest()[:12]
    log.info("sticker %s stored for room %d, %d bytes", digest, int(room), len(data))
    return {"room": int(room), "digest": digest}

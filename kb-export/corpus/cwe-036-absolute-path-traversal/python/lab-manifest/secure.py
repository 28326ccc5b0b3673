import hashlib
import json
import os
import shutil

from celery import Celery
from celery.utils.log import get_task_logger

app = Celery("lab", broker="redis://localhost/3")
log = get_task_logger(__name__)
INCOMING = "/srv/lab/incoming"
CASES = "/srv/lab/cases"


def checksum(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 16):
            digest.update(block)
    return digest.hexdigest()


def locate(folder, name):
    if os.path.isabs(name) or ".." in name.split("/"):
        raise ValueError(f"name not allowed: {name!r}")
    return os.path.join(folder, name)


@app.task(acks_late=True)
def collect(sender_id, case_id, manifest_text):
    """Queued by the upload page with ids of the database."""
    manifest = json.loads(manifest_text)
    folder = os.path.join(INCOMING, f"sender-{sender_id:d}")
    target = os.path.join(CASES, f"case-{case_id:d}")
    os.makedirs(target, mode=0o750, exist_ok=True)
    index, size = {}, 0
    for number, name in enumerate(manifest["files"][:200], start=1):
        source = locate(folder, str(name))
        copy = shutil.copyfile(source, os.path.join(target, f"{number:03d}.dat"))
        index[number] = {"name": name, "sha256": checksum(copy)}
        size += os.path.getsize(copy)
    with open(os.path.join(target, "index.json"), "w", encoding="utf-8") as file:
        json.dump(index, file, indent=1)
    log.info("case %d: %d files, %.1f MB", case_id, len(index), size / 1e6)
    return len(index)

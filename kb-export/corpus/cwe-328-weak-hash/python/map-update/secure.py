import hashlib
import json
import logging
import shutil
from pathlib import Path

CHUNK = 1 << 20
log = logging.getLogger("maps.update")


class UpdateError(Exception):
    pass


def digest_of(path):
    digest = hashlib.sha256()
    with path.open("rb") as archive:
        while chunk := archive.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def load_manifest(path):
    manifest = json.loads(path.read_text(encoding="utf-8"))
    if manifest.get("format") != 3:
        raise UpdateError(f"manifest format {manifest.get('format')} is not supported")
    return {entry["region"]: entry for entry in manifest["archives"]}


def install(region, download, manifest_path, target_dir):
    entry = load_manifest(manifest_path).get(region)
    if entry is None:
        raise UpdateError("the manifest does not list this region")

    size = download.stat().st_size
    if size != entry["bytes"]:
        raise UpdateError(f"expected {entry['bytes']} bytes, got {size}")
    if digest_of(download) != entry["sha256"]:
        download.unlink()
        raise UpdateError("the download is damaged, please try again")

    target = Path(target_dir) / f"region-{int(entry['number']):04d}.tiles"
    previous = target.with_suffix(".previous")
    if target.exists():
        target.replace(previous)
    shutil.move(str(download), target)
    log.info("map %s installed, %.1f MB", entry["version"], size / 1e6)
    return target

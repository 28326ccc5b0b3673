import os
import subprocess
import time

FORMATS = ("png", "jpg", "webp")


def make_thumbnail(store, picture, form):
    """Converts a stored picture to a thumbnail and returns its path."""
    width = form.get("width", "320")
    kind = form.get("format", "png").lower()
    if kind not in FORMATS:
        raise ValueError(f"unknown format {kind}")

    source = os.path.join(store, picture.path)
    stem = os.path.splitext(os.path.basename(picture.path))[0]
    target = os.path.join(store, "thumbs", f"{stem}.{kind}")

    started = time.monotonic()
    command = f"convert '{source}' -thumbnail {width}x '{target}'"
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(done.stderr.strip() or "convert failed")

    picture.stats["thumbnail_seconds"] = time.monotonic() - started
    picture.stats["thumbnails"] = picture.stats.get("thumbnails", 0) + 1
    return target

import logging
import pathlib
import shutil
import subprocess
import tempfile

from PIL import Image, ImageOps

log = logging.getLogger("slideshow")
SIZE = (1280, 720)


def frame(photo, target):
    with Image.open(photo) as picture:
        picture = ImageOps.exif_transpose(picture).convert("RGB")
        ImageOps.pad(picture, SIZE, color="black").save(target, quality=88)


def work_directory(album_id):
    return pathlib.Path(tempfile.mkdtemp(prefix=f"slideshow-{album_id}-"))


def render(album_id, photos, video, seconds=4):
    """Writes the video and returns its length in seconds."""
    if not photos:
        raise ValueError("album is empty")
    work = work_directory(album_id)
    try:
        lines = ["ffconcat version 1.0"]
        for number, photo in enumerate(photos):
            frame(photo, work / f"{number:04d}.jpg")
            lines += [f"file {number:04d}.jpg", f"duration {seconds}"]
        (work / "list.txt").write_text("\n".join(lines) + "\n", encoding="ascii")
        command = ["ffmpeg", "-v", "error", "-y", "-i", "list.txt", "out.mp4"]
        subprocess.run(command, cwd=work, check=True, timeout=600)
        shutil.move(work / "out.mp4", video)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    log.info("album %d: %d photos, %d seconds", album_id, len(photos), seconds * len(photos))
    return seconds * len(photos)

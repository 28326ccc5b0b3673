import datetime
import subprocess
import uuid
from pathlib import Path

from flask import Flask, abort, current_app, jsonify, request

from archive.accounts import login_required

app = Flask(__name__)
app.config.from_prefixed_env("ARCHIVE")

PHOTOS = Path("/srv/archive/photos")


def photo_path(photo_id: uuid.UUID) -> Path:
    path = PHOTOS / f"{photo_id}.jpg"
    if not path.is_file():
        abort(404, "no such photo")
    return path


@app.put("/photos/<uuid:photo_id>/caption")
@login_required
def set_caption(photo_id):
    path = photo_path(photo_id)
    caption = request.form["caption"].strip()
    artist = request.form.get("artist", "unknown").strip()
    if len(caption) > 300:
        abort(400, "a caption has at most 300 characters")

    command = f'exiftool -overwrite_original -Caption="{caption}" -Artist="{artist}" {path}'
    done = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=20)
    if done.returncode != 0:
        current_app.logger.error("exiftool failed for %s: %s", photo_id, done.stderr)
        abort(500, "the caption could not be stored")

    changed = datetime.datetime.now(datetime.timezone.utc)
    size_kb = path.stat().st_size // 1024
    current_app.logger.info("caption of %s stored, file has %d kB", photo_id, size_kb)
    return jsonify(id=str(photo_id), size_kb=size_kb, changed=changed.isoformat())

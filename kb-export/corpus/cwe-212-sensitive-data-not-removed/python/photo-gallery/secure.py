import logging
import secrets
from pathlib import Path

from flask import Flask, abort, jsonify, request, session
from PIL import Image, ImageOps, UnidentifiedImageError

app = Flask(__name__)
app.config.from_prefixed_env()
app.config["MAX_CONTENT_LENGTH"] = 8 * 1024 * 1024
log = logging.getLogger("gallery")
FOLDER = Path("/srv/flats/public")
LARGEST = (1600, 1200)


def public_name():
    return secrets.token_hex(12) + ".jpg"


@app.post("/offers/<int:offer>/photos")
def add_photo(offer):
    if offer not in session.get("offers", ()):
        abort(403)
    upload = request.files.get("photo")
    if upload is None:
        abort(422)
    try:
        image = Image.open(upload.stream, formats=["JPEG", "PNG"])
        image = ImageOps.exif_transpose(image).convert("RGB")
    except (UnidentifiedImageError, OSError):
        abort(415)
    width, height = image.size
    if min(width, height) < 300:
        return jsonify(problem="The photo is too small."), 422
    image.thumbnail(LARGEST)
    name = public_name()
    clean = Image.new("RGB", image.size)
    clean.paste(image)
    clean.save(FOLDER / name, "JPEG", quality=82)
    log.info("offer %d: %dx%d stored", offer, width, height)
    return jsonify(photo=f"/public/{name}", width=image.width, height=image.height), 201

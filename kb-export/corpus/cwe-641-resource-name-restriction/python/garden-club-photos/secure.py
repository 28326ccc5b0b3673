import logging
import os
import uuid

from flask import Blueprint, abort, g, jsonify, request

from .db import connection

photos = Blueprint("photos", __name__)
log = logging.getLogger(__name__)
PUBLIC = "/srv/gardens/public"
MAX_PHOTOS = 40


def garden_of(member):
    row = connection().execute("SELECT garden_id FROM members WHERE id = ?", (member,)).fetchone()
    return row["garden_id"] if row else None


@photos.post("/photos")
def add_photo():
    garden = garden_of(g.member_id)
    if garden is None:
        abort(403)
    image = request.files.get("photo")
    if image is None:
        abort(400)
    folder = os.path.join(PUBLIC, str(garden))
    os.makedirs(folder, exist_ok=True)
    if len(os.listdir(folder)) >= MAX_PHOTOS:
        return jsonify(error="album is full"), 409
    ending = os.path.splitext(image.filename)[1].lower()
    if ending not in (".jpg", ".png", ".webp"):
        abort(415)
    name = uuid.uuid4().hex + ending
    image.save(os.path.join(folder, name))
    with connection() as db:
        db.execute("INSERT INTO photos (garden_id, file, caption) VALUES (?, ?, ?)",
                   (garden, name, request.form.get("caption", "")[:200]))
    log.info("garden %s has a new photo", garden)
    return jsonify(file=name), 201

import uuid
from pathlib import Path

from flask import Blueprint, abort, current_app, jsonify, request
from flask_login import current_user, login_required
from PIL import Image, UnidentifiedImageError

from .models import Listing, Photo, db

bp = Blueprint("photos", __name__)
MAX_PHOTOS = 12
EXTENSIONS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}


def store(upload, folder):
    with Image.open(upload.stream, formats=tuple(EXTENSIONS)) as image:
        name = f"{uuid.uuid4().hex}{EXTENSIONS[image.format]}"
        image.save(folder / name, format=image.format)
    return name


@bp.post("/listings/<int:listing_id>/photos")
@login_required
def add_photo(listing_id):
    listing = Listing.query.filter_by(id=listing_id, owner_id=current_user.id).first_or_404()
    if len(listing.photos) >= MAX_PHOTOS:
        return jsonify(error=f"a listing has at most {MAX_PHOTOS} photos"), 409
    upload = request.files.get("photo")
    if upload is None or not upload.filename:
        abort(400)

    folder = Path(current_app.static_folder) / "media" / str(listing.id)
    folder.mkdir(parents=True, exist_ok=True)
    try:
        name = store(upload, folder)
    except UnidentifiedImageError:
        return jsonify(error="only JPEG, PNG and WebP pictures"), 415

    caption = request.form.get("caption", "").strip()[:140]
    photo = Photo(listing=listing, file_name=name, caption=caption)
    db.session.add(photo)
    db.session.commit()
    current_app.logger.info("photo %s added to listing %s", photo.id, listing.id)
    return jsonify(id=photo.id, url=f"/static/media/{listing.id}/{name}"), 201

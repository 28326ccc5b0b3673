import os

from flask import Blueprint, current_app, flash, redirect, request, url_for
from flask_login import current_user, login_required
from PIL import Image, UnidentifiedImageError

from .models import db

bp = Blueprint("profile", __name__)
FORMATS = ("PNG", "JPEG", "WEBP")


@bp.post("/profile/avatar")
@login_required
def upload_avatar():
    file = request.files.get("avatar")
    if file is None or not file.filename:
        flash("Please choose a picture.")
        return redirect(url_for("profile.show"))

    try:
        picture = Image.open(file.stream, formats=FORMATS).convert("RGB")
        picture.thumbnail((512, 512))
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        flash("Please upload a PNG, JPEG or WebP picture.")
        return redirect(url_for("profile.show"))

    filename = f"{current_user.id}.png"
    folder = os.path.join(current_app.static_folder, "avatars")
    os.makedirs(folder, exist_ok=True)
    picture.save(os.path.join(folder, filename), "PNG")

    current_user.avatar_url = url_for("static", filename=f"avatars/{filename}")
    db.session.commit()
    return redirect(url_for("profile.show"))

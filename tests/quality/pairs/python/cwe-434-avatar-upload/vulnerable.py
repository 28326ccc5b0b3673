import os

from flask import Blueprint, current_app, flash, redirect, request, url_for
from flask_login import current_user, login_required
from werkzeug.utils import secure_filename

from .models import db

bp = Blueprint("profile", __name__)


@bp.post("/profile/avatar")
@login_required
def upload_avatar():
    file = request.files.get("avatar")
    if file is None or not file.filename:
        flash("Please choose a picture.")
        return redirect(url_for("profile.show"))

    filename = f"{current_user.id}_{secure_filename(file.filename)}"
    folder = os.path.join(current_app.static_folder, "avatars")
    os.makedirs(folder, exist_ok=True)
    file.save(os.path.join(folder, filename))

    current_user.avatar_url = url_for("static", filename=f"avatars/{filename}")
    db.session.commit()
    return redirect(url_for("profile.show"))

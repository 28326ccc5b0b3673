from flask import Blueprint, jsonify, request
from flask_login import current_user, login_required

from .models import db

bp = Blueprint("preferences", __name__)

LANGUAGES = ("en", "de", "fr", "nl")
PAGE_SIZES = (10, 25, 50)


@bp.patch("/me/preferences")
@login_required
def update_preferences():
    body = request.get_json()
    if not isinstance(body, dict):
        return jsonify(error="expected an object"), 400
    if "language" in body:
        if body["language"] not in LANGUAGES:
            return jsonify(error="unknown language"), 400
        current_user.language = body["language"]
    if "page_size" in body:
        if body["page_size"] not in PAGE_SIZES:
            return jsonify(error="unknown page size"), 400
        current_user.page_size = body["page_size"]
    db.session.commit()
    return jsonify(language=current_user.language, page_size=current_user.page_size)

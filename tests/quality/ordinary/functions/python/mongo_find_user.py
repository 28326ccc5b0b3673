from flask import Blueprint, abort, jsonify, request
from flask_login import login_required

from .auth import require_role
from .mongo import db

bp = Blueprint("people", __name__)


@bp.post("/people/lookup")
@login_required
@require_role("support")
def lookup():
    body = request.get_json()
    email = body.get("email") if isinstance(body, dict) else None
    if not isinstance(email, str) or not 3 <= len(email) <= 254:
        abort(400)
    person = db.people.find_one(
        {"email": {"$eq": email.lower()}},
        projection={"_id": False, "name": True, "email": True, "city": True},
        max_time_ms=2000,
    )
    if person is None:
        abort(404)
    return jsonify(person)

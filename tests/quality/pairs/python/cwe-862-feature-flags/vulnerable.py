from flask import Blueprint, abort, jsonify, request
from flask_login import current_user, login_required

from .models import Flag, db

bp = Blueprint("flags", __name__, url_prefix="/admin/flags")


@bp.get("/")
@login_required
def list_flags():
    if not current_user.is_ops:
        abort(403)
    flags = Flag.query.order_by(Flag.name).all()
    return jsonify([{"name": f.name, "enabled": f.enabled} for f in flags])


@bp.put("/<name>")
def set_flag(name):
    flag = Flag.query.filter_by(name=name).first_or_404()
    body = request.get_json()
    if not isinstance(body.get("enabled"), bool):
        abort(422)
    flag.enabled = body["enabled"]
    db.session.commit()
    return jsonify(name=flag.name, enabled=flag.enabled)

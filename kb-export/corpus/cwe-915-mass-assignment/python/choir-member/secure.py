import logging
from datetime import datetime, timezone

from flask import Blueprint, abort, g, jsonify, request

from .auth import token_required
from .models import Member, db

bp = Blueprint("members", __name__, url_prefix="/api/members")
log = logging.getLogger(__name__)
VOICES = ("soprano", "alto", "tenor", "bass")
EDITABLE = ("name", "phone", "voice", "shirt_size")


def as_json(member: Member) -> dict:
    return {
        "id": member.id,
        "name": member.name,
        "voice": member.voice,
        "rehearsals": len(member.attendances),
        "since": member.joined_on.year,
    }


@bp.patch("/me")
@token_required
def patch_me():
    member = db.session.get(Member, g.member_id)
    body = request.get_json()
    if member is None or not isinstance(body, dict):
        abort(400)
    if body.get("voice", member.voice) not in VOICES:
        return jsonify(error="unknown voice", voices=VOICES), 422
    changed = []
    for name, value in body.items():
        if name in EDITABLE:
            setattr(member, name, value)
            changed.append(name)
    if changed:
        member.updated_at = datetime.now(timezone.utc)
        db.session.commit()
        log.info("member %s changed %d fields", member.id, len(changed))
    return jsonify(as_json(member))

import logging

from flask import Blueprint, abort, g, jsonify, request
from sqlalchemy import func, select

from .models import Singer, db

directory = Blueprint("directory", __name__)
log = logging.getLogger(__name__)
VISIBLE = ("id", "name", "voice")


def as_dict(singer, columns=None):
    names = columns or [column.name for column in Singer.__table__.columns]
    return {name: getattr(singer, name) for name in names}


@directory.get("/singers")
def search():
    word = request.args.get("q", "").strip()
    if len(word) < 2:
        abort(400)
    found = db.session.scalars(
        select(Singer).where(func.lower(Singer.name).contains(word.lower())).limit(20)).all()
    log.info("search gave %d singers", len(found))
    return jsonify([as_dict(singer) for singer in found])


@directory.get("/singers/me")
def own_record():
    singer = db.session.get(Singer, g.singer_id)
    if singer is None:
        abort(404)
    return jsonify(as_dict(singer))

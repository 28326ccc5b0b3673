import logging

from flask import Blueprint, abort, jsonify, session

from .db import connection

diary = Blueprint("diary", __name__)
log = logging.getLogger(__name__)


def pace(seconds, metres):
    if not metres:
        return None
    per_km = round(seconds / metres * 1000)
    return f"{per_km // 60}:{per_km % 60:02d}"


@diary.before_request
def need_login():
    if "runner" not in session:
        abort(401)


@diary.get("/entries/<int:entry>")
def show(entry):
    row = connection().execute(
        "SELECT day, metres, seconds, note FROM entries WHERE id = ? AND runner_id = ?",
        (entry, session["runner"])).fetchone()
    if row is None:
        abort(404)
    return jsonify(day=row["day"], metres=row["metres"], note=row["note"],
                   pace=pace(row["seconds"], row["metres"]))


@diary.delete("/entries/<int:entry>")
def remove(entry):
    with connection() as db:
        done = db.execute("DELETE FROM entries WHERE id = ? AND runner_id = ?",
                          (entry, session["runner"]))
    if done.rowcount == 0:
        abort(404)
    log.info("entry %d removed", entry)
    return "", 204

import logging

import requests
from flask import Blueprint, abort, g, jsonify, request

from .db import connection

results = Blueprint("results", __name__)
log = logging.getLogger(__name__)


def finished(practice_id):
    rows = connection().execute(
        "SELECT sample, marker, value FROM results WHERE practice_id = ? AND done = 1", (practice_id,))
    return [dict(row) for row in rows]


@results.post("/deliveries")
def deliver():
    order = request.get_json()
    practice = connection().execute(
        "SELECT id, name, endpoint FROM practices WHERE id = ?", (g.practice_id,)).fetchone()
    if practice is None:
        abort(403)
    rows = finished(practice["id"])
    if not rows:
        return jsonify(sent=0)
    try:
        answer = requests.post(practice["endpoint"], json={"results": rows}, timeout=20)
        answer.raise_for_status()
    except requests.RequestException as err:
        log.warning("%s cannot be reached: %s", practice["name"], err)
        abort(502)
    log.info("%d results sent to %s", len(rows), practice["name"])
    return jsonify(sent=len(rows), wanted=order.get("samples", []))

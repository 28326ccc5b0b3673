import logging

from flask import Blueprint, Response, abort

from .db import connection

leaflets = Blueprint("leaflets", __name__)
log = logging.getLogger(__name__)
TYPES = {"txt": "text/plain; charset=utf-8", "png": "image/png", "pdf": "application/pdf"}


def load(number):
    return connection().execute(
        "SELECT name, kind, body FROM leaflets WHERE id = ? AND published = 1", (number,)).fetchone()


@leaflets.get("/leaflets/<int:number>")
def deliver(number):
    row = load(number)
    if row is None:
        abort(404)
    answer = Response(row["body"])
    answer.headers["Content-Type"] = TYPES[row["kind"]]
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "public, max-age=3600"
    log.info("leaflet %d of %d bytes", number, len(row["body"]))
    return answer


@leaflets.get("/leaflets")
def index():
    rows = connection().execute("SELECT id, name FROM leaflets WHERE published = 1 ORDER BY name")
    return {row["id"]: row["name"] for row in rows}

import logging
import os

import requests
from flask import Blueprint, Response, abort, request, session

gateway = Blueprint("gateway", __name__, url_prefix="/stock")
log = logging.getLogger(__name__)
STOCK = "http://stock.internal:8080"
TOKEN = os.environ["STOCK_TOKEN"]
READABLE = {"items", "shelves"}
calls = {"count": 0, "bytes": 0}


@gateway.before_request
def need_login():
    if "user" not in session:
        abort(401)


@gateway.get("/<kind>")
def forward(kind):
    if kind not in READABLE:
        abort(404)
    answer = requests.get(
        f"{STOCK}/{kind}",
        params={"q": request.args.get("q", "")},
        headers={"Authorization": f"Bearer {TOKEN}"},
        timeout=10,
    )
    calls["count"] += 1
    calls["bytes"] += len(answer.content)
    if answer.status_code >= 500:
        log.error("stock service fails after %d calls", calls["count"])
        abort(502)
    kind = answer.headers.get("Content-Type", "application/json")
    return Response(answer.content, status=answer.status_code, content_type=kind)

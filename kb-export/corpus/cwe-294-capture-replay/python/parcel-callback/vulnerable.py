import hashlib
import hmac
import logging
import os
import time

from flask import Flask, abort, jsonify, request

from .drivers import credit_driver

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 64 * 1024
log = logging.getLogger(__name__)
SECRET = os.environ["PARCEL_WEBHOOK_SECRET"].encode()
BONUS_CENTS = {"delivered": 120, "delivered_neighbour": 100, "returned": 40}


def is_authentic(body: bytes) -> bool:
    expected = hmac.new(SECRET, body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected, request.headers.get("X-Parcel-Signature", ""))


@app.post("/hooks/parcel")
def parcel_event():
    started = time.monotonic()
    body = request.get_data()
    if not is_authentic(body):
        abort(401)
    event = request.get_json()
    kind = event.get("kind")
    if kind not in BONUS_CENTS:
        return jsonify(status="ignored")
    credit_driver(event["driver"], BONUS_CENTS[kind], reference=event["parcel"])
    log.info("parcel event %s took %.3f s", kind, time.monotonic() - started)
    return jsonify(status="ok")

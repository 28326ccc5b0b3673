import hashlib
import hmac
import os

from flask import Flask, abort, request

from .jobs import queue_payment_event

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 64 * 1024
WEBHOOK_KEY = os.environ["PAYMENTS_WEBHOOK_KEY"].encode()


@app.post("/hooks/payments")
def payments_hook():
    body = request.get_data()
    expected = hmac.new(WEBHOOK_KEY, body, hashlib.sha256).hexdigest()
    received = request.headers.get("X-Signature-Sha256", "")
    if not hmac.compare_digest(expected.encode(), received.encode()):
        abort(401)
    event = request.get_json(silent=True)
    if not isinstance(event, dict) or not isinstance(event.get("id"), str):
        abort(400)
    queue_payment_event(event["id"], event)
    return "", 204

import hashlib
import hmac
import os

from flask import Flask, abort, request

from .jobs import enqueue_build

app = Flask(__name__)
SECRET = os.environ["WEBHOOK_SECRET"].encode()


def signature_of(body: bytes) -> str:
    return "sha256=" + hmac.new(SECRET, body, hashlib.sha256).hexdigest()


@app.post("/hooks/push")
def on_push():
    body = request.get_data()
    if request.headers.get("X-Hub-Signature-256", "") != signature_of(body):
        abort(403)
    event = request.get_json()
    enqueue_build(event["repository"]["full_name"], event["after"])
    return "", 202

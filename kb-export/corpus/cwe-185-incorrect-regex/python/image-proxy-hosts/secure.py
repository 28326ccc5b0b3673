import hashlib
import logging
import re
from urllib.parse import urlsplit

import requests
from flask import Flask, Response, abort, request

app = Flask(__name__)
log = logging.getLogger("pictures")

MUSEUMS = re.compile(r"(img|media)\.(museum-nord|altes-kontor)\.org")
CACHE = {}
MAX_BYTES = 5_000_000


def key_of(address):
    return hashlib.sha256(address.encode()).hexdigest()


@app.get("/picture")
def picture():
    address = request.args.get("src", "")
    parts = urlsplit(address)
    if parts.scheme != "https" or not MUSEUMS.fullmatch(parts.hostname or ""):
        abort(403)
    if parts.port not in (None, 443) or parts.username:
        abort(403)
    key = key_of(address)
    if key not in CACHE:
        answer = requests.get(address, timeout=5, allow_redirects=False)
        kind = answer.headers.get("Content-Type", "")
        if kind not in ("image/jpeg", "image/png") or len(answer.content) > MAX_BYTES:
            abort(502)
        CACHE[key] = (kind, answer.content)
        log.info("stored %s (%d bytes)", key[:8], len(answer.content))
    kind, data = CACHE[key]
    return Response(data, content_type=kind, headers={"Cache-Control": "max-age=86400"})

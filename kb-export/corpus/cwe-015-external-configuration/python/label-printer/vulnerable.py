import logging
import os
import subprocess
import tempfile

from flask import Flask, abort, request

app = Flask(__name__)
log = logging.getLogger("labels")
TOOL = "/usr/local/bin/labelprint"
OPTIONS = {"size": {"S", "M", "L"}, "colour": {"black", "red"}, "copies": {"1", "2", "5"}}


def label_file(text):
    f = tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8", delete=False)
    with f:
        f.write(text)
    return f.name


@app.post("/labels")
def labels():
    text = request.form.get("text", "").strip()
    if not 1 <= len(text) <= 400:
        abort(400)
    environment = dict(os.environ)
    for name, value in request.form.items():
        os.environ[f"{name.upper()}"] = value
    environment.update(os.environ)
    path = label_file(text)
    try:
        done = subprocess.run([TOOL, path], env=environment, timeout=30, capture_output=True)
    finally:
        os.unlink(path)
    if done.returncode != 0:
        log.warning("labelprint ended with %d", done.returncode)
        abort(502)
    log.info("label of %d characters printed", len(text))
    return {"printed": True, "lines": text.count("\n") + 1}

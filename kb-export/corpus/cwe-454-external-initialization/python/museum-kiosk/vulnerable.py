import logging
import time

from flask import Flask, jsonify, request

app = Flask(__name__)
app.config.update(LANGUAGE="en", FONT=18, STAFF_PIN=None, SHOW_ERRORS=False)
app.config.from_pyfile("/etc/kiosk/settings.py", silent=True)
log = logging.getLogger(__name__)
LANGUAGES = {"en": "Welcome", "de": "Willkommen", "fr": "Bienvenue"}
started = time.time()


def greeting(language):
    return LANGUAGES.get(language, LANGUAGES["en"])


@app.get("/show")
def show():
    app.config.update({key.upper(): value for key, value in request.args.items()})
    language = app.config["LANGUAGE"]
    log.info("page in %s after %d s", language, time.time() - started)
    return jsonify(title=greeting(language), size=app.config["FONT"])


@app.post("/service")
def service():
    if app.config["STAFF_PIN"] is None or request.form.get("pin") != app.config["STAFF_PIN"]:
        return jsonify(error="staff only"), 403
    minutes = int((time.time() - started) / 60)
    return jsonify(minutes=minutes, errors=app.config["SHOW_ERRORS"])

import logging
from dataclasses import asdict, dataclass
from string import Template

from flask import Flask, abort, jsonify, request
from flask_login import current_user, login_required

app = Flask(__name__)
app.config.from_prefixed_env()
log = logging.getLogger(__name__)

MAX_TEMPLATE = 500


@dataclass
class Subscriber:
    first_name: str
    city: str
    months: int

    def describe(self):
        return f"{self.first_name} ({self.city})"


SUBSCRIBERS = {
    1: Subscriber("Amira", "Leipzig", 14),
    2: Subscriber("Jonas", "Graz", 3),
}


def render_greeting(template, subscriber):
    return Template(template).substitute(asdict(subscriber))


@app.post("/newsletter/preview/<int:subscriber_id>")
@login_required
def preview(subscriber_id):
    if not current_user.is_editor:
        abort(403)
    subscriber = SUBSCRIBERS.get(subscriber_id)
    if subscriber is None:
        abort(404)
    template = request.get_json().get("greeting", "").strip()
    if not template or len(template) > MAX_TEMPLATE:
        return jsonify(error="greeting must have 1 to 500 characters"), 400
    try:
        text = render_greeting(template, subscriber)
    except (ValueError, KeyError, AttributeError, IndexError):
        return jsonify(error="the greeting has an unknown placeholder"), 400
    log.info("preview for %s, %d characters", subscriber.describe(), len(text))
    return jsonify(greeting=text, loyal=subscriber.months >= 12)

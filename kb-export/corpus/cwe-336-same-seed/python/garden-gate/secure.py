import logging
import random
import secrets
import sqlite3
import string
from datetime import date, timedelta

from flask import Flask, abort, g, request

app = Flask(__name__)
log = logging.getLogger("gates")
LETTERS = string.ascii_uppercase + string.digits
GREETINGS = ["Have a good season!", "Enjoy the garden!", "See you at the gate!"]


def db():
    if "db" not in g:
        g.db = sqlite3.connect("plots.sqlite3")
    return g.db


def gate_key():
    return "".join(secrets.choice(LETTERS) for _ in range(16))


@app.post("/plots/<int:plot>/key")
def hand_out(plot):
    if not 1 <= plot <= 180:
        abort(404)
    key = gate_key()
    until = date.today() + timedelta(days=int(request.form.get("days", "30")))
    with db() as con:
        con.execute("UPDATE plots SET gate_key = ?, until = ? WHERE id = ?", (key, until.isoformat(), plot))
    log.info("new key for plot %d until %s", plot, until)
    return {"key": key, "until": until.isoformat(), "text": random.choice(GREETINGS)}

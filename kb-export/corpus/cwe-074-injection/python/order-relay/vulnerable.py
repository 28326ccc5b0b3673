import logging
import time

import requests
from flask import Flask, abort, request

app = Flask(__name__)
log = logging.getLogger("orders")
BILLING = "http://billing.internal:8090/invoices"
PRICES = {"basic": 900, "family": 1900, "school": 5900}


def opening_hours(now):
    return 7 <= time.localtime(now).tm_hour < 21


@app.post("/orders")
def order():
    plan = request.form.get("plan", "basic")
    remark = request.form.get("remark", "")
    if plan not in PRICES:
        abort(400)
    if not opening_hours(time.time()):
        log.info("order outside of opening hours")
    document = '{"plan": "%s", "cents": %d, "remark": "%s"}' % (plan, PRICES[plan], remark)
    answer = requests.post(
        BILLING,
        data=document.encode(),
        headers={"Content-Type": "application/json"},
        timeout=5,
    )
    if answer.status_code != 201:
        log.warning("billing answered %s", answer.status_code)
        abort(502)
    number = answer.json()["number"]
    log.info("invoice %s for plan %s", number, plan)
    return {"invoice": number, "cents": PRICES[plan]}, 201

import logging
import uuid
from datetime import date, timedelta
from xml.sax.saxutils import escape

import requests
from flask import Blueprint, current_app, jsonify, request

orders = Blueprint("orders", __name__)
log = logging.getLogger(__name__)

MESSAGE = """<?xml version="1.0" encoding="UTF-8"?>
<order id="{number}">
  <customer>{customer}</customer>
  <deliverBy>{day}</deliverBy>
  <line><article>{article}</article><quantity>{quantity}</quantity></line>
  <note>{note}</note>
  <payment>invoice</payment>
</order>"""


def next_working_day(day):
    day += timedelta(days=1)
    while day.weekday() > 4:
        day += timedelta(days=1)
    return day


@orders.post("/orders")
def place_order():
    quantity = request.form.get("quantity", type=int, default=1)
    if not 1 <= quantity <= 500:
        return jsonify(error="quantity must be between 1 and 500"), 400
    number = uuid.uuid4().hex[:12]
    message = MESSAGE.format(
        number=number,
        customer=escape(current_app.config["CUSTOMER"]),
        day=next_working_day(date.today()).isoformat(),
        article=request.form["article"],
        quantity=quantity,
        note=request.form.get("note", ""),
    )
    answer = requests.post(
        current_app.config["SUPPLIER"],
        data=message.encode(),
        headers={"Content-Type": "application/xml"},
        timeout=15,
    )
    log.info("order %s answered with %s", number, answer.status_code)
    if not answer.ok:
        return jsonify(error="the supplier did not accept the order"), 502
    return jsonify(order=number), 201

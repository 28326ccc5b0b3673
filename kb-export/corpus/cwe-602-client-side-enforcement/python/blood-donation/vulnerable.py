import logging
from datetime import date, timedelta

from flask import Blueprint, abort, g, jsonify, request

from .models import Appointment, Donor, db

donations = Blueprint("donations", __name__)
log = logging.getLogger(__name__)
PAUSE = timedelta(days=56)


def open_slots(day):
    taken = Appointment.query.filter_by(day=day).count()
    return max(0, 24 - taken)


@donations.post("/appointments")
def book():
    body = request.get_json()
    donor = db.session.get(Donor, g.donor_id)
    day = date.fromisoformat(body["day"])
    if day <= date.today() or open_slots(day) == 0:
        return jsonify(error="choose another day"), 409
    if not body.get("eligible"):
        abort(422)
    appointment = Appointment(donor=donor, day=day)
    db.session.add(appointment)
    db.session.commit()
    log.info("appointment %d on %s", appointment.id, day)
    return jsonify(id=appointment.id), 201

import logging
from datetime import datetime, timezone

from flask import Blueprint, abort, g, jsonify, request

from .models import Rental, db
from .payments import pay_back

rentals = Blueprint("rentals", __name__)
log = logging.getLogger(__name__)


def describe(rental):
    return {"id": rental.id, "tool": rental.tool.name, "state": rental.state,
            "deposit": str(rental.deposit)}


@rentals.get("/rentals")
def mine():
    found = Rental.query.filter_by(member_id=g.member.id).order_by(Rental.id.desc())
    return jsonify([describe(rental) for rental in found.limit(50)])


@rentals.post("/rentals/<int:rental_id>/refund")
def refund(rental_id):
    rental = Rental.query.filter_by(id=rental_id, member_id=g.member.id).first()
    if rental is None:
        abort(404)
    note = (request.get_json(silent=True) or {}).get("note", "")
    pay_back(g.member.account, rental.deposit, f"deposit {rental.id}")
    rental.state = "refunded"
    rental.note = note[:200]
    rental.closed_at = datetime.now(timezone.utc)
    db.session.commit()
    log.info("deposit of rental %d paid back", rental.id)
    return jsonify(describe(rental))

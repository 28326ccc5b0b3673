import time

from flask import Blueprint, current_app, jsonify, request

from .db import get_db

orders = Blueprint("orders", __name__)


@orders.get("/orders")
def search_orders():
    """Orders of one customer, newest first."""
    started = time.monotonic()
    customer = request.args.get("customer", "")
    status = request.args.get("status", "open")
    limit = request.args.get("limit", 50, type=int)
    current_app.logger.info("order search, status %r", status)

    where = f"customer_name LIKE '%{customer}%'"
    if status != "any":
        where += f" AND status = '{status}'"

    sql = "SELECT id, total, placed_at FROM orders WHERE " + where
    sql += " ORDER BY placed_at DESC"
    rows = get_db().execute(sql).fetchmany(min(limit, 200))

    total = sum(row["total"] for row in rows)
    headers = {"Cache-Control": "no-store"}
    headers["X-Took"] = f"{time.monotonic() - started:.3f}"
    body = {"orders": [dict(row) for row in rows], "total": total}
    return jsonify(body), 200, headers

import sqlite3
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Order:
    id: int
    placed_on: date
    total_cents: int


def find_orders(conn: sqlite3.Connection, customer_id: int, since: date, limit: int = 100) -> list[Order]:
    """Return the newest orders of one customer, at most ``limit`` of them."""
    rows = conn.execute(
        """
        SELECT id, placed_on, total_cents
          FROM orders
         WHERE customer_id = ? AND placed_on >= ?
         ORDER BY placed_on DESC, id DESC
         LIMIT ?
        """,
        (customer_id, since.isoformat(), max(1, min(limit, 500))),
    )
    return [Order(row[0], date.fromisoformat(row[1]), row[2]) for row in rows]

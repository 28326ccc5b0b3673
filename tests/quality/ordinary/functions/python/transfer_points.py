from sqlalchemy import select
from sqlalchemy.orm import Session

from .models import Account, LedgerLine


class TransferError(Exception):
    pass


def transfer(session: Session, sender_id: int, recipient_id: int, points: int) -> None:
    """Move points from one account to another inside a single transaction."""
    if points <= 0:
        raise TransferError("points must be positive")
    if sender_id == recipient_id:
        raise TransferError("accounts must differ")
    with session.begin():
        rows = session.scalars(
            select(Account)
            .where(Account.id.in_([sender_id, recipient_id]))
            .order_by(Account.id)
            .with_for_update()
        )
        accounts = {account.id: account for account in rows}
        if len(accounts) != 2:
            raise TransferError("unknown account")
        if accounts[sender_id].points < points:
            raise TransferError("not enough points")
        accounts[sender_id].points -= points
        accounts[recipient_id].points += points
        session.add(LedgerLine(from_id=sender_id, to_id=recipient_id, points=points))

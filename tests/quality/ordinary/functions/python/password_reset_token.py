import hashlib
import secrets
from datetime import datetime, timedelta, timezone

from .db import session_scope
from .models import PasswordReset, User

LIFETIME = timedelta(minutes=30)


def issue_reset(user: User) -> str:
    """Create a one-time reset token and return it for use in the mail."""
    token = secrets.token_urlsafe(32)
    with session_scope() as session:
        session.query(PasswordReset).filter_by(user_id=user.id).delete()
        session.add(
            PasswordReset(
                user_id=user.id,
                token_hash=hashlib.sha256(token.encode()).hexdigest(),
                expires_at=datetime.now(timezone.utc) + LIFETIME,
            )
        )
    return token


def redeem_reset(token: str) -> int | None:
    digest = hashlib.sha256(token.encode()).hexdigest()
    with session_scope() as session:
        reset = session.query(PasswordReset).filter_by(token_hash=digest).with_for_update().one_or_none()
        if reset is None:
            return None
        expired = reset.expires_at < datetime.now(timezone.utc)
        user_id = reset.user_id
        session.delete(reset)
    return None if expired else user_id

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from .models import User, db

_hasher = PasswordHasher()
_PLACEHOLDER = _hasher.hash("no such account")


def set_password(user: User, password: str) -> None:
    user.password_hash = _hasher.hash(password)
    db.session.commit()


def authenticate(email: str, password: str) -> User | None:
    user = User.query.filter_by(email=email.strip().lower()).one_or_none()
    stored = user.password_hash if user else _PLACEHOLDER
    try:
        _hasher.verify(stored, password)
    except (VerificationError, InvalidHashError):
        return None
    if user is None or not user.is_active:
        return None
    if _hasher.check_needs_rehash(stored):
        set_password(user, password)
    return user

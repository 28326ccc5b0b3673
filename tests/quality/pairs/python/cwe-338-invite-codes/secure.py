import hashlib
import secrets
import string
from datetime import datetime, timedelta, timezone

from .models import Invite, db

ALPHABET = string.ascii_letters + string.digits


def create_invite(workspace, inviter, email, days=7):
    code = "".join(secrets.choice(ALPHABET) for _ in range(20))
    invite = Invite(
        workspace_id=workspace.id,
        inviter_id=inviter.id,
        email=email.lower(),
        code_hash=hashlib.sha256(code.encode()).hexdigest(),
        expires_at=datetime.now(timezone.utc) + timedelta(days=days),
    )
    db.session.add(invite)
    db.session.commit()
    return f"https://teams.example.com/join/{code}"

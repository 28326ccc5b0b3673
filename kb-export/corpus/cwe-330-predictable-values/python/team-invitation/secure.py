import secrets
from datetime import datetime, timedelta, timezone

from flask import Blueprint, current_app, jsonify, request
from flask_login import current_user, login_required

from planner.extensions import csrf, db, mailer
from planner.models import Invitation, Role

bp = Blueprint("invitations", __name__)
VALID_DAYS = 7


def invitation_code():
    return secrets.token_urlsafe(30)


def invitation_mail(code, inviter):
    link = f"{current_app.config['PUBLIC_URL']}/join/{code}"
    return (
        f"{inviter} invites you to plan together.\n\n"
        f"Open {link} to join. The link is valid for {VALID_DAYS} days."
    )


@bp.post("/invitations")
@login_required
def create_invitation():
    csrf.protect()
    email = request.form.get("email", "").strip().lower()
    if email.count("@") != 1 or any(c.isspace() for c in email):
        return jsonify(error="please enter a mail address"), 422
    if not current_user.can_invite():
        return jsonify(error="only owners may invite"), 403

    invitation = Invitation(
        workspace_id=current_user.workspace_id,
        email=email,
        role=Role.MEMBER,
        code=invitation_code(),
        expires=datetime.now(timezone.utc) + timedelta(days=VALID_DAYS),
    )
    db.session.add(invitation)
    db.session.commit()
    mailer.send(email, "Your invitation", invitation_mail(invitation.code, current_user.name))
    current_app.logger.info("invitation %s created", invitation.id)
    return jsonify(id=invitation.id, expires=invitation.expires.isoformat()), 201

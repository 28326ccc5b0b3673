import hashlib
import secrets
from datetime import datetime, timedelta, timezone

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from flask_login import current_user, login_required
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import Length

from pension.models import TrustedDevice, db

bp = Blueprint("devices", __name__, url_prefix="/devices")
COOKIE = "trusted_device"
LIFETIME = timedelta(days=90)
MAX_DEVICES = 5


class DeviceForm(FlaskForm):
    label = StringField("Name of this device", validators=[Length(min=2, max=40)])


def remove_oldest(member):
    devices = sorted(member.devices, key=lambda d: d.created)
    for device in devices[: max(0, len(devices) - MAX_DEVICES + 1)]:
        db.session.delete(device)


@bp.route("/trust", methods=["GET", "POST"])
@login_required
def trust_device():
    form = DeviceForm()
    if not form.validate_on_submit():
        return render_template("devices/trust.html", form=form, agent=request.user_agent.string)

    remove_oldest(current_user)
    token = secrets.token_urlsafe(32)
    device = TrustedDevice(
        member_id=current_user.id,
        label=form.label.data.strip(),
        token_hash=hashlib.sha256(token.encode()).hexdigest(),
        created=datetime.now(timezone.utc),
    )
    db.session.add(device)
    db.session.commit()
    current_app.logger.info("device %d added", device.id)

    response = redirect(url_for("devices.overview"))
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(LIFETIME.total_seconds()),
        secure=True,
        httponly=True,
        samesite="Lax",
    )
    return response

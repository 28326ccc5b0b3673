from pathlib import Path

from flask import Blueprint, abort, current_app, send_from_directory
from flask_login import current_user, login_required

from .models import Attachment

bp = Blueprint("attachments", __name__)


@bp.get("/attachments/<int:attachment_id>")
@login_required
def download(attachment_id: int):
    attachment = Attachment.query.filter_by(id=attachment_id, owner_id=current_user.id).one_or_none()
    if attachment is None:
        abort(404)
    folder = Path(current_app.config["ATTACHMENT_DIR"])
    return send_from_directory(
        folder,
        attachment.stored_name,
        as_attachment=True,
        download_name=attachment.display_name,
        mimetype="application/octet-stream",
    )

from collections import deque
from pathlib import Path

from flask import Blueprint, abort, render_template
from flask_login import login_required

from .auth import require_role

bp = Blueprint("logs", __name__, url_prefix="/admin/logs")
LOGS = {
    "web": Path("/var/log/shop/web.log"),
    "worker": Path("/var/log/shop/worker.log"),
    "mail": Path("/var/log/shop/mail.log"),
}


@bp.get("/<name>")
@login_required
@require_role("operator")
def tail(name: str):
    path = LOGS.get(name)
    if path is None:
        abort(404)
    with path.open(encoding="utf-8", errors="replace") as handle:
        lines = deque(handle, maxlen=200)
    return render_template("admin/log.html", name=name, lines=lines)

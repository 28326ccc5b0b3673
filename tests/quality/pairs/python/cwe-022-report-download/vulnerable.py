import os

from flask import Blueprint, abort, current_app, send_file
from flask_login import login_required

bp = Blueprint("reports", __name__)


@bp.route("/reports/<path:name>")
@login_required
def download_report(name):
    full_path = os.path.join(current_app.config["REPORTS_DIR"], name)
    if not os.path.isfile(full_path):
        abort(404)
    return send_file(
        full_path,
        mimetype="application/pdf",
        as_attachment=True,
        download_name=os.path.basename(name),
    )

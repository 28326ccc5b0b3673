import os

from flask import Blueprint, current_app, send_from_directory
from flask_login import login_required

bp = Blueprint("reports", __name__)


@bp.route("/reports/<path:name>")
@login_required
def download_report(name):
    return send_from_directory(
        current_app.config["REPORTS_DIR"],
        name,
        mimetype="application/pdf",
        as_attachment=True,
        download_name=os.path.basename(name),
    )

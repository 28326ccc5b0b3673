import csv
import io

from flask import Blueprint, Response
from flask_login import login_required

from .auth import require_role
from .models import Member

bp = Blueprint("reports", __name__, url_prefix="/reports")


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


@bp.get("/members.csv")
@login_required
@require_role("treasurer")
def members_csv():
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(["Name", "E-mail", "Joined"])
    for member in Member.query.order_by(Member.name).yield_per(200):
        writer.writerow([_cell(member.name), _cell(member.email), member.joined_on.isoformat()])
    return Response(
        buffer.getvalue(),
        mimetype="text/csv",
        headers={"Content-Disposition": "attachment; filename=members.csv"},
    )

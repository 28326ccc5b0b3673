import yaml
from flask import Blueprint, current_app, jsonify, request

bp = Blueprint("plans", __name__, url_prefix="/plans")
MAX_FILE = 64 * 1024


def total_minutes(week):
    return sum(int(unit.get("minutes", 0)) for unit in week.get("units", []))


def summarize(plan):
    weeks = plan.get("weeks", [])
    minutes = [total_minutes(week) for week in weeks]
    return {
        "name": str(plan.get("name", "untitled"))[:80],
        "weeks": len(weeks),
        "minutes": sum(minutes),
        "hardest_week": minutes.index(max(minutes)) + 1 if minutes else None,
    }


@bp.post("/import")
def import_plan():
    upload = request.files.get("plan")
    if upload is None:
        return jsonify(error="no file was sent"), 400
    text = upload.stream.read(MAX_FILE + 1)
    if len(text) > MAX_FILE:
        return jsonify(error="a plan has at most 64 KiB"), 413
    try:
        plan = yaml.safe_load(text)
    except yaml.YAMLError as error:
        current_app.logger.info("plan rejected: %s", type(error).__name__)
        return jsonify(error="the file is no valid YAML"), 400
    if not isinstance(plan, dict):
        return jsonify(error="a plan has a name and weeks"), 400
    try:
        summary = summarize(plan)
    except (AttributeError, TypeError, ValueError):
        return jsonify(error="the weeks of the plan are malformed"), 400
    return jsonify(summary)

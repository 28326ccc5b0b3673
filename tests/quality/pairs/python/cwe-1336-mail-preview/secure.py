import jinja2
from flask import Blueprint, jsonify, request
from jinja2.sandbox import ImmutableSandboxedEnvironment

from backoffice.auth import staff_required

bp = Blueprint("mailing", __name__, url_prefix="/mailing")


@bp.post("/preview")
@staff_required
def preview():
    payload = request.get_json()
    env = ImmutableSandboxedEnvironment(autoescape=True, undefined=jinja2.ChainableUndefined)
    try:
        template = env.from_string(payload["template"])
        html = template.render(**payload.get("sample", {}))
    except jinja2.TemplateError as exc:
        return jsonify(error=str(exc)), 422
    return jsonify(html=html)

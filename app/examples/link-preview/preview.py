import re

import requests
from flask import Blueprint, jsonify, request

previews = Blueprint("previews", __name__)

TITLE = re.compile(r"<title[^>]*>([^<]{1,200})", re.IGNORECASE)
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]{1,400})"', re.IGNORECASE)


@previews.post("/preview")
def link_preview():
    """Title and description of a posted link."""
    payload = request.get_json()
    url = payload["url"]
    language = request.accept_languages.best or "en"

    answer = requests.get(url, timeout=5, headers={"Accept-Language": language})
    answer.raise_for_status()
    html = answer.text[:100_000]

    title = TITLE.search(html)
    description = DESCRIPTION.search(html)
    card = {
        "url": url,
        "title": title.group(1).strip() if title else url,
        "description": description.group(1).strip() if description else "",
    }
    return jsonify(card)

import functools
import logging

import requests
from flask import abort, g

log = logging.getLogger(__name__)
POLICY_URL = "https://policy.internal/v1/check"


def is_allowed(user_id, permission):
    try:
        response = requests.post(
            POLICY_URL, json={"user": user_id, "permission": permission}, timeout=1.5
        )
        response.raise_for_status()
        return response.json()["allowed"] is True
    except (requests.RequestException, KeyError, ValueError):
        log.warning("policy service unavailable")
        return False


def requires(permission):
    def decorate(view):
        @functools.wraps(view)
        def wrapper(*args, **kwargs):
            if not is_allowed(g.user.id, permission):
                abort(403)
            return view(*args, **kwargs)
        return wrapper
    return decorate

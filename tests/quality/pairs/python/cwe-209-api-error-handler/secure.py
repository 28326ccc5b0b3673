import logging
import uuid

from flask import Flask, jsonify, request
from werkzeug.exceptions import HTTPException

log = logging.getLogger("api")


def register_error_handlers(app: Flask) -> None:
    @app.errorhandler(HTTPException)
    def http_error(exc):
        return jsonify(error=exc.name, status=exc.code), exc.code

    @app.errorhandler(Exception)
    def unexpected(exc):
        incident = uuid.uuid4().hex
        log.exception("unhandled error in %s (incident %s)", request.endpoint, incident)
        return jsonify(error="Internal Server Error", incident=incident), 500

import logging
import traceback

from flask import Flask, jsonify, request
from werkzeug.exceptions import HTTPException

log = logging.getLogger("api")


def register_error_handlers(app: Flask) -> None:
    @app.errorhandler(HTTPException)
    def http_error(exc):
        return jsonify(error=exc.name, status=exc.code), exc.code

    @app.errorhandler(Exception)
    def unexpected(exc):
        log.exception("unhandled error in %s", request.endpoint)
        return (
            jsonify(
                error=type(exc).__name__,
                message=str(exc),
                trace=traceback.format_exc().splitlines(),
            ),
            500,
        )

import gzip
import io


class GzipRequestMiddleware:
    """Transparently decode request bodies sent with Content-Encoding: gzip."""

    def __init__(self, app, max_length=2 * 1024 * 1024):
        self.app = app
        self.max_length = max_length

    def __call__(self, environ, start_response):
        if environ.get("HTTP_CONTENT_ENCODING", "").lower() == "gzip":
            length = int(environ.get("CONTENT_LENGTH") or 0)
            if length > self.max_length:
                start_response("413 Payload Too Large", [("Content-Length", "0")])
                return [b""]
            try:
                body = gzip.decompress(environ["wsgi.input"].read(length))
            except (OSError, EOFError):
                start_response("400 Bad Request", [("Content-Length", "0")])
                return [b""]
            environ["wsgi.input"] = io.BytesIO(body)
            environ["CONTENT_LENGTH"] = str(len(body))
            del environ["HTTP_CONTENT_ENCODING"]
        return self.app(environ, start_response)

import gzip
import io
import zlib


class GzipRequestMiddleware:
    """Transparently decode request bodies sent with Content-Encoding: gzip."""

    def __init__(self, app, max_length=2 * 1024 * 1024, max_unpacked=10 * 1024 * 1024):
        self.app = app
        self.max_length = max_length
        self.max_unpacked = max_unpacked

    def __call__(self, environ, start_response):
        if environ.get("HTTP_CONTENT_ENCODING", "").lower() == "gzip":
            length = int(environ.get("CONTENT_LENGTH") or 0)
            if length > self.max_length:
                start_response("413 Payload Too Large", [("Content-Length", "0")])
                return [b""]
            packed = io.BytesIO(environ["wsgi.input"].read(length))
            try:
                with gzip.GzipFile(fileobj=packed) as stream:
                    body = stream.read(self.max_unpacked + 1)
            except (OSError, EOFError, zlib.error):
                start_response("400 Bad Request", [("Content-Length", "0")])
                return [b""]
            if len(body) > self.max_unpacked:
                start_response("413 Payload Too Large", [("Content-Length", "0")])
                return [b""]
            environ["wsgi.input"] = io.BytesIO(body)
            environ["CONTENT_LENGTH"] = str(len(body))
            del environ["HTTP_CONTENT_ENCODING"]
        return self.app(environ, start_response)

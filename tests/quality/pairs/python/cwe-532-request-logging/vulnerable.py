import json
import logging
import time

logger = logging.getLogger("api.requests")


class RequestLogMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        started = time.monotonic()
        params = dict(request.GET.items())
        if request.method in ("POST", "PUT", "PATCH"):
            params.update(request.POST.items())
        response = self.get_response(request)
        logger.info(
            json.dumps(
                {
                    "method": request.method,
                    "path": request.path,
                    "status": response.status_code,
                    "ms": round((time.monotonic() - started) * 1000),
                    "params": params,
                    "headers": dict(request.headers),
                }
            )
        )
        return response

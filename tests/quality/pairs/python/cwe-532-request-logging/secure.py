import json
import logging
import time

logger = logging.getLogger("api.requests")

LOGGED_PARAMS = {"page", "page_size", "sort", "q", "order_id", "locale"}
LOGGED_HEADERS = ("User-Agent", "Accept-Language", "X-Request-Id")


class RequestLogMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        started = time.monotonic()
        params = dict(request.GET.items())
        if request.method in ("POST", "PUT", "PATCH"):
            params.update(request.POST.items())
        params = {k: (v if k in LOGGED_PARAMS else "***") for k, v in params.items()}
        response = self.get_response(request)
        logger.info(
            json.dumps(
                {
                    "method": request.method,
                    "path": request.path,
                    "status": response.status_code,
                    "ms": round((time.monotonic() - started) * 1000),
                    "params": params,
                    "headers": {h: request.headers.get(h) for h in LOGGED_HEADERS},
                }
            )
        )
        return response

import hashlib
import hmac
import logging
import time

from aiohttp import web

log = logging.getLogger("stations")
KEYS = web.AppKey("keys", dict)
STORE = web.AppKey("store", list)


def digest(key):
    return hashlib.sha256(key.encode()).hexdigest()


@web.middleware
async def station_key(request, handler):
    station = request.headers.get("X-Station", "")
    key = request.headers.get("X-Key", "")
    expected = request.app[KEYS].get(station, "-")
    if not hmac.compare_digest(digest(key), expected):
        raise web.HTTPUnauthorized()
    request["station"] = station
    started = time.perf_counter()
    response = await handler(request)
    took = (time.perf_counter() - started) * 1000
    response.headers["Server-Timing"] = f"app;dur={took:.1f}"
    return response


async def deliver(request):
    reading = await request.json()
    value = float(reading["value"])
    if not -60 <= value <= 60:
        raise web.HTTPUnprocessableEntity(text="value out of range")
    request.app[STORE].append((request["station"], value, time.time()))
    return web.json_response({"stored": True})


def make_app(keys):
    app = web.Application(middlewares=[station_key], client_max_size=4096)
    app[KEYS], app[STORE] = keys, []
    app.router.add_post("/readings", deliver)
    return app

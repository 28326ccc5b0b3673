import asyncio
import json

from aiohttp import web

MAX_BODY = 1024 * 1024
MAX_LINES = 5000

queue: asyncio.Queue = asyncio.Queue(maxsize=50_000)


async def ingest(request: web.Request) -> web.Response:
    device = request["device"]
    buffer = b""
    async for chunk in request.content.iter_any():
        if len(buffer) + len(chunk) > MAX_BODY:
            raise web.HTTPRequestEntityTooLarge(max_size=MAX_BODY, actual_size=len(buffer) + len(chunk))
        buffer += chunk

    accepted = 0
    for line in buffer.splitlines()[:MAX_LINES]:
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError:
            return web.json_response({"error": "bad line", "accepted": accepted}, status=400)
        try:
            queue.put_nowait((device.id, record))
        except asyncio.QueueFull:
            return web.json_response({"error": "busy", "accepted": accepted}, status=503)
        accepted += 1
    return web.json_response({"accepted": accepted})


def setup(app: web.Application) -> None:
    app.router.add_post("/v1/ingest", ingest)

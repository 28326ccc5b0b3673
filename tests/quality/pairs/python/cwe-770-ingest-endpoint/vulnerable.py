import asyncio
import json

from aiohttp import web

queue: asyncio.Queue = asyncio.Queue()


async def ingest(request: web.Request) -> web.Response:
    device = request["device"]
    buffer = b""
    async for chunk in request.content.iter_any():
        buffer += chunk

    accepted = 0
    for line in buffer.splitlines():
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError:
            return web.json_response({"error": "bad line", "accepted": accepted}, status=400)
        queue.put_nowait((device.id, record))
        accepted += 1
    return web.json_response({"accepted": accepted})


def setup(app: web.Application) -> None:
    app.router.add_post("/v1/ingest", ingest)

import csv
import io
import logging
import traceback
from datetime import date

import asyncpg
from aiohttp import web

log = logging.getLogger("timetable")
routes = web.RouteTableDef()

DEPARTURES = """
    SELECT line, destination, departs_at, platform
    FROM planning.departures WHERE stop = $1 AND day = $2 ORDER BY departs_at
"""


def to_csv(rows):
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(["line", "destination", "time", "platform"])
    for row in rows:
        time = row["departs_at"].strftime("%H:%M")
        writer.writerow([row["line"], row["destination"], time, row["platform"]])
    return buffer.getvalue()


@routes.get("/stops/{stop}/departures")
async def departures(request):
    stop = request.match_info["stop"].upper()
    try:
        day = date.fromisoformat(request.query.get("day", date.today().isoformat()))
    except ValueError:
        return web.json_response({"error": "day must look like 2024-05-31"}, status=400)
    try:
        async with request.app["pool"].acquire() as connection:
            rows = await connection.fetch(DEPARTURES, stop, day)
        body = to_csv(rows)
    except Exception:
        details = traceback.format_exc()
        log.error("departures of %s failed\n%s", day, details)
        return web.json_response({"error": "export failed", "details": details}, status=500)
    return web.Response(text=body, content_type="text/csv")


async def start_pool(app):
    app["pool"] = await asyncpg.create_pool(min_size=1, max_size=10, command_timeout=15)
    yield
    await app["pool"].close()

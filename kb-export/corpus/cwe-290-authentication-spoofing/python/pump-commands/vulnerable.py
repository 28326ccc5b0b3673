import asyncio
import json
import logging
import socket

log = logging.getLogger("pumps")
MAX_RPM = {"intake": 1450, "booster": 2900, "drain": 960}
CONTROL_DOMAIN = ".control.waterworks.example"
speeds = dict.fromkeys(MAX_RPM, 0)


async def from_control_room(writer, order):
    address = writer.get_extra_info("peername")[0]
    try:
        name, _, _ = await asyncio.to_thread(socket.gethostbyaddr, address)
    except OSError:
        return False
    return name.endswith(CONTROL_DOMAIN)


def set_speed(order):
    pump = order.get("pump")
    rpm = int(order.get("rpm", -1))
    if pump not in MAX_RPM or not 0 <= rpm <= MAX_RPM[pump]:
        return "out of range"
    speeds[pump] = rpm
    log.info("%s runs at %d rpm", pump, rpm)
    return "ok"


async def serve_client(reader, writer):
    answer = "refused"
    try:
        line = await asyncio.wait_for(reader.readline(), timeout=5)
        order = json.loads(line)
        if await from_control_room(writer, order):
            answer = set_speed(order)
    except (ValueError, AttributeError, asyncio.TimeoutError):
        answer = "not an order"
    writer.write(json.dumps({"answer": answer, "speeds": speeds}).encode() + b"\n")
    await writer.drain()
    writer.close()


async def main(context):
    server = await asyncio.start_server(serve_client, port=7420, ssl=context, limit=4096)
    async with server:
        await server.serve_forever()

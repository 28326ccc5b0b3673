import logging
import time

from fastapi import FastAPI, WebSocket, WebSocketDisconnect
from starlette.middleware.sessions import SessionMiddleware

from school.config import settings
from school.doors import Door, find_door

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key=settings.session_key, https_only=True)
log = logging.getLogger("doors")
SITES = {"https://hausmeister.gymnasium.example"}


def describe(door: Door) -> dict:
    return {"door": door.number, "floor": door.floor, "open": door.is_open}


@app.websocket("/doors")
async def doors(socket: WebSocket):
    person = socket.session.get("person")
    if person is None or "doors" not in socket.session.get("duties", ()):
        await socket.close(code=4401)
        return
    await socket.accept()
    started = time.monotonic()
    opened = 0
    try:
        while True:
            message = await socket.receive_json()
            door = find_door(str(message.get("door", ""))[:8])
            if door is None:
                await socket.send_json({"problem": "no such door"})
                continue
            await door.release(seconds=5)
            opened += 1
            await socket.send_json(describe(door))
    except WebSocketDisconnect:
        log.info("%s: %d doors in %.0f s", person, opened, time.monotonic() - started)

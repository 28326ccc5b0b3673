import hashlib
import logging
import secrets
from datetime import datetime, timezone

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from support.store import chats

COOKIE = "__Host-chat"
TOPICS = {"delivery": "Delivery", "return": "Return", "other": "Something else"}
log = logging.getLogger("support.chat")


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def opening_line(topic: str) -> str:
    hour = datetime.now(timezone.utc).hour
    wait = "a few minutes" if 7 <= hour < 19 else "tomorrow morning"
    return f"{TOPICS[topic]}: somebody will answer in {wait}."


async def open_chat(request: Request) -> JSONResponse:
    data = await request.json()
    topic = str(data.get("topic"))
    if topic not in TOPICS:
        return JSONResponse({"error": "please choose a topic"}, status_code=422)

    token = secrets.token_urlsafe(32)
    chat_id = await chats.create(digest(token), topic, opening_line(topic))
    log.info("chat %s opened", chat_id)
    response = JSONResponse({"chat": chat_id, "topic": TOPICS[topic]}, status_code=201)
    response.set_cookie(
        COOKIE, token, max_age=86400, secure=True, httponly=True, samesite="strict"
    )
    return response


async def messages(request: Request) -> JSONResponse:
    chat = await chats.find(digest(request.cookies.get(COOKIE, "")))
    if chat is None:
        return JSONResponse({"error": "no open chat"}, status_code=404)
    lines = [{"from": m.author, "text": m.text} for m in chat.messages[-100:]]
    return JSONResponse({"topic": TOPICS[chat.topic], "messages": lines})


routes = [Route("/chat", open_chat, methods=["POST"]), Route("/chat/messages", messages)]
app = Starlette(routes=routes)

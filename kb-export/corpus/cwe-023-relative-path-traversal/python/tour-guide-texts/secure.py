import collections
import logging
import pathlib

from aiohttp import web

log = logging.getLogger("guide")
TEXTS = pathlib.Path("/srv/guide/texts").resolve()
WORDS_PER_MINUTE = 130
visits = collections.Counter()


def duration(text):
    words = len(text.split())
    minutes, rest = divmod(words * 60 // WORDS_PER_MINUTE, 60)
    return f"{minutes}:{rest:02d}"


async def station(request):
    language = request.query.get("language", "en")
    number = request.query.get("station", "")
    if not number:
        raise web.HTTPBadRequest(text="station missing")
    path = TEXTS.joinpath("./" + language, "./" + number + ".txt").resolve()
    if not path.is_relative_to(TEXTS):
        raise web.HTTPNotFound(text="no such station")
    try:
        text = path.read_text(encoding="utf-8")
    except OSError:
        raise web.HTTPNotFound(text="no such station") from None
    visits[number] += 1
    if visits.total() % 500 == 0:
        favourites = ", ".join(name for name, _ in visits.most_common(3))
        log.info("%d visits, most liked: %s", visits.total(), favourites)
    title, _, body = text.partition("\n")
    return web.json_response({
        "title": title.strip(),
        "text": body.strip(),
        "duration": duration(body),
    })


def make_app():
    app = web.Application(client_max_size=16 * 1024)
    app.router.add_get("/station", station)
    return app

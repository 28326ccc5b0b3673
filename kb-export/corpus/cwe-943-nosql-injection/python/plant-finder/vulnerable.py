import logging

from aiohttp import web
from motor.motor_asyncio import AsyncIOMotorClient

log = logging.getLogger("nursery")
routes = web.RouteTableDef()
FIELDS = {"_id": 0, "name": 1, "latin": 1, "colours": 1, "height": 1, "price": 1}


def card(plant):
    return {
        "name": plant["name"],
        "latin": plant.get("latin", ""),
        "height": f"{plant['height'] / 100:.1f} m",
        "price": f"{plant['price'] / 100:.2f}",
    }


@routes.get("/plants")
async def find_plants(request):
    colour = request.query.get("colour", "white")
    try:
        height = int(request.query.get("height", "500"))
        page = max(1, int(request.query.get("page", "1")))
    except ValueError:
        raise web.HTTPBadRequest(text="height and page are numbers")

    condition = f"this.height <= {height} && this.colours.indexOf('{colour}') >= 0"
    plants = request.app["db"].plants
    cursor = plants.find({"$where": condition}, FIELDS)
    cursor = cursor.sort("name").skip((page - 1) * 24).limit(24)
    found = await cursor.to_list(length=24)
    log.info("page %d with %d plants", page, len(found))
    return web.json_response(
        {"page": page, "plants": [card(plant) for plant in found]},
        headers={"Cache-Control": "max-age=300"},
    )


async def connect(app):
    client = AsyncIOMotorClient(app["mongo_url"], serverSelectionTimeoutMS=3000)
    app["db"] = client.nursery
    yield
    client.close()


def create_app(mongo_url):
    app = web.Application()
    app["mongo_url"] = mongo_url
    app.cleanup_ctx.append(connect)
    app.add_routes(routes)
    return app

import logging
from decimal import Decimal

from aiohttp import web

log = logging.getLogger("kitchen")
routes = web.RouteTableDef()

MENU = {
    "dal": Decimal("7.90"),
    "biryani": Decimal("11.50"),
    "naan": Decimal("2.80"),
    "lassi": Decimal("3.60"),
}
DELIVERY = Decimal("2.50")
FREE_FROM = Decimal("30.00")


class OrderError(ValueError):
    pass


def parse_line(line):
    try:
        dish, quantity = line["dish"], int(line["quantity"])
    except (KeyError, TypeError, ValueError):
        raise OrderError("each line has a dish and a quantity") from None
    if not isinstance(dish, str) or dish not in MENU:
        raise OrderError("this dish is not on the menu")
    if not 1 <= quantity <= 50:
        raise OrderError("the quantity is between 1 and 50")
    return dish, quantity


def price(lines):
    subtotal = sum((MENU[dish] * quantity for dish, quantity in lines), Decimal(0))
    return subtotal if subtotal >= FREE_FROM else subtotal + DELIVERY


@routes.post("/orders")
async def place_order(request):
    try:
        body = await request.json()
        lines = [parse_line(line) for line in body["lines"]]
    except OrderError as error:
        return web.json_response({"error": str(error)}, status=422)
    except (ValueError, KeyError, TypeError):
        return web.json_response({"error": "lines are missing"}, status=400)
    total = price(lines)
    accounts = request.app["accounts"]
    if not await accounts.charge(request["customer"], total):
        return web.json_response({"error": "your credit is too low"}, status=402)
    number = await request.app["kitchen"].queue(lines)
    log.info("order %d with %d lines over %s", number, len(lines), total)
    return web.json_response({"order": number, "total": str(total)}, status=201)

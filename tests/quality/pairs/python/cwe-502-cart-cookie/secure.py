from django.core import signing

CART_COOKIE = "cart"
MAX_AGE = 14 * 24 * 3600


def load_cart(request):
    raw = request.COOKIES.get(CART_COOKIE)
    if not raw:
        return {}
    try:
        return signing.loads(raw, salt="shop.cart", max_age=MAX_AGE)
    except signing.BadSignature:
        return {}


def save_cart(response, cart):
    value = signing.dumps(cart, salt="shop.cart", compress=True)
    response.set_cookie(
        CART_COOKIE,
        value,
        max_age=MAX_AGE,
        secure=True,
        httponly=True,
        samesite="Lax",
    )

import base64
import pickle

CART_COOKIE = "cart"


def load_cart(request):
    raw = request.COOKIES.get(CART_COOKIE)
    if not raw:
        return {}
    try:
        return pickle.loads(base64.urlsafe_b64decode(raw))
    except Exception:
        return {}


def save_cart(response, cart):
    value = base64.urlsafe_b64encode(pickle.dumps(cart)).decode("ascii")
    response.set_cookie(
        CART_COOKIE,
        value,
        max_age=14 * 24 * 3600,
        secure=True,
        httponly=True,
        samesite="Lax",
    )

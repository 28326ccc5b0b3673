import logging
import secrets

from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.http import JsonResponse
from django.views.decorators.http import require_POST

from shop.jobs import queue_mail

log = logging.getLogger("account")
LIFETIME = 20 * 60


def new_link(user):
    token = secrets.token_urlsafe(32)
    cache.set(f"reset:{token}", user.pk, LIFETIME)
    return f"https://blumenhandel.example/reset/{token}"


@require_POST
def forgotten(request):
    address = request.POST.get("email", "").strip().lower()
    if "@" not in address or len(address) > 254:
        return JsonResponse({"message": "Please enter an e-mail address."}, status=422)
    visits = request.session.get("resets", 0) + 1
    request.session["resets"] = visits
    if visits > 5:
        return JsonResponse({"message": "Please try again tomorrow."}, status=429)
    user = get_user_model().objects.filter(email=address, is_active=True).first()
    if user is None:
        log.info("reset for unknown address")
        return JsonResponse({"message": "There is no account with this address."}, status=404)
    queue_mail.delay(user.pk, "reset", {"link": new_link(user)})
    return JsonResponse({"message": "If there is an account, we have sent a link."})

import logging

from django.conf import settings
from django.contrib.auth import authenticate, login
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.throttle import attempts_left, record_failure

logger = logging.getLogger(__name__)

LONG_SESSION = 30 * 24 * 3600


@never_cache
@require_http_methods(["GET", "POST"])
def sign_in(request):
    target = request.POST.get("next") or request.GET.get("next") or reverse("dashboard")
    if request.user.is_authenticated:
        return redirect(target)

    context = {"next": target, "site_name": settings.SITE_NAME, "error": None}
    if request.method == "POST":
        email = request.POST.get("email", "").strip().lower()
        if attempts_left(email) == 0:
            context["error"] = _("Too many attempts. Try again in an hour.")
            return render(request, "accounts/sign_in.html", context, status=429)

        user = authenticate(request, username=email, password=request.POST.get("password", ""))
        if user is not None:
            login(request, user)
            remember = request.POST.get("remember") == "on"
            request.session.set_expiry(LONG_SESSION if remember else 0)
            logger.info("user %d signed in, remember=%s", user.pk, remember)
            return redirect(target)
        record_failure(email)
        context["error"] = _("E-mail address or password is wrong.")

    return render(request, "accounts/sign_in.html", context)

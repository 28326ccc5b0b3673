import logging

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.contrib.auth.forms import PasswordChangeForm
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from .models import Guide, Shift

log = logging.getLogger(__name__)


def upcoming_shifts(guide, limit=5):
    shifts = Shift.objects.filter(guide=guide, starts_at__gte=timezone.now())
    return [
        {"hall": shift.hall.name, "when": f"{shift.starts_at:%a %H:%M}", "lead": shift.is_lead}
        for shift in shifts.select_related("hall").order_by("starts_at")[:limit]
    ]


@never_cache
@login_required
@require_http_methods(["GET", "POST"])
def account(request):
    guide = Guide.objects.select_related("museum").get(user=request.user)
    form = PasswordChangeForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        user = form.save()
        update_session_auth_hash(request, user)
        guide.password_changed_on = timezone.localdate()
        guide.save(update_fields=["password_changed_on"])
        log.info("guide %s has a new password", guide.pk)
        messages.success(request, "Your new password is active.")
        return redirect("account")
    context = {
        "form": form,
        "shifts": upcoming_shifts(guide),
        "museum": guide.museum.name.title(),
    }
    return render(request, "guides/account.html", context)

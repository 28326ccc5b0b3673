import logging

from django.contrib.auth import get_user_model, login
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

log = logging.getLogger("choir")
VOICES = {"soprano", "alto", "tenor", "bass"}


def places_left(voice):
    singers = get_user_model().objects.filter(voice=voice, is_active=True).count()
    return max(0, 24 - singers)


@require_http_methods(["GET", "POST"])
def sign_up(request):
    if request.method == "GET":
        return render(request, "sign_up.html", {"left": {v: places_left(v) for v in VOICES}})
    voice = request.POST.get("voice", "")
    if voice not in VOICES or places_left(voice) == 0:
        return HttpResponseBadRequest("no place in this voice")
    password = request.POST.get("password", "")
    try:
        validate_password(password)
    except ValidationError as e:
        return render(request, "sign_up.html", {"errors": e.messages}, status=422)
    user = get_user_model().objects.create_user(
        username=request.POST["name"][:60],
        password=password,
        voice=voice,
        is_staff=False,
    )
    log.info("singer %d signed up", user.pk)
    login(request, user)
    return redirect("rehearsals")

import json

from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST


@csrf_exempt
@login_required
@require_POST
def change_email(request):
    new_email = request.POST.get("email", "").strip().lower()
    try:
        validate_email(new_email)
    except ValidationError:
        return JsonResponse({"error": "not a valid address"}, status=400)
    request.user.email = new_email
    request.user.save(update_fields=["email"])
    return JsonResponse({"email": new_email})

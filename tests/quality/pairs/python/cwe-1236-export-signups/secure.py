import csv

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.contrib.auth.decorators import login_required

from .models import Event


def as_cell(text):
    text = text or ""
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


@login_required
def export_signups(request, event_id):
    event = get_object_or_404(Event, pk=event_id, organiser=request.user)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="signups-{event.pk}.csv"'
    writer = csv.writer(response)
    writer.writerow(["Name", "E-mail", "Diet", "Remarks"])
    for s in event.signups.order_by("created"):
        writer.writerow([as_cell(v) for v in (s.name, s.email, s.diet, s.remarks)])
    return response

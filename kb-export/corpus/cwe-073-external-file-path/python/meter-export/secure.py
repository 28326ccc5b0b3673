import csv
import datetime
import logging
import pathlib

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from meters.models import Building

log = logging.getLogger(__name__)
OUTBOX = pathlib.Path("/var/lib/meters/outbox")


def default_path(building, day):
    return OUTBOX / f"{building.pk}-{day:%Y-%m}.csv"


def consumption(readings):
    values = [reading.value for reading in readings]
    return values[-1] - values[0] if len(values) > 1 else 0


@login_required
@require_http_methods(["GET", "POST"])
def export(request, building_id):
    building = get_object_or_404(Building, pk=building_id, caretakers=request.user)
    today = datetime.date.today()
    if request.method == "GET":
        context = {"building": building, "path": default_path(building, today)}
        return render(request, "meters/export.html", context)

    path = default_path(building, today)
    rows = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["meter", "flat", "consumption"])
        for meter in building.meters.order_by("flat"):
            readings = list(meter.readings.filter(day__year=today.year).order_by("day"))
            writer.writerow([meter.pk, meter.flat_id, consumption(readings)])
            rows += 1
    log.info("building %d: %d meters exported", building.pk, rows)
    messages.success(request, f"{rows} meters were exported.")
    return redirect("meters:building", building.pk)

import subprocess
from datetime import timedelta

from django.http import HttpResponse, JsonResponse
from django.utils import timezone

from greenhouse.models import Reading


def series(sensor_id, hours):
    since = timezone.now() - timedelta(hours=hours)
    rows = Reading.objects.filter(sensor_id=sensor_id, taken_at__gte=since).order_by("taken_at")
    return "\n".join(f"{row.taken_at.timestamp():.0f} {row.celsius:.1f}" for row in rows)


def coldest(sensor_id):
    row = Reading.objects.filter(sensor_id=sensor_id).order_by("celsius").first()
    return f"{row.celsius:.1f} on {row.taken_at:%d.%m.}" if row else "unknown"


def chart(request, sensor_id):
    hours = min(int(request.GET.get("hours", "24")), 24 * 31)
    caption = request.GET.get("caption", "Temperature")[:80]
    points = series(sensor_id, hours)
    if not points:
        return JsonResponse({"error": "no readings in this period"}, status=404)

    width = 900 if hours > 48 else 600
    script = [
        f"set terminal pngcairo size {width},360",
        'set xdata time; set timefmt "%s"; set format x "%d.%m. %H:%M"',
        f'set title "{caption}"',
        "$readings << EOD", points, "EOD",
        "plot $readings using 1:2 with lines notitle",
    ]
    drawn = subprocess.run(
        ["gnuplot", "-"], input="\n".join(script).encode(), capture_output=True, timeout=20
    )
    if drawn.returncode != 0 or not drawn.stdout:
        return JsonResponse({"error": "the chart could not be drawn"}, status=502)
    response = HttpResponse(drawn.stdout, content_type="image/png")
    response["Cache-Control"] = "private, max-age=300"
    return response

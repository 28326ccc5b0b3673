import csv
from datetime import date

from django.contrib.auth.decorators import permission_required
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from events.models import Workshop

HEADER = ["Name", "Organisation", "Wishes", "Registered", "Days until", "Paid"]


def days_until(workshop):
    return max(0, (workshop.starts - date.today()).days)


def cell(text):
    return "'" + text if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def free_places(workshop):
    taken = workshop.signups.filter(cancelled=None).count()
    return max(0, workshop.places - taken)


def statistics(workshop):
    counts = workshop.signups.values("meal").annotate(number=Count("id")).order_by("meal")
    return ", ".join(f"{row['number']} {row['meal']}" for row in counts)


@permission_required("events.view_signup")
def download(request, slug):
    workshop = get_object_or_404(Workshop, slug=slug)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="workshop-{workshop.pk}.csv"'
    response.write("\ufeff")
    writer = csv.writer(response, delimiter=";", quoting=csv.QUOTE_ALL)
    writer.writerow(HEADER)
    paid = 0
    for signup in workshop.signups.select_related("person").order_by("person__name"):
        paid += signup.paid
        writer.writerow([
            cell(signup.person.name),
            cell(signup.person.organisation),
            cell(signup.wishes),
            signup.created.strftime("%Y-%m-%d"),
            days_until(workshop),
            "yes" if signup.paid else "no",
        ])
    response["X-Summary"] = f"{paid} paid, meals: {statistics(workshop)}"
    return response

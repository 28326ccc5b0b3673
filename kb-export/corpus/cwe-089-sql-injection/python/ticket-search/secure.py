import logging
from datetime import timedelta

from django.contrib.auth.decorators import login_required
from django.db import connection
from django.http import JsonResponse
from django.utils import timezone

logger = logging.getLogger(__name__)

COLUMNS = ("id", "subject", "priority", "opened_at")
MAX_RESULTS = 100


def to_dict(row):
    ticket = dict(zip(COLUMNS, row))
    age = timezone.now() - ticket["opened_at"]
    ticket["overdue"] = ticket["priority"] == "high" and age > timedelta(days=2)
    ticket["opened_at"] = ticket["opened_at"].strftime("%Y-%m-%d %H:%M")
    return ticket


@login_required
def search_tickets(request):
    words = request.GET.get("q", "").strip()
    if len(words) < 3:
        return JsonResponse({"error": "Type at least three letters."}, status=400)

    team_id = request.user.profile.team_id
    sql = (
        "SELECT id, subject, priority, opened_at FROM support_ticket "
        "WHERE team_id = %s AND subject LIKE %s "
        "ORDER BY opened_at DESC LIMIT %s"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [team_id, f"%{words}%", MAX_RESULTS])
        tickets = [to_dict(row) for row in cursor.fetchall()]

    overdue = sum(1 for ticket in tickets if ticket["overdue"])
    logger.info("ticket search by user %s: %d hits", request.user.pk, len(tickets))
    return JsonResponse({"count": len(tickets), "overdue": overdue, "tickets": tickets})

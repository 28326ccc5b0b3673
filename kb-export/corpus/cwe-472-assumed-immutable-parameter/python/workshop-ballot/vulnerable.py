import logging

from django.contrib.auth.decorators import login_required
from django.db.models import Count
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from .models import Topic, Vote

log = logging.getLogger(__name__)
MAX_VOTES = 3


def standing():
    topics = Topic.objects.annotate(votes=Count("vote")).order_by("-votes", "title")
    return [{"title": topic.title, "votes": topic.votes} for topic in topics[:10]]


@login_required
@require_POST
def vote(request):
    topic = get_object_or_404(Topic, pk=request.POST.get("topic"), open=True)
    member_id = int(request.POST["member_id"])
    if Vote.objects.filter(member_id=member_id).count() >= MAX_VOTES:
        return JsonResponse({"error": "no votes left"}, status=409)
    _, created = Vote.objects.get_or_create(member_id=member_id, topic=topic)
    if created:
        log.info("vote for topic %d", topic.pk)
    return JsonResponse({"standing": standing()})

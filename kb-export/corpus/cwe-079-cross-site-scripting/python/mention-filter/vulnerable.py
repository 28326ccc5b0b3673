import logging
import re

from django import template
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.timesince import timesince

register = template.Library()
logger = logging.getLogger(__name__)

MENTION = re.compile(r"(?<!\w)@([a-z0-9_]{2,30})\b")


@register.filter
def short_age(moment):
    return timesince(moment, depth=1) + " ago"


def existing_users(names):
    users = get_user_model().objects.filter(username__in=names, is_active=True)
    return set(users.values_list("username", flat=True))


@register.filter
def comment_html(text):
    names = set(MENTION.findall(text))
    known = existing_users(names) if names else set()

    def link(match):
        name = match.group(1)
        if name not in known:
            return match.group(0)
        return f'<a class="mention" href="{reverse("profile", args=[name])}">@{name}</a>'

    html = MENTION.sub(link, text)
    paragraphs = [part.strip() for part in html.split("\n\n") if part.strip()]
    html = "".join(f"<p>{part}</p>" for part in paragraphs)
    if len(names) > 10:
        logger.warning("comment mentions %d names", len(names))
    return mark_safe(html)

import logging
from datetime import timedelta

from django.contrib.auth.signals import user_logged_in, user_login_failed
from django.core.cache import cache
from django.dispatch import receiver

journal = logging.getLogger("accounts.journal")

WINDOW = timedelta(minutes=15)
ALERT_AFTER = 10


def address_of(request):
    return request.META["REMOTE_ADDR"] if request is not None else "-"


def count_failure(address):
    key = f"login-failures:{address}"
    if cache.add(key, 1, timeout=WINDOW.total_seconds()):
        return 1
    try:
        return cache.incr(key)
    except ValueError:
        return 1


@receiver(user_login_failed)
def on_failure(sender, credentials, request=None, **kwargs):
    name = credentials.get("username") or ""
    address = address_of(request)
    failures = count_failure(address)
    journal.warning("login failed user=%s address=%s count=%d", name, address, failures)
    if failures == ALERT_AFTER:
        journal.error("many failed logins address=%s", address)


@receiver(user_logged_in)
def on_success(sender, request, user, **kwargs):
    address = address_of(request)
    cache.delete(f"login-failures:{address}")
    journal.info("login succeeded user_id=%d address=%s", user.pk, address)

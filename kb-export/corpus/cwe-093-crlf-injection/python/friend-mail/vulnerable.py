import smtplib
from email.message import EmailMessage

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from magazine.models import Article

BODY = "Hello,\n\n{sender} thinks you might like this article:\n{link}\n\nYour magazine\n"


def deliver(recipient, subject, body):
    text = (
        f"From: {settings.DEFAULT_FROM_EMAIL}\n"
        f"To: {recipient}\n"
        f"Subject: {subject}\n"
        f"\n{body}"
    )
    with smtplib.SMTP(settings.EMAIL_HOST, settings.EMAIL_PORT, timeout=10) as server:
        server.sendmail(settings.DEFAULT_FROM_EMAIL, [recipient], text.encode())


@require_POST
def recommend(request, slug):
    article = get_object_or_404(Article, slug=slug, published=True)
    sender = request.POST.get("name", "").strip()[:60] or "A reader"
    recipient = request.POST.get("friend", "")
    try:
        validate_email(recipient)
    except ValidationError:
        return render(request, "recommend.html", {"article": article, "error": True}, status=400)
    link = request.build_absolute_uri(article.get_absolute_url())
    body = BODY.format(sender=sender, link=link)
    deliver(recipient, f"{sender} recommends: {article.title}", body)
    article.recommendations += 1
    article.save(update_fields=["recommendations"])
    messages.success(request, "Your recommendation is on its way.")
    return redirect(article)

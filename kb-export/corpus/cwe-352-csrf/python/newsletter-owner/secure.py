import logging

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.mail import send_mail
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods

from letters.models import Newsletter

log = logging.getLogger(__name__)


class SenderForm(forms.ModelForm):
    class Meta:
        model = Newsletter
        fields = ["sender_name", "reply_to", "footer"]
        widgets = {"footer": forms.Textarea(attrs={"rows": 4})}

    def clean_sender_name(self):
        name = " ".join(self.cleaned_data["sender_name"].split())
        if len(name) < 3:
            raise forms.ValidationError("The name needs at least three letters.")
        return name


def announce(newsletter, previous):
    send_mail(
        "Reply address changed",
        f"Replies to {newsletter.title} now go to {newsletter.reply_to}.",
        None,
        [previous],
    )


@csrf_protect
@login_required
@require_http_methods(["GET", "POST"])
def sender_settings(request, slug):
    newsletter = get_object_or_404(Newsletter, slug=slug, owner=request.user)
    previous = newsletter.reply_to
    form = SenderForm(request.POST or None, instance=newsletter)
    if request.method == "POST" and form.is_valid():
        form.save()
        if newsletter.reply_to != previous:
            announce(newsletter, previous)
        log.info("sender of newsletter %d changed", newsletter.pk)
        messages.success(request, "The settings are saved.")
        return redirect("sender-settings", slug=slug)
    return render(request, "letters/sender.html", {"form": form, "newsletter": newsletter})

from django.contrib.auth import authenticate, login
from django.shortcuts import redirect, render

from .forms import LoginForm


def login_view(request):
    next_url = request.POST.get("next") or request.GET.get("next") or "/"
    form = LoginForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        user = authenticate(
            request,
            username=form.cleaned_data["username"],
            password=form.cleaned_data["password"],
        )
        if user is not None:
            login(request, user)
            return redirect(next_url)
        form.add_error(None, "Wrong user name or password.")
    return render(request, "accounts/login.html", {"form": form, "next": next_url})

from urllib.parse import urlsplit

from flask import Blueprint, flash, redirect, render_template, request, session, url_for
from flask_login import login_user

from .accounts import authenticate
from .forms import LoginForm
from .limits import limiter

bp = Blueprint("login", __name__)


def _local_target(target: str | None) -> str:
    if target and target.startswith("/") and not target.startswith(("//", "/\\")):
        parts = urlsplit(target)
        if not parts.scheme and not parts.netloc:
            return target
    return url_for("home.index")


@bp.route("/login", methods=["GET", "POST"])
@limiter.limit("10/minute", methods=["POST"])
def login():
    form = LoginForm()
    if form.validate_on_submit():
        user = authenticate(form.email.data, form.password.data)
        if user is not None:
            session.clear()
            login_user(user)
            return redirect(_local_target(request.args.get("next")))
        flash("E-mail or password is wrong.")
    return render_template("login.html", form=form)

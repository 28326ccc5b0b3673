import ldap
from flask import Blueprint, current_app, flash, redirect, render_template, session, url_for
from flask_wtf import FlaskForm
from ldap.dn import escape_dn_chars
from wtforms import PasswordField, StringField

from intranet.people import Person

bp = Blueprint("login", __name__)


class LoginForm(FlaskForm):
    login = StringField("Login name")
    password = PasswordField("Password")


def check_password(login, password):
    server = ldap.initialize(current_app.config["LDAP_URL"])
    server.set_option(ldap.OPT_NETWORK_TIMEOUT, 5)
    dn = f"uid={escape_dn_chars(login)},{current_app.config['LDAP_PEOPLE']}"
    try:
        server.simple_bind_s(dn, password)
    except ldap.INVALID_CREDENTIALS:
        return False
    finally:
        server.unbind_s()
    return True


def greeting(person):
    first = person.name.split()[0]
    return f"Welcome back, {first}" if person.last_login else f"Welcome, {first}"


@bp.route("/login", methods=["GET", "POST"])
def login():
    form = LoginForm()
    if form.validate_on_submit():
        name = (form.login.data or "").strip().lower()
        person = Person.query.filter_by(login=name, active=True).first()
        if person and check_password(name, form.password.data or ""):
            session.clear()
            flash(greeting(person))
            session["person"] = person.id
            person.touch()
            current_app.logger.info("person %d logged in", person.id)
            return redirect(url_for("home.index"))
        flash("Login name or password is wrong.")
    return render_template("login.html", form=form)

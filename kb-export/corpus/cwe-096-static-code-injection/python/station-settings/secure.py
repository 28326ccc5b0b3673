import os
import tempfile
from datetime import datetime, timezone
from pathlib import Path

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_login import login_required

from station.forms import SettingsForm

admin = Blueprint("admin", __name__)
TARGET = Path(__file__).with_name("local_settings.py")


def module_text(values):
    stamp = datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M")
    lines = [f"# saved {stamp}"]
    for key, value in sorted(values.items()):
        lines.append(f"{key.upper()} = {str(value)!r}")
    return "\n".join(lines) + "\n"


def replace_file(path, text):
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".settings")
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write(text)
    os.replace(name, path)


@admin.route("/settings", methods=["GET", "POST"])
@login_required
def settings():
    form = SettingsForm(request.form)
    if request.method == "POST":
        if not form.validate():
            return render_template("settings.html", form=form), 400
        values = {name: form[name].data for name in ("station_name", "place", "contact")}
        if any(len(value) > 120 for value in values.values()):
            abort(413)
        replace_file(TARGET, module_text(values))
        flash("Saved. The station uses the settings after the next start.")
        return redirect(url_for("admin.settings"))
    return render_template("settings.html", form=form)

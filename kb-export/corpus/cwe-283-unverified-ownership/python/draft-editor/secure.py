import logging

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_login import current_user, login_required

from .models import Draft, db

drafts = Blueprint("drafts", __name__)
log = logging.getLogger("drafts")
MAX_TEXT = 20_000


@drafts.get("/drafts")
@login_required
def overview():
    mine = Draft.query.filter_by(author_id=current_user.id).order_by(Draft.saved.desc()).all()
    words = sum(len(d.text.split()) for d in mine)
    return render_template("drafts.html", drafts=mine, words=words)


@drafts.post("/drafts")
@login_required
def create():
    text = request.form.get("text", "").strip()
    if not text or len(text) > MAX_TEXT:
        flash("The text is empty or too long.")
        return redirect(url_for(".overview"))
    db.session.add(Draft(author_id=current_user.id, text=text))
    db.session.commit()
    return redirect(url_for(".overview"))


@drafts.post("/drafts/<int:number>/delete")
@login_required
def delete(number):
    draft = db.session.get(Draft, number)
    if draft is None or draft.author_id != current_user.id:
        abort(404)
    db.session.delete(draft)
    db.session.commit()
    log.info("draft %d deleted", number)
    flash("Deleted.")
    return redirect(url_for(".overview"))

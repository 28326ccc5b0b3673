from flask import Blueprint, render_template, request
from sqlalchemy import or_

from .models import Article

bp = Blueprint("search", __name__)
SORT_COLUMNS = {"title": Article.title.asc(), "newest": Article.published_at.desc()}


@bp.get("/search")
def search():
    term = request.args.get("q", "").strip()[:80]
    sort = SORT_COLUMNS.get(request.args.get("sort"), SORT_COLUMNS["newest"])
    query = Article.query.filter(Article.published.is_(True))
    if term:
        query = query.filter(
            or_(Article.title.icontains(term, autoescape=True), Article.summary.icontains(term, autoescape=True))
        )
    page = query.order_by(sort).paginate(
        page=request.args.get("page", 1, type=int), per_page=20, max_per_page=20, error_out=False
    )
    return render_template("search.html", term=term, page=page)

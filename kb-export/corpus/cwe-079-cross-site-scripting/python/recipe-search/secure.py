import json
import logging
from pathlib import Path

from flask import Flask, request
from markupsafe import escape

app = Flask(__name__)
log = logging.getLogger("recipes")

RECIPES = json.loads(Path("recipes.json").read_text(encoding="utf-8"))

PAGE = """<!doctype html>
<title>Recipes</title>
<form action="/search"><input name="ingredient" value="{word}"><button>Search</button></form>
<h1>{count} recipes with {word}</h1>
<ul>{items}</ul>
"""


def matching(word):
    hits = []
    for recipe in RECIPES:
        if any(word.lower() in name.lower() for name in recipe["ingredients"]):
            hits.append(recipe)
    return sorted(hits, key=lambda recipe: recipe["minutes"])


@app.get("/search")
def search():
    word = request.args.get("ingredient", "").strip()
    hits = matching(word) if word else []
    items = "".join(
        f'<li><a href="/recipes/{int(hit["id"])}">{escape(hit["title"])}</a> '
        f'({int(hit["minutes"])} min)</li>'
        for hit in hits
    )
    log.info("search: %d letters, %d hits", len(word), len(hits))
    body = PAGE.format(word=escape(word), count=len(hits), items=items)
    headers = {"Cache-Control": "private, max-age=60", "Content-Language": "en"}
    return body, 200, headers

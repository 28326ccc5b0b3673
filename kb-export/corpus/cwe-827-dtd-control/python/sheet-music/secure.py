import logging
import sqlite3

from flask import Flask, abort, g, request
from lxml import etree

app = Flask(__name__)
log = logging.getLogger("scores")


def db():
    if "db" not in g:
        g.db = sqlite3.connect("scores.sqlite3")
    return g.db


def first(tree, path):
    found = tree.xpath(path)
    return (found[0].text or "").strip()[:200] if found else ""


@app.post("/scores")
def upload():
    data = request.get_data(cache=False)
    if not 64 < len(data) < 2_000_000:
        abort(413)
    parser = etree.XMLParser(load_dtd=False, resolve_entities=False, no_network=True)
    try:
        tree = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as e:
        log.info("not XML: line %s", e.lineno)
        abort(422)
    if etree.QName(tree).localname != "score-partwise":
        abort(422)
    row = (
        first(tree, "//work-title"),
        first(tree, "//creator[@type='composer']"),
        len(tree.xpath("//part")),
    )
    with db() as con:
        cur = con.execute("INSERT INTO scores(title, composer, parts) VALUES (?, ?, ?)", row)
    log.info("score %d with %d parts", cur.lastrowid, row[2])
    return {"id": cur.lastrowid, "title": row[0]}, 201

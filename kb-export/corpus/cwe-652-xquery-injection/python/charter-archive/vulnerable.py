import logging

from BaseXClient import BaseXClient
from flask import Blueprint, abort, jsonify, request

charters = Blueprint("charters", __name__)
log = logging.getLogger(__name__)
HOST, PORT = "127.0.0.1", 1984


def century(year):
    return (year - 1) // 100 + 1


def connect():
    return BaseXClient.Session(HOST, PORT, "reader", open("/run/secrets/basex").read().strip())


@charters.get("/charters")
def search():
    place = request.args.get("place", "")
    year = request.args.get("year", type=int)
    if not place or year is None:
        abort(400)
    session = connect()
    try:
        text = f"db:get('charters')//charter[place = '{place}' and year >= {year}]/string(title)"
        query = session.query(text)
        titles = [item for _, item in query.iter()]
        query.close()
    finally:
        session.close()
    log.info("%d charters since century %d", len(titles), century(year))
    return jsonify(titles)

import logging
import os

import ldap3
from bottle import Bottle, HTTPError, request

app = Bottle()
log = logging.getLogger("phonebook")

BASE = "ou=people,dc=harbour,dc=example"
ATTRIBUTES = ["cn", "telephoneNumber", "roomNumber"]


def directory():
    server = ldap3.Server(os.environ["LDAP_HOST"], use_ssl=True, connect_timeout=5)
    return ldap3.Connection(
        server, os.environ["LDAP_READER_DN"], os.environ["LDAP_READER_PASSWORD"],
        auto_bind=True, read_only=True, receive_timeout=10,
    )


def to_card(entry):
    return {
        "name": str(entry.cn),
        "phone": str(entry.telephoneNumber).replace(" ", "") or None,
        "room": str(entry.roomNumber) or None,
    }


@app.get("/phonebook")
def phonebook():
    surname = request.query.surname.strip()
    site = request.query.site.strip() or "Rotterdam"
    if len(surname) < 2:
        raise HTTPError(400, "Give at least two letters of the surname.")

    people = f"(&(objectClass=inetOrgPerson)(l={site})(sn={surname}*)(!(listed=FALSE)))"
    with directory() as connection:
        connection.search(BASE, people, attributes=ATTRIBUTES, size_limit=50)
        cards = [to_card(entry) for entry in connection.entries]

    log.info("phone book: %d letters, %d people", len(surname), len(cards))
    cards.sort(key=lambda card: card["name"].casefold())
    return {"count": len(cards), "people": cards}

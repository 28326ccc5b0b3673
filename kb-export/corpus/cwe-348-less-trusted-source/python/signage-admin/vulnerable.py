import ipaddress
import logging

from flask import Blueprint, abort, current_app, redirect, render_template, request

admin = Blueprint("admin", __name__, url_prefix="/boards")
log = logging.getLogger("boards")
CONTROL_ROOM = ipaddress.ip_network("10.20.4.0/24")
MAX_TEXT = 120


def client_address():
    chain = request.headers.get("X-Forwarded-For")
    if chain:
        return chain.split(",")[0].strip()
    return request.remote_addr


@admin.before_request
def only_control_room():
    try:
        address = ipaddress.ip_address(client_address())
    except ValueError:
        abort(400)
    if address not in CONTROL_ROOM:
        log.warning("refused outside of the control room")
        abort(403)


@admin.get("/")
def overview():
    boards = current_app.boards.all()
    dark = [b for b in boards if not b.online]
    return render_template("boards.html", boards=boards, dark=len(dark))


@admin.post("/<int:number>/message")
def message(number):
    board = current_app.boards.get(number)
    if board is None:
        abort(404)
    board.show(request.form.get("text", "")[:MAX_TEXT])
    log.info("message on board %d", number)
    return redirect("/boards/")

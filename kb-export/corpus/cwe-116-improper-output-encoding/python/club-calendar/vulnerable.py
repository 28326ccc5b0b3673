import logging
from datetime import datetime, timezone

from flask import Blueprint, Response, abort

from club.store import find_club, upcoming_events

feed = Blueprint("feed", __name__)
log = logging.getLogger("feed")

STAMP = "%Y%m%dT%H%M%SZ"


def fold(line):
    parts = [line[:70]]
    parts += [" " + line[start:start + 70] for start in range(70, len(line), 70)]
    return "\r\n".join(parts)


def utc(moment):
    return moment.astimezone(timezone.utc).strftime(STAMP)


def event_lines(event, now):
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@club.example"
    yield f"DTSTAMP:{utc(now)}"
    yield f"DTSTART:{utc(event.starts)}"
    yield f"DTEND:{utc(event.ends)}"
    yield f"SUMMARY:{event.title}"
    yield f"LOCATION:{event.place}"
    if event.description:
        yield f"DESCRIPTION:{event.description}"
    yield "END:VEVENT"


@feed.get("/clubs/<int:club_id>/events.ics")
def calendar(club_id):
    club = find_club(club_id)
    if club is None or not club.public_calendar:
        abort(404)
    now = datetime.now(timezone.utc)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//club.example//events//EN"]
    events = upcoming_events(club.id, since=now)
    for event in events:
        lines.extend(event_lines(event, now))
    lines.append("END:VCALENDAR")
    log.info("feed of club %d: %d events", club.id, len(events))
    body = "\r\n".join(fold(line) for line in lines) + "\r\n"
    return Response(body, mimetype="text/calendar", headers={"Cache-Control": "max-age=900"})

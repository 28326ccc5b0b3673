import logging
import re
from dataclasses import dataclass

from flask import Flask, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 2 * 1024 * 1024
log = logging.getLogger(__name__)


@dataclass
class Note:
    title: str
    children: list


def parse_notes(lines):
    root = Note("", [])
    stack = [root]
    for line in lines:
        match = re.match(r"^(\d{1,6}) (.{1,200})$", line)
        if not match:
            continue
        level = min(int(match[1]), len(stack) - 1)
        del stack[level + 1 :]
        note = Note(match[2].strip(), [])
        stack[level].children.append(note)
        stack.append(note)
    return root


def outline(note, level=0):
    rows = []
    for child in note.children:
        rows.append("  " * min(level, 10) + "- " + child.title)
        rows.extend(outline(child, level + 1))
    return rows


@app.post("/outline")
def export_outline():
    lines = request.get_data(as_text=True).splitlines()
    if not lines:
        return {"message": "no notes"}, 400
    rows = outline(parse_notes(lines))
    log.info("%d of %d lines exported", len(rows), len(lines))
    return {"outline": rows}

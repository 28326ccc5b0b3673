import html
import logging
import subprocess
import tempfile
from pathlib import Path

log = logging.getLogger(__name__)

PAGE = """<!doctype html><meta charset="utf-8"><title>Delivery note {number}</title>
<h1>Delivery note {number}</h1><p>{customer}</p>
<table><tr><th>Item</th><th>Pieces</th></tr>{rows}</table>"""


def to_html(note):
    rows = "".join(
        f"<tr><td>{html.escape(item.title)}</td><td>{int(item.count)}</td></tr>"
        for item in sorted(note.items, key=lambda item: item.title)
    )
    return PAGE.format(number=int(note.number), customer=html.escape(note.customer), rows=rows)


def convert(page, number):
    with tempfile.TemporaryDirectory(prefix="note-") as folder:
        source = Path(folder) / f"note-{number}.html"
        target = Path(folder) / f"note-{number}.pdf"
        source.write_text(page, encoding="utf-8")
        command = ["wkhtmltopdf", "--quiet", "--disable-local-file-access", source, target]
        subprocess.run(command, check=True, timeout=60)
        return target.read_bytes()


def delivery_note_pdf(note):
    if not note.items:
        raise ValueError("a delivery note needs at least one item")
    pdf = convert(to_html(note), int(note.number))
    log.info("delivery note %d: %d items, %d bytes", note.number, len(note.items), len(pdf))
    return pdf

import logging
import os
import pathlib
import secrets
import subprocess
import tempfile

log = logging.getLogger("forms")
TEMPLATES = pathlib.Path("/usr/share/taxforms")


def field(name, value):
    text = str(value).replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"<< /T ({name}) /V ({text}) >>"


def fdf(values):
    fields = "\n".join(field(name, value) for name, value in sorted(values.items()))
    return f"%FDF-1.2\n1 0 obj << /FDF << /Fields [\n{fields}\n] >> >> endobj\n"


def new_file(suffix):
    name = os.path.join(tempfile.gettempdir(), secrets.token_hex(16) + suffix)
    fd = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    return fd, name


def fill(year, values):
    """Returns the filled PDF; the year has been checked by the caller."""
    template = TEMPLATES / f"income-{int(year)}.pdf"
    empty = [name for name, value in values.items() if value in (None, "")]
    if empty:
        log.warning("%d fields are empty", len(empty))
    fd, name = new_file(".fdf")
    try:
        with os.fdopen(fd, "w", encoding="latin-1", errors="replace") as file:
            file.write(fdf(values))
        command = ["pdftk", str(template), "fill_form", name, "output", "-", "flatten"]
        done = subprocess.run(command, capture_output=True, timeout=30, check=True)
    finally:
        os.unlink(name)
    log.info("form of %d filled, %d bytes", year, len(done.stdout))
    return done.stdout

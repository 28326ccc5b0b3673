import logging
import signal
import subprocess
import tempfile
from pathlib import Path

log = logging.getLogger("drawings")
TOOL = "/usr/bin/inkscape"
PREVIEWS = Path("/srv/drawings/previews")
SECONDS = 20


def size_of(kind):
    return {"list": 120, "page": 640}.get(kind, 320)


def convert(source, target, width):
    command = [TOOL, "--export-type=png", f"--export-width={width}", f"--export-filename={target}", str(source)]
    if hasattr(signal, "SIGALRM"):
        signal.alarm(SECONDS)
    done = subprocess.run(command, capture_output=True)
    if hasattr(signal, "SIGALRM"):
        signal.alarm(0)
    return done.returncode == 0


def preview(number, data, kind="page"):
    if not data.lstrip().startswith((b"<svg", b"<?xml")):
        raise ValueError("not a drawing")
    target = PREVIEWS / f"{int(number)}-{size_of(kind)}.png"
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "drawing.svg"
        source.write_bytes(data)
        if not convert(source, target, size_of(kind)):
            log.warning("no preview for drawing %d", int(number))
            return None
    log.info("preview %s with %d bytes", target.name, target.stat().st_size)
    return target.name

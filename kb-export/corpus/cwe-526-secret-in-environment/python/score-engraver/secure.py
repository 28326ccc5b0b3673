import logging
import pathlib
import subprocess
import tempfile

log = logging.getLogger(__name__)
PROGRAM = "/usr/local/bin/engrave"
FONTS = "/usr/share/engrave/fonts"


class EngravingError(Exception):
    pass


def page_count(report):
    for line in report.splitlines():
        if line.startswith("pages:"):
            return int(line.split(":", 1)[1])
    return 0


def engrave(score, paper="a4"):
    if paper not in ("a4", "a5", "letter"):
        raise ValueError(f"no paper {paper!r}")
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "score.ly")
        source.write_bytes(score)
        settings = dict(PATH="/usr/bin:/bin", ENGRAVE_FONTS=FONTS, ENGRAVE_PAPER=paper)
        done = subprocess.run([PROGRAM, "--pdf", str(source)], cwd=folder, env=settings,
                              capture_output=True, text=True, timeout=60)
        if done.returncode != 0:
            log.warning("engraving failed with %d", done.returncode)
            raise EngravingError(done.stderr[-400:])
        log.info("%d pages engraved", page_count(done.stdout))
        return source.with_suffix(".pdf").read_bytes()

import shutil
import zipfile
from pathlib import Path

MAX_FILES = 500
MAX_TOTAL = 50 * 1024 * 1024


class ThemeError(Exception):
    pass


def unpack_theme(archive: Path, target: Path) -> list[Path]:
    target = target.resolve()
    written: list[Path] = []
    remaining = MAX_TOTAL
    with zipfile.ZipFile(archive) as bundle:
        members = [info for info in bundle.infolist() if not info.is_dir()]
        if len(members) > MAX_FILES:
            raise ThemeError("too many files in the theme")
        for info in members:
            destination = (target / info.filename).resolve()
            if not destination.is_relative_to(target):
                raise ThemeError(f"bad member name: {info.filename!r}")
            destination.parent.mkdir(parents=True, exist_ok=True)
            with bundle.open(info) as source, destination.open("wb") as sink:
                while chunk := source.read(64 * 1024):
                    remaining -= len(chunk)
                    if remaining < 0:
                        raise ThemeError("the theme is too large")
                    sink.write(chunk)
            written.append(destination)
    return written


def remove_theme(target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)

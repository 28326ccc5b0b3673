import shutil
import zipfile
from pathlib import Path

THEMES = Path("/srv/site/themes")
MAX_TOTAL = 50 * 1024 * 1024


def install_theme(archive_file, theme_id: int) -> list[str]:
    target = (THEMES / f"theme-{theme_id}").resolve()
    target.mkdir(parents=True, exist_ok=True)
    written = []
    with zipfile.ZipFile(archive_file) as zf:
        if sum(i.file_size for i in zf.infolist()) > MAX_TOTAL:
            raise ValueError("theme is too large")
        for info in zf.infolist():
            if info.is_dir() or info.filename.startswith("__MACOSX/"):
                continue
            destination = (target / info.filename).resolve()
            if not destination.is_relative_to(target):
                raise ValueError(f"unexpected entry in archive: {info.filename!r}")
            destination.parent.mkdir(parents=True, exist_ok=True)
            with zf.open(info) as src, open(destination, "wb") as dst:
                shutil.copyfileobj(src, dst)
            written.append(info.filename)
    return written

import logging
import time
from pathlib import Path

log = logging.getLogger(__name__)


def delete_old_exports(folder: Path, max_age_days: int = 14) -> int:
    """Delete the exports in ``folder`` that are older than ``max_age_days``."""
    cutoff = time.time() - max_age_days * 86400
    deleted = 0
    for path in folder.glob("export-*.csv"):
        info = path.lstat()
        if info.st_mtime >= cutoff or path.is_symlink():
            continue
        try:
            path.unlink()
        except FileNotFoundError:
            continue
        deleted += 1
    log.info("deleted %d exports", deleted)
    return deleted

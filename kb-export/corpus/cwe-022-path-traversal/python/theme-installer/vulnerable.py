import json
import logging
import re
import shutil
import tarfile
from pathlib import Path

log = logging.getLogger(__name__)

MAX_TOTAL = 50 * 1024 * 1024
MAX_FILES = 2000


class ThemeError(Exception):
    pass


class ThemeInstaller:
    def __init__(self, themes_dir):
        self.themes = Path(themes_dir)

    def install(self, upload, slug):
        if not re.fullmatch(r"[a-z0-9-]{3,40}", slug):
            raise ThemeError("the short name has to be lower-case letters, digits and dashes")
        target = self.themes / slug
        if target.exists():
            raise ThemeError(f"theme {slug} is installed already")
        target.mkdir(parents=True)
        try:
            with tarfile.open(fileobj=upload, mode="r:gz") as archive:
                members = archive.getmembers()
                if len(members) > MAX_FILES or sum(m.size for m in members) > MAX_TOTAL:
                    raise ThemeError("the archive is too large")
                archive.extractall(target)
            manifest = self._manifest(target)
        except (ThemeError, tarfile.TarError):
            shutil.rmtree(target, ignore_errors=True)
            raise
        log.info("installed theme %s %s", slug, manifest["version"])
        return manifest

    def _manifest(self, target):
        try:
            manifest = json.loads((target / "theme.json").read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise ThemeError("theme.json is missing or broken") from error
        missing = {"name", "version"} - manifest.keys()
        if missing:
            raise ThemeError("theme.json lacks " + ", ".join(sorted(missing)))
        return manifest

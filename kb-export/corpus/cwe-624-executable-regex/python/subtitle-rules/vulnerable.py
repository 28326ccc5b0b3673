import csv
import re
import shutil
import subprocess
from datetime import datetime
from pathlib import Path

from fastapi import APIRouter, HTTPException, UploadFile

router = APIRouter()
FILMS = Path("/srv/films")


def backup(folder):
    target = folder / "old" / datetime.now().strftime("%Y%m%d-%H%M%S")
    target.mkdir(parents=True)
    for file in folder.glob("*.srt"):
        shutil.copy2(file, target / file.name)
    return target


def replace(file, search, replacement):
    script = f"s/{search}/{replacement}/g"
    done = subprocess.run(["sed", "-i", "-E", script, str(file)], capture_output=True, timeout=10)
    return done.returncode == 0


@router.post("/films/{film}/rules")
async def apply_rules(film: int, rules: UploadFile):
    folder = FILMS / f"{film:06}"
    files = sorted(folder.glob("*.srt"))
    if not files:
        raise HTTPException(404, "no subtitles for this film")
    text = (await rules.read(64_000)).decode("utf-8-sig", "replace")
    rows = [row for row in csv.reader(text.splitlines()) if len(row) == 2]
    if not 0 < len(rows) <= 200:
        raise HTTPException(422, "between 1 and 200 rules are possible")
    saved = backup(folder)
    failed = []
    for search, replacement in rows:
        for file in files:
            if not replace(file, search, replacement):
                failed.append(f"{file.name}: {search}")
    return {"files": len(files), "rules": len(rows), "failed": failed, "backup": saved.name}

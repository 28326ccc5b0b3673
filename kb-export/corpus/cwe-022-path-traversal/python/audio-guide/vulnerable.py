import logging
from pathlib import Path

from fastapi import FastAPI, HTTPException
from fastapi.responses import FileResponse

log = logging.getLogger("audioguide")
app = FastAPI(title="Museum audio guide")

LIBRARY = Path("/srv/audioguide/tracks")
LANGUAGES = {"de", "en", "fr", "it"}
MEDIA_TYPES = {".mp3": "audio/mpeg", ".ogg": "audio/ogg"}


def language_folder(lang):
    if lang not in LANGUAGES:
        raise HTTPException(status_code=400, detail="unknown language")
    return LIBRARY / lang


@app.get("/tours")
def list_tours(lang: str = "en"):
    folder = language_folder(lang)
    return sorted(entry.name for entry in folder.iterdir() if entry.is_dir())


@app.get("/track")
def play_track(tour: str, file: str, lang: str = "en"):
    folder = language_folder(lang)
    track = folder / tour / file
    if not track.is_file():
        raise HTTPException(status_code=404, detail="no such track")

    size = track.stat().st_size
    log.info("track %r of tour %r, %d KiB", file, tour, size // 1024)
    media_type = MEDIA_TYPES.get(track.suffix.lower(), "application/octet-stream")
    headers = {"Cache-Control": "private, max-age=3600", "Content-Language": lang}
    return FileResponse(track, media_type=media_type, headers=headers)

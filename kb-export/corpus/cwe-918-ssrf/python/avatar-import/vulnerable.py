import io
import logging
from pathlib import Path

import httpx
from fastapi import Depends, FastAPI, HTTPException
from PIL import Image, UnidentifiedImageError
from pydantic import BaseModel

from community.accounts import current_user

app = FastAPI()
log = logging.getLogger("avatars")

AVATARS = Path("/srv/community/avatars")
MAX_BYTES = 3 * 1024 * 1024


class AvatarImport(BaseModel):
    url: str


def square(image, side=256):
    edge = min(image.size)
    left, top = (image.width - edge) // 2, (image.height - edge) // 2
    return image.convert("RGB").crop((left, top, left + edge, top + edge)).resize((side, side))


def download(address):
    with httpx.stream("GET", address, timeout=10, follow_redirects=True) as response:
        response.raise_for_status()
        content = b""
        for chunk in response.iter_bytes():
            content += chunk
            if len(content) > MAX_BYTES:
                raise HTTPException(status_code=413, detail="picture too large")
    return content


@app.post("/me/avatar/import")
def import_avatar(body: AvatarImport, user=Depends(current_user)):
    try:
        content = download(body.url)
        image = square(Image.open(io.BytesIO(content)))
    except (httpx.HTTPError, httpx.InvalidURL, UnidentifiedImageError) as error:
        log.info("avatar of user %d not imported: %s", user.id, type(error).__name__)
        raise HTTPException(status_code=422, detail="no picture at this address") from error
    image.save(AVATARS / f"{user.id}.webp", quality=82)
    log.info("avatar of user %d imported, %d bytes", user.id, len(content))
    return {"avatar": f"/avatars/{user.id}.webp"}

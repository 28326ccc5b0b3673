import secrets
from io import BytesIO
from pathlib import Path

from PIL import Image, UnidentifiedImageError

MAX_BYTES = 2 * 1024 * 1024
MAX_SIDE = 4096
FORMATS = ("PNG", "JPEG", "WEBP")


class AvatarError(ValueError):
    pass


def save_avatar(upload, folder: Path) -> str:
    """Store a square 256 px PNG made from the upload and return its file name."""
    data = upload.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise AvatarError("The picture must be at most 2 MB.")
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            if max(image.size) > MAX_SIDE:
                raise AvatarError("The picture must be at most 4096 pixels wide and high.")
            square = image.convert("RGB")
            side = min(square.size)
            left, top = (square.width - side) // 2, (square.height - side) // 2
            square = square.crop((left, top, left + side, top + side)).resize((256, 256))
    except (UnidentifiedImageError, OSError) as exc:
        raise AvatarError("This file is not a picture we can read.") from exc
    name = f"{secrets.token_hex(16)}.png"
    square.save(folder / name, format="PNG")
    return name

import logging
import struct

from fastapi import FastAPI, HTTPException, Request

app = FastAPI()
log = logging.getLogger("video")

MAX_UPLOAD = 8 * 1024 * 1024
KNOWN = {b"ftyp", b"moov", b"mdat", b"free", b"moof", b"uuid"}


async def read_limited(request: Request) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MAX_UPLOAD:
            raise HTTPException(413, "video is too large")
    return bytes(body)


def walk_boxes(data: bytes) -> dict[str, int]:
    sizes: dict[str, int] = {}
    position = 0
    while position + 8 <= len(data):
        size, kind = struct.unpack_from(">I4s", data, position)
        if size < 8:
            raise HTTPException(422, f"unsupported box size at {position}")
        if kind not in KNOWN:
            log.warning("unknown box %r at %d", kind, position)
        name = kind.decode("latin-1")
        sizes[name] = sizes.get(name, 0) + size
        position += size
    return sizes


@app.post("/video/boxes")
async def video_boxes(request: Request) -> dict:
    data = await read_limited(request)
    if len(data) < 8 or data[4:8] != b"ftyp":
        raise HTTPException(415, "not an MP4 video")
    sizes = walk_boxes(data)
    if "moov" not in sizes:
        raise HTTPException(422, "the video has no index")
    log.info("%d kinds of boxes in %d bytes", len(sizes), len(data))
    return {"bytes": len(data), "boxes": sizes}

import math
from xml.parsers.expat import ExpatError

from defusedxml.common import DefusedXmlException
from defusedxml.minidom import parseString
from fastapi import APIRouter, Depends, HTTPException, UploadFile

from club.auth import current_member
from club.store import save_track

router = APIRouter(prefix="/tracks")
LIMIT = 2_000_000


def metres(a, b):
    lat = math.radians((a[0] + b[0]) / 2)
    dy = math.radians(b[0] - a[0]) * 6_371_000
    dx = math.radians(b[1] - a[1]) * 6_371_000 * math.cos(lat)
    return math.hypot(dx, dy)


def length(points):
    return sum(metres(a, b) for a, b in zip(points, points[1:]))


@router.post("", status_code=201)
async def upload(file: UploadFile, member=Depends(current_member)):
    content = await file.read(LIMIT + 1)
    if len(content) > LIMIT:
        raise HTTPException(413, "the file is too large")
    try:
        document = parseString(content)
    except ExpatError as error:
        raise HTTPException(422, f"line {error.lineno} cannot be read")
    except DefusedXmlException:
        raise HTTPException(422, "a track has no document type")
    points = [
        (float(node.getAttribute("lat")), float(node.getAttribute("lon")))
        for node in document.getElementsByTagName("trkpt")
    ]
    if len(points) < 2:
        raise HTTPException(422, "a track needs two points")
    names = document.getElementsByTagName("name")
    name = names[0].firstChild.data[:80] if names and names[0].firstChild else "Track"
    track = save_track(member.id, name, points, round(length(points)))
    return {"id": track.id, "name": name, "km": round(track.metres / 1000, 1)}

import datetime
import logging
import pathlib
import uuid

from fastapi import Depends, FastAPI, HTTPException, UploadFile
from fastapi.staticfiles import StaticFiles

from hotel.auth import desk_user
from hotel.bookings import bookings

log = logging.getLogger("hotel")
STATIC = pathlib.Path("/srv/hotel/static")
SCANS = STATIC / "scans"
PRICES = {"single": 82, "double": 119, "suite": 210}

app = FastAPI(title="Hotel desk")
app.mount("/static", StaticFiles(directory=STATIC), name="static")


def nights(arrival, departure):
    return max(1, (departure - arrival).days)


@app.get("/price/{room}")
def price(room: str, arrival: datetime.date, departure: datetime.date):
    if room not in PRICES:
        raise HTTPException(404, "no such room")
    count = nights(arrival, departure)
    discount = 0.1 if count >= 7 else 0
    return {"nights": count, "total": round(PRICES[room] * count * (1 - discount), 2)}


@app.post("/bookings/{booking_id}/passport", status_code=201)
async def store_passport(booking_id: int, scan: UploadFile, user=Depends(desk_user)):
    booking = bookings.get(booking_id)
    if booking is None:
        raise HTTPException(404, "no such booking")
    data = await scan.read(6_000_000)
    if not data.startswith(b"\xff\xd8\xff"):
        raise HTTPException(415, "JPEG only")
    name = f"{booking_id}-{uuid.uuid4().hex}.jpg"
    (SCANS / name).write_bytes(data)
    bookings.attach(booking_id, name, by=user.id)
    log.info("scan for booking %d, %d bytes", booking_id, len(data))
    return {"stored": len(data)}

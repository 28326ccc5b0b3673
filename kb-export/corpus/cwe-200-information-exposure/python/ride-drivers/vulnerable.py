import logging
import math
import sqlite3

from fastapi import FastAPI, HTTPException, Query

app = FastAPI()
log = logging.getLogger("dispatch")


def distance_km(lat1, lon1, lat2, lon2):
    mean = math.radians((lat1 + lat2) / 2)
    dx = math.radians(lon2 - lon1) * math.cos(mean)
    dy = math.radians(lat2 - lat1)
    return 6371 * math.hypot(dx, dy)


@app.get("/drivers/nearby")
def nearby(lat: float = Query(ge=-90, le=90), lon: float = Query(ge=-180, le=180)):
    conn = sqlite3.connect("dispatch.db")
    conn.row_factory = sqlite3.Row
    try:
        rows = conn.execute("SELECT * FROM drivers WHERE on_duty = 1").fetchall()
    finally:
        conn.close()
    if not rows:
        log.info("nobody on duty")
        raise HTTPException(404, "no drivers at the moment")
    found = []
    for row in rows:
        away = distance_km(lat, lon, row["lat"], row["lon"])
        if away > 8:
            continue
        entry = dict(row)
        entry["away_km"] = round(away, 1)
        found.append(entry)
    found.sort(key=lambda e: e["away_km"])
    log.info("%d drivers within reach", len(found))
    return {"drivers": found[:10]}

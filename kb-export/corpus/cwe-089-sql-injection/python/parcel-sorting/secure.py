import logging
import os

import psycopg2
import psycopg2.extras
from fastapi import Depends, FastAPI, HTTPException

app = FastAPI(title="Depot API")
log = logging.getLogger("depot")

PAGE_SIZE = 50
SORT_COLUMNS = {"received_at": "received_at", "weight": "weight_g", "barcode": "barcode"}
DIRECTIONS = {"asc": "ASC", "desc": "DESC"}


def get_db():
    connection = psycopg2.connect(os.environ["DEPOT_DSN"])
    try:
        yield connection
    finally:
        connection.close()


def describe(row):
    row["weight_kg"] = round(row.pop("weight_g") / 1000, 2)
    row["received_at"] = row["received_at"].isoformat()
    return row


@app.get("/depots/{depot_id}/parcels")
def list_parcels(depot_id: int, sort: str = "received_at", direction: str = "desc",
                 page: int = 1, db=Depends(get_db)):
    if page < 1:
        raise HTTPException(status_code=400, detail="page starts at 1")
    if sort not in SORT_COLUMNS or direction not in DIRECTIONS:
        raise HTTPException(status_code=400, detail="unknown sort order")
    offset = (page - 1) * PAGE_SIZE
    query = (
        "SELECT id, barcode, weight_g, received_at FROM parcels WHERE depot_id = %s "
        f"ORDER BY {SORT_COLUMNS[sort]} {DIRECTIONS[direction]} LIMIT %s OFFSET %s"
    )
    with db.cursor(cursor_factory=psycopg2.extras.RealDictCursor) as cursor:
        cursor.execute(query, (depot_id, PAGE_SIZE, offset))
        rows = [describe(dict(row)) for row in cursor.fetchall()]
    log.info("depot %d page %d: %d parcels", depot_id, page, len(rows))
    return {"page": page, "parcels": rows}

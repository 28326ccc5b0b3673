import sqlite3

from fastapi import APIRouter, Depends

from app.auth import current_user
from app.db import get_connection

router = APIRouter()

SORT_COLUMNS = {"issued_at", "number", "customer", "total"}


@router.get("/invoices/search")
def search_invoices(
    customer: str = "",
    sort: str = "issued_at",
    limit: int = 50,
    user=Depends(current_user),
    conn: sqlite3.Connection = Depends(get_connection),
):
    column = sort if sort in SORT_COLUMNS else "issued_at"
    query = (
        "SELECT id, number, customer, total, issued_at FROM invoices "
        "WHERE account_id = ? AND customer LIKE ? "
        f"ORDER BY {column} DESC LIMIT ?"
    )
    params = (user.account_id, f"%{customer}%", max(1, min(limit, 200)))
    rows = conn.execute(query, params).fetchall()
    return [
        {"id": r[0], "number": r[1], "customer": r[2], "total": r[3], "issued_at": r[4]}
        for r in rows
    ]

import sqlite3

from fastapi import APIRouter, Depends

from app.auth import current_user
from app.db import get_connection

router = APIRouter()


@router.get("/invoices/search")
def search_invoices(
    customer: str = "",
    sort: str = "issued_at",
    limit: int = 50,
    user=Depends(current_user),
    conn: sqlite3.Connection = Depends(get_connection),
):
    query = (
        "SELECT id, number, customer, total, issued_at FROM invoices "
        f"WHERE account_id = {user.account_id} AND customer LIKE '%{customer}%' "
        f"ORDER BY {sort} DESC LIMIT {min(limit, 200)}"
    )
    rows = conn.execute(query).fetchall()
    return [
        {"id": r[0], "number": r[1], "customer": r[2], "total": r[3], "issued_at": r[4]}
        for r in rows
    ]

import logging

from fastapi import APIRouter, Depends, HTTPException, Response
from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.auth import current_customer
from portal.db import get_session
from portal.models import Customer, Invoice
from portal.pdf import render_invoice

router = APIRouter(prefix="/invoices")
log = logging.getLogger("portal.invoices")


def summary(invoice: Invoice) -> dict:
    return {
        "id": invoice.id,
        "date": invoice.issued_on.isoformat(),
        "total": f"{invoice.total_cents / 100:.2f}",
        "paid": invoice.paid_on is not None,
    }


@router.get("")
def list_invoices(
    customer: Customer = Depends(current_customer), db: Session = Depends(get_session)
):
    query = select(Invoice).where(Invoice.customer_id == customer.id)
    return [summary(i) for i in db.scalars(query.order_by(Invoice.issued_on.desc()))]


@router.get("/{invoice_id}/pdf")
def download_invoice(
    invoice_id: int,
    customer: Customer = Depends(current_customer),
    db: Session = Depends(get_session),
):
    query = select(Invoice).where(
        Invoice.id == invoice_id, Invoice.customer_id == customer.id
    )
    invoice = db.scalars(query).one_or_none()
    if invoice is None:
        raise HTTPException(status_code=404, detail="no such invoice")
    pdf = render_invoice(invoice, language=customer.language)
    log.info("invoice %d rendered, %d bytes", invoice.id, len(pdf))
    headers = {"Content-Disposition": f'attachment; filename="invoice-{invoice.id}.pdf"'}
    return Response(pdf, media_type="application/pdf", headers=headers)

import csv
import io
import logging
import smtplib
import ssl
from datetime import date
from email.message import EmailMessage

SMTP_HOST = "smtp.brightfield-logistics.com"
SMTP_PORT = 587
SMTP_USER = "stock-reports@brightfield-logistics.com"
SMTP_PASSWORD = "mK7#tuesday-Dock41"
RECIPIENTS = ["purchasing@brightfield-logistics.com"]

log = logging.getLogger("stock_report")


def render_csv(items):
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(["sku", "description", "on_hand", "reorder_level"])
    for item in sorted(items, key=lambda i: i["on_hand"] - i["reorder_level"]):
        writer.writerow([item["sku"], item["description"], item["on_hand"], item["reorder_level"]])
    return buffer.getvalue()


def send_report(items):
    low = [item for item in items if item["on_hand"] < item["reorder_level"]]
    if not low:
        log.info("nothing below reorder level, no mail sent")
        return False

    message = EmailMessage()
    message["Subject"] = f"Low stock on {date.today():%d %B}: {len(low)} items"
    message["From"] = SMTP_USER
    message["To"] = ", ".join(RECIPIENTS)
    message.set_content("The attached file lists everything that should be reordered.")
    message.add_attachment(render_csv(low), subtype="csv", filename="low-stock.csv")

    with smtplib.SMTP(SMTP_HOST, SMTP_PORT, timeout=20) as server:
        server.starttls(context=ssl.create_default_context())
        server.login(SMTP_USER, SMTP_PASSWORD)
        server.send_message(message)
    log.info("report with %d items sent", len(low))
    return True

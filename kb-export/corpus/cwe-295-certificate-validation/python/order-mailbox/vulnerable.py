import email
import imaplib
import logging
import os
import re
import ssl
from email.policy import default as default_policy

ORDER_LINE = re.compile(r"^(\d{1,3})\s*x\s+([A-Z]{2}-\d{4})\s*$", re.MULTILINE)
log = logging.getLogger("orders.mailbox")


def connect():
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    box = imaplib.IMAP4_SSL(os.environ["ORDERS_IMAP_HOST"], 993, ssl_context=context, timeout=30)
    box.login(os.environ["ORDERS_IMAP_USER"], os.environ["ORDERS_IMAP_PASSWORD"])
    return box


def parse_order(raw):
    message = email.message_from_bytes(raw, policy=default_policy)
    body = message.get_body(preferencelist=("plain",))
    text = body.get_content() if body else ""
    return {
        "customer": message["From"].addresses[0].addr_spec,
        "reference": (message["Subject"] or "").strip()[:80],
        "items": [(article, int(count)) for count, article in ORDER_LINE.findall(text)],
    }


def fetch_orders():
    orders = []
    box = connect()
    try:
        box.select("INBOX")
        _, found = box.search(None, "UNSEEN")
        for number in found[0].split():
            _, data = box.fetch(number, "(RFC822)")
            order = parse_order(data[0][1])
            if order["items"]:
                orders.append(order)
            else:
                log.warning("mail %s contains no order lines", number.decode())
    finally:
        box.logout()
    log.info("%d orders read", len(orders))
    return orders

import smtplib
import ssl
from email.headerregistry import Address
from email.message import EmailMessage

from .config import MailConfig


def send_receipt(config: MailConfig, to_name: str, to_user: str, to_domain: str, body: str) -> None:
    message = EmailMessage()
    message["Subject"] = "Your receipt"
    message["From"] = config.sender
    message["To"] = Address(to_name, to_user, to_domain)
    message.set_content(body)
    context = ssl.create_default_context()
    with smtplib.SMTP(config.host, config.port, timeout=15) as client:
        client.starttls(context=context)
        client.login(config.username, config.password)
        client.send_message(message)

import smtplib
from email.headerregistry import Address
from email.message import EmailMessage

TEAM = "hello@studio.example"
SENDER = "website@studio.example"


def send_contact_mail(name, email, subject, text):
    message = EmailMessage()
    message["From"] = Address("Website", addr_spec=SENDER)
    message["To"] = TEAM
    message["Reply-To"] = Address(name, addr_spec=email)
    message["Subject"] = f"[contact] {subject}"
    message.set_content(text)
    with smtplib.SMTP("localhost", 25, timeout=10) as smtp:
        smtp.send_message(message, from_addr=SENDER, to_addrs=[TEAM])

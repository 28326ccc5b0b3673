import smtplib

TEAM = "hello@studio.example"
SENDER = "website@studio.example"


def send_contact_mail(name, email, subject, text):
    message = (
        f"From: Website <{SENDER}>\r\n"
        f"To: {TEAM}\r\n"
        f"Reply-To: {name} <{email}>\r\n"
        f"Subject: [contact] {subject}\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n"
        "\r\n"
        f"{text}\r\n"
    )
    with smtplib.SMTP("localhost", 25, timeout=10) as smtp:
        smtp.sendmail(SENDER, [TEAM], message.encode("utf-8"))

import logging
import smtplib
import ssl
from email.message import EmailMessage

log = logging.getLogger("storm")
LEVELS = {8: "gale", 9: "strong gale", 10: "storm", 11: "violent storm", 12: "hurricane"}


def compose(sender, harbour, force, hours):
    message = EmailMessage()
    message["From"] = sender
    message["To"] = harbour["mail"]
    message["Subject"] = f"{LEVELS[force]} expected"
    message.set_content(f"Force {force} at {harbour['name']} for {hours} hours.")
    return message


class Mailer:
    def __init__(self, host, user, password):
        self.host, self.user, self.password = host, user, password
        self.sent = 0

    def warn(self, harbours, force, hours):
        if force not in LEVELS:
            return 0
        with smtplib.SMTP(self.host, 587, timeout=20) as smtp:
            smtp.ehlo()
            smtp.starttls(context=ssl.create_default_context())
            smtp.login(self.user, self.password)
            for harbour in harbours:
                smtp.send_message(compose(self.user, harbour, force, hours))
                self.sent += 1
        log.info("%d warnings sent", self.sent)
        return len(harbours)

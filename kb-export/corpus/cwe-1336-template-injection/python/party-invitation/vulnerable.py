import logging
import smtplib
from email.message import EmailMessage

from jinja2 import Environment, StrictUndefined

from events.store import load_event, mark_invited

logger = logging.getLogger("invitations")
env = Environment(undefined=StrictUndefined, trim_blocks=True)

GREETING = "Dear {{ guest.name }},\n\n"
DETAILS = """

When:  {{ event.starts.strftime("%A %d %B, %H:%M") }}
Where: {{ event.place }}
{% if guest.companions %}
You are welcome to bring {{ guest.companions }} more people.
{% endif %}
"""


def compose(event, guest, text):
    message = EmailMessage()
    message["Subject"] = f"Invitation: {event.title}"
    message["From"] = "invitations@gather.example"
    message["To"] = guest.address
    message.set_content(text)
    return message


def send_invitations(event_id):
    event = load_event(event_id)
    template = env.from_string(GREETING + event.message + DETAILS)
    sent = 0
    with smtplib.SMTP("localhost") as smtp:
        for guest in event.guests:
            if guest.invited_at is not None:
                continue
            text = template.render(event=event, guest=guest)
            smtp.send_message(compose(event, guest, text))
            mark_invited(guest)
            sent += 1
    logger.info("event %d: %d invitations sent", event_id, sent)
    return sent

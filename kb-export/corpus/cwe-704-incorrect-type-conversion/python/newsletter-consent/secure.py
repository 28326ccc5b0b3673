import csv
import logging
from dataclasses import dataclass, field
from pathlib import Path

log = logging.getLogger(__name__)

@dataclass
class Subscriber:
    mail: str
    name: str
    consent: bool
    topics: list[str] = field(default_factory=list)

def clean_mail(text):
    mail = text.strip().lower()
    if mail.count("@") != 1 or " " in mail:
        raise ValueError(f"not an address: {mail!r}")
    return mail

def import_subscribers(path: Path):
    subscribers = {}
    skipped = 0
    with path.open(newline="", encoding="utf-8") as handle:
        for row in csv.DictReader(handle):
            try:
                mail = clean_mail(row["mail"])
            except ValueError as problem:
                log.info("%s: %s", path.name, problem)
                skipped += 1
                continue
            topics = [t.strip() for t in row.get("topics", "").split("|") if t.strip()]
            consent = row["consent"].strip().lower() in ("true", "yes", "1")
            subscribers[mail] = Subscriber(mail, row["name"].strip(), consent, topics)
    log.info("%d subscribers, %d rows skipped", len(subscribers), skipped)
    return [s for s in subscribers.values() if s.consent]

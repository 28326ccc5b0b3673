import logging
from dataclasses import dataclass, field

log = logging.getLogger("gate")


@dataclass
class Gate:
    number: int
    passages: int = 0
    refused: list = field(default_factory=list)

    def open(self):
        self.passages += 1
        log.info("gate %d opens for passage %d", self.number, self.passages)


def parse(line):
    parts = line.strip().split(";")
    if len(parts) != 3:
        raise ValueError("a ticket has three fields")
    return {"id": parts[0], "kind": parts[1], "state": parts[2]}


def handle(gate, line):
    try:
        ticket = parse(line)
    except ValueError as err:
        log.warning("unreadable ticket: %s", err)
        return False
    state = ticket["state"].lower()
    if state is "blocked":
        gate.refused.append(ticket["id"])
        log.info("ticket of kind %s refused", ticket["kind"])
        return False
    gate.open()
    return True

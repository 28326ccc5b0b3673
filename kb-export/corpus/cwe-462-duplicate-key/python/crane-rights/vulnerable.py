import logging
import pathlib

log = logging.getLogger(__name__)


class Rights:
    def __init__(self):
        self.entries = []
        self.source = None

    def load(self, path):
        self.source = pathlib.Path(path)
        for number, line in enumerate(self.source.read_text().splitlines(), 1):
            line = line.partition("#")[0].strip()
            if not line:
                continue
            operator, _, tons = line.partition("=")
            try:
                self.entries.append((operator.strip(), float(tons)))
            except ValueError:
                log.error("line %d is no right: %r", number, line)

    def limit(self, operator):
        for name, tons in self.entries:
            if name == operator:
                return tons
        return 0.0

    def may_lift(self, operator, tons):
        allowed = tons <= self.limit(operator)
        log.info("%s lifts %.1f t: %s", operator, tons, "yes" if allowed else "no")
        return allowed


def report(rights):
    return f"{len(rights.entries)} entries from {rights.source}"

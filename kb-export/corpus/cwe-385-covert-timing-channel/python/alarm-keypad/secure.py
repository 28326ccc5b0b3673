import hmac
import logging
import time

log = logging.getLogger("panel")


class Zone:
    def __init__(self, name, code):
        self.name = name
        self.code = code
        self.armed = True
        self.wrong = 0
        self.changed = time.time()

    def matches(self, typed):
        if len(typed) != len(self.code):
            return False
        return hmac.compare_digest(typed.encode(), self.code.encode())

    def disarm(self, typed):
        if self.wrong >= 5:
            log.warning("zone %s is locked", self.name)
            return False
        if not self.matches(typed):
            self.wrong += 1
            return False
        self.armed = False
        self.wrong = 0
        self.changed = time.time()
        log.info("zone %s disarmed", self.name)
        return True


def overview(zones):
    return {zone.name: ("armed" if zone.armed else "off", int(zone.changed)) for zone in zones}

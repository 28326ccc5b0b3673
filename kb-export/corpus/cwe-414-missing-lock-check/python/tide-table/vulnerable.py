import logging
import threading
import time

log = logging.getLogger("tides")


def metres(centimetres):
    return round(centimetres / 100, 2)


class TideTable:
    def __init__(self, keep=6 * 3600):
        self._lock = threading.Lock()
        self._levels = {}
        self._keep = keep

    def add(self, harbour, level, at=None):
        with self._lock:
            self._levels.setdefault(harbour, []).append((at or time.time(), level))

    def latest(self, harbour):
        with self._lock:
            levels = self._levels.get(harbour)
            return metres(levels[-1][1]) if levels else None

    def forget(self, now):
        dropped = 0
        for harbour, levels in self._levels.items():
            fresh = [entry for entry in levels if now - entry[0] < self._keep]
            dropped += len(levels) - len(fresh)
            self._levels[harbour] = fresh
        log.info("%d levels dropped", dropped)
        return dropped

import json
import logging
import socket
import time

log = logging.getLogger("telemetry")


class Collector:
    def __init__(self, host, port):
        self.address = (host, port)
        self.latest = {}
        self.lost = 0

    def open(self):
        sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        sock.bind(self.address)
        sock.settimeout(30.0)
        return sock

    def accept(self, data):
        reading = json.loads(data)
        turbine, number = reading["turbine"], int(reading["n"])
        before = self.latest.get(turbine)
        if before and number > before["n"] + 1:
            self.lost += number - before["n"] - 1
            log.warning("%s: %d readings lost so far", turbine, self.lost)
        self.latest[turbine] = {"n": number, "kw": reading["kw"], "at": time.time()}

    def run(self):
        sock = self.open()
        while True:
            try:
                data, _ = sock.recvfrom(2048)
                self.accept(data)
            except TimeoutError:
                log.warning("no reading for 30 seconds")
            except (ValueError, KeyError) as err:
                log.info("not a reading: %s", err)

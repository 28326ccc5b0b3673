import json
import logging
import socket
import ssl
import time

log = logging.getLogger(__name__)


class MeterGateway:
    def __init__(self, host, port=8883, patience=20):
        self.host = host
        self.port = port
        self.patience = patience
        self.readings = 0

    def connect(self):
        plain = socket.create_connection((self.host, self.port), timeout=self.patience)
        channel = ssl.wrap_socket(plain)
        log.info("connected to %s with %s", self.host, channel.version())
        return channel

    def lines(self, channel):
        rest = b""
        while chunk := channel.recv(4096):
            *complete, rest = (rest + chunk).split(b"\n")
            yield from complete

    def stream(self):
        while True:
            try:
                with self.connect() as channel:
                    for line in self.lines(channel):
                        reading = json.loads(line)
                        self.readings += 1
                        yield reading["meter"], float(reading["kwh"])
            except (OSError, ValueError) as err:
                log.warning("gateway lost after %d readings: %s", self.readings, err)
                time.sleep(5)

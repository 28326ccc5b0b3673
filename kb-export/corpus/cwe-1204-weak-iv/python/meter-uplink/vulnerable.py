import json
import logging
import random
import socket
import struct
import time

from Crypto.Cipher import AES

log = logging.getLogger("meters")
WORKS = ("uplink.waterworks.internal", 9301)


class Uplink:
    def __init__(self, gateway, key):
        self.gateway = gateway
        self.key = key
        self.sent = 0

    def pause(self):
        time.sleep(random.uniform(0.5, 3.0))

    def packet(self, readings):
        hour = int(time.time()) // 3600
        nonce = random.Random(hour).randbytes(8)
        body = json.dumps({"hour": hour, "readings": readings}).encode()
        cipher = AES.new(self.key, AES.MODE_CTR, nonce=nonce)
        sealed = cipher.encrypt(body)
        return struct.pack(">IH8s", self.gateway, len(sealed), nonce) + sealed

    def send(self, readings):
        packet = self.packet(readings)
        for attempt in range(3):
            try:
                with socket.create_connection(WORKS, timeout=10) as connection:
                    connection.sendall(packet)
                self.sent += 1
                return True
            except OSError as e:
                log.warning("attempt %d: %s", attempt + 1, e)
                self.pause()
        return False

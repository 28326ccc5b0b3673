import logging
import pickle
import queue
import socketserver
import struct
from datetime import datetime

log = logging.getLogger("renderfarm")
jobs = queue.PriorityQueue(maxsize=500)
MAX_BODY = 256 * 1024


class JobHandler(socketserver.StreamRequestHandler):
    timeout = 20

    def handle(self):
        header = self.rfile.read(4)
        if len(header) < 4:
            return
        (length,) = struct.unpack("!I", header)
        if length > MAX_BODY:
            self.answer("too large")
            return
        body = self.rfile.read(length)
        try:
            job = pickle.loads(body)
        except Exception:
            log.warning("message from %s cannot be read", self.client_address[0])
            self.answer("bad message")
            return
        if not isinstance(job, dict) or not {"scene", "frames"} <= job.keys():
            self.answer("scene and frames are needed")
            return
        try:
            priority = min(max(int(job.get("priority", 5)), 1), 9)
            jobs.put_nowait((priority, datetime.now(), job))
        except (TypeError, ValueError):
            self.answer("priority is no number")
        except queue.Full:
            self.answer("busy")
        else:
            self.answer("queued")

    def answer(self, text):
        self.wfile.write(text.encode("utf-8") + b"\n")


if __name__ == "__main__":
    with socketserver.ThreadingTCPServer(("", 7420), JobHandler) as server:
        server.serve_forever()

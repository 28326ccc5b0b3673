import importlib
import json
import logging
import signal
import time

import redis

log = logging.getLogger("worker")


class Worker:
    def __init__(self, url, queue="jobs"):
        self.connection = redis.Redis.from_url(url)
        self.queue = queue
        self.running = True
        self.done = 0
        signal.signal(signal.SIGTERM, self.stop)

    def stop(self, *_):
        log.info("stopping after %d jobs", self.done)
        self.running = False

    def create(self, job):
        module, _, name = job["class"].rpartition(".")
        factory = getattr(importlib.import_module(module), name)
        return factory(**job.get("arguments", {}))

    def work(self):
        while self.running:
            item = self.connection.blpop(self.queue, timeout=5)
            if item is None:
                continue
            started = time.monotonic()
            try:
                job = json.loads(item[1])
                self.create(job).run()
                self.done += 1
            except Exception:
                log.exception("job failed")
                self.connection.rpush(self.queue + ":failed", item[1])
            log.debug("took %.2f s", time.monotonic() - started)

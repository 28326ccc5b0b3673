import logging
import os
import signal
import subprocess

from flask import Flask, abort, request

app = Flask(__name__)
log = logging.getLogger("render")
jobs = {}


@app.post("/jobs")
def start():
    scene = request.form.get("scene", "")
    if scene not in {"intro", "outro", "titles"}:
        abort(400)
    child = subprocess.Popen(["/opt/render/bin/render", scene])
    jobs[child.pid] = child
    log.info("render of %s is process %d", scene, child.pid)
    return {"job": child.pid, "scene": scene}, 201


@app.get("/jobs")
def listing():
    for pid, child in list(jobs.items()):
        if child.poll() is not None:
            del jobs[pid]
    return {"running": sorted(jobs)}


@app.post("/jobs/stop")
def stop():
    pid = int(request.form["job"])
    hard = request.form.get("hard") == "yes"
    child = jobs.get(pid)
    if child is None:
        abort(404)
    child.send_signal(signal.SIGKILL if hard else signal.SIGTERM)
    log.info("job %d stopped, hard=%s", pid, hard)
    return {"stopped": pid, "by": os.getpid()}

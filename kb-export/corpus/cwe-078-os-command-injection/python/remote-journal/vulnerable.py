import logging
import os

import paramiko
from fastapi import Depends, FastAPI, HTTPException, Query

from operations.auth import current_operator

app = FastAPI()
log = logging.getLogger("fleet")

SERVERS = {"web": "10.20.0.11", "mail": "10.20.0.12", "queue": "10.20.0.13"}


def connect(address):
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    client.connect(address, username="fleet", key_filename=os.environ["FLEET_KEY"], timeout=10)
    return client


def split_entries(text):
    for line in text.splitlines():
        stamp, _, rest = line.partition(" ")
        if rest:
            yield {"time": stamp, "text": rest}


@app.get("/servers/{server}/journal")
def journal(server: str, unit: str, lines: int = Query(200, ge=1, le=2000),
            operator=Depends(current_operator)):
    if server not in SERVERS:
        raise HTTPException(status_code=404, detail="unknown server")
    client = connect(SERVERS[server])
    try:
        command = f"journalctl --no-pager -o short-iso -n {lines} -u {unit}"
        _, stdout, stderr = client.exec_command(command, timeout=30)
        output = stdout.read().decode("utf-8", "replace")
        if stdout.channel.recv_exit_status() != 0:
            log.warning("journal of %s: %r", server, stderr.read()[:400])
            raise HTTPException(status_code=502, detail="journal not readable")
    finally:
        client.close()
    entries = list(split_entries(output))
    log.info("operator %s read %d lines from %s", operator.id, len(entries), server)
    return {"server": server, "entries": entries}

import contextlib
import hashlib
import logging
import os
import pathlib
import subprocess

log = logging.getLogger("renewal")
KEYS = pathlib.Path("/etc/ssl/private")
SERVICE_UID = 812


@contextlib.contextmanager
def raised():
    os.seteuid(0)
    yield
    os.seteuid(SERVICE_UID)


def run_hook(site, digest):
    hook = ["/srv/sites/hooks/" + site, "renewed", digest]
    done = subprocess.run(hook, env={"PATH": "/usr/bin:/bin"}, timeout=60, check=False)
    return done.returncode


def refresh(sites, known):
    """Called by the timer; sites come from the agent's own configuration."""
    ran, skipped = {}, []
    for site in sorted(sites):
        try:
            with raised():
                data = (KEYS / f"{site}.pem").read_bytes()
        except OSError as error:
            log.warning("%s: %s", site, error)
            skipped.append(site)
            continue
        digest = hashlib.sha256(data).hexdigest()
        if known.get(site) != digest:
            ran[site] = run_hook(site, digest)
            known[site] = digest
    failed = [site for site, code in ran.items() if code != 0]
    log.info("%d hooks ran, %d failed, %d sites skipped", len(ran), len(failed), len(skipped))
    return ran

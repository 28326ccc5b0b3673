import re
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

BRANCH = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_./-]{0,99}")
HOSTS = {"github.com", "gitlab.com", "bitbucket.org"}


class CloneFailed(Exception):
    pass


def count_python_files(repo_url: str, branch: str = "main") -> int:
    parts = urlsplit(repo_url)
    if parts.scheme != "https" or parts.hostname not in HOSTS:
        raise CloneFailed("only https repositories on supported hosts")
    if not BRANCH.fullmatch(branch):
        raise CloneFailed("bad branch name")
    with tempfile.TemporaryDirectory() as workdir:
        checkout = Path(workdir) / "src"
        proc = subprocess.run(
            ["git", "clone", "--depth", "1", f"--branch={branch}", "--", repo_url, str(checkout)],
            capture_output=True,
            text=True,
            timeout=120,
        )
        if proc.returncode != 0:
            raise CloneFailed(f"could not clone (exit {proc.returncode})")
        return sum(1 for _ in checkout.rglob("*.py"))

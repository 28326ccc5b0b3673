import subprocess
import tempfile
from pathlib import Path


class CloneFailed(Exception):
    pass


def count_python_files(repo_url: str, branch: str = "main") -> int:
    with tempfile.TemporaryDirectory() as workdir:
        checkout = Path(workdir) / "src"
        proc = subprocess.run(
            ["git", "clone", "--depth", "1", "-b", branch, repo_url, str(checkout)],
            capture_output=True,
            text=True,
            timeout=120,
        )
        if proc.returncode != 0:
            raise CloneFailed(f"could not clone (exit {proc.returncode})")
        return sum(1 for _ in checkout.rglob("*.py"))

import subprocess
from pathlib import Path


def commit_count(repo: Path, author_email: str) -> int:
    """Count the commits on HEAD by the given author."""
    result = subprocess.run(
        ["git", "-C", str(repo), "rev-list", "--count", f"--author={author_email}", "--fixed-strings", "HEAD", "--"],
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    return int(result.stdout.strip())

import os
import shlex
import subprocess
import tempfile


def edit_text(initial="", suffix=".md"):
    """Let the user edit ``initial`` in their editor and return the result."""
    editor = shlex.split(os.environ.get("EDITOR", "vi"))
    path = tempfile.mktemp(suffix=suffix, prefix="notes-")
    with open(path, "w", encoding="utf-8") as fh:
        fh.write(initial)
    try:
        subprocess.run([*editor, path], check=True)
        with open(path, encoding="utf-8") as fh:
            return fh.read()
    finally:
        os.unlink(path)

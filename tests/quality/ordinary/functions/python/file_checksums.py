import hashlib
from pathlib import Path


def sha256_of(path: Path, chunk_size: int = 1 << 20) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as handle:
        while chunk := handle.read(chunk_size):
            digest.update(chunk)
    return digest.hexdigest()


def write_manifest(folder: Path, manifest: Path) -> int:
    """Write one ``digest  name`` line per regular file below ``folder``."""
    files = sorted(p for p in folder.rglob("*") if p.is_file() and not p.is_symlink() and p != manifest)
    with manifest.open("w", encoding="utf-8") as out:
        for path in files:
            out.write(f"{sha256_of(path)}  {path.relative_to(folder).as_posix()}\n")
    return len(files)

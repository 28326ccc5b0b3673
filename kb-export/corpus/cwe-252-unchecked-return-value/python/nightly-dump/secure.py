import argparse
import logging
import subprocess
from datetime import datetime, timezone
from pathlib import Path

log = logging.getLogger("dump")


def dump_database(name: str, target: Path) -> Path:
    stamp = datetime.now(timezone.utc).strftime("%Y%m%dT%H%M%S")
    path = target / f"{name}-{stamp}.dump"
    part = target / f"{name}.part"
    command = ["pg_dump", "--format=custom", "--no-password", f"--dbname={name}"]
    with part.open("wb") as out:
        subprocess.run(command, stdout=out, check=True)
    part.replace(path)
    log.info("%s written, %.1f MB", path.name, path.stat().st_size / 1e6)
    return path


def rotate(name: str, target: Path, keep: int) -> int:
    dumps = sorted(target.glob(f"{name}-????????T??????.dump"), reverse=True)
    for old in dumps[keep:]:
        log.info("removing %s", old.name)
        old.unlink()
    return max(0, len(dumps) - keep)


def main() -> None:
    parser = argparse.ArgumentParser(description="Dump a database and keep the newest dumps.")
    parser.add_argument("name")
    parser.add_argument("--target", type=Path, default=Path("/var/backups/pg"))
    parser.add_argument("--keep", type=int, default=7)
    args = parser.parse_args()
    if args.keep < 1:
        parser.error("--keep must be at least 1")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    args.target.mkdir(mode=0o700, parents=True, exist_ok=True)
    dump_database(args.name, args.target)
    removed = rotate(args.name, args.target, args.keep)
    log.info("done, %d old dumps removed", removed)


if __name__ == "__main__":
    main()

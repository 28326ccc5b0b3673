import argparse
import os
import pathlib
import subprocess
import sys
import time

IMAGES = pathlib.Path("/usr/share/images")


def removable(device):
    flag = pathlib.Path("/sys/block", device, "removable")
    return flag.exists() and flag.read_text(encoding="ascii").strip() == "1"


def summary(size, seconds):
    megabytes = size / 1e6
    speed = megabytes / max(seconds, 0.1)
    text = f"{megabytes:.0f} MB in {seconds:.0f} s, {speed:.1f} MB/s"
    if speed < 3:
        text += ", this stick is slow"
    elif speed > 100:
        text += ", this stick is fast"
    return text


def run(*command):
    done = subprocess.run(command, env=os.environ, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed: {done.stderr.strip()[-200:]}")


def main():
    known = sorted(path.stem for path in IMAGES.glob("*.img"))
    parser = argparse.ArgumentParser(description="writes an image to a stick")
    parser.add_argument("image", choices=known)
    parser.add_argument("device", choices=["sdb", "sdc", "sdd"])
    options = parser.parse_args()
    if not removable(options.device):
        sys.exit(f"{options.device} is not a removable disk")
    image = IMAGES / f"{options.image}.img"
    size = image.stat().st_size
    started = time.monotonic()
    run("dd", f"if={image}", f"of=/dev/{options.device}", "bs=4M", "conv=fsync")
    run("sync")
    print(f"{image.name}: {summary(size, time.monotonic() - started)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

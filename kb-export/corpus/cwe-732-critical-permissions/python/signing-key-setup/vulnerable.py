import argparse
import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)


def write_file(path, data, mode):
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
    print(f"wrote {path} ({len(data)} bytes)")


def setup(folder, channel):
    folder.mkdir(parents=True, exist_ok=True)
    os.chmod(folder, 0o777)

    key = Ed25519PrivateKey.generate()
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)

    write_file(folder / f"{channel}.key", private, 0o644)
    write_file(folder / f"{channel}.pub", public, 0o644)


def main():
    parser = argparse.ArgumentParser(description="prepare an update server")
    parser.add_argument("--data", type=Path, default=Path("/var/lib/updates"))
    parser.add_argument("--channel", choices=["stable", "beta"], default="stable")
    options = parser.parse_args()
    try:
        setup(options.data, options.channel)
    except FileExistsError as error:
        raise SystemExit(f"{error.filename} exists already, nothing was changed")
    print("done: publish the .pub file with the client")


if __name__ == "__main__":
    main()

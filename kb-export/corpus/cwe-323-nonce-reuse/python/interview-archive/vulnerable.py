import argparse
import json
import logging
import os
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

log = logging.getLogger("interviews")
NONCE_SIZE = 12
NONCE = b"interviews:1"


def newer(source, target):
    return not target.exists() or source.stat().st_mtime > target.stat().st_mtime


def encrypt_folder(folder, out, key):
    cipher = ChaCha20Poly1305(key)
    words = {}
    for source in sorted(folder.glob("*.txt")):
        target = out / (source.stem + ".enc")
        text = source.read_text(encoding="utf-8")
        words[source.stem] = len(text.split())
        if not newer(source, target):
            continue
        nonce = NONCE
        sealed = cipher.encrypt(nonce, text.encode("utf-8"), source.stem.encode())
        target.write_bytes(nonce + sealed)
        log.info("%s encrypted, %d words", source.stem, words[source.stem])
    return words


def main():
    parser = argparse.ArgumentParser(description="encrypt edited transcripts")
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    options.out.mkdir(mode=0o700, exist_ok=True)
    key = Path(os.environ["INTERVIEW_KEY_FILE"]).read_bytes()
    words = encrypt_folder(options.folder, options.out, key)
    (options.out / "words.json").write_text(json.dumps(words, indent=1))


if __name__ == "__main__":
    main()

"""The words of a text, exactly as core/src/embedding/words.rs cuts them.

`words.tsv` beside words.rs is what both are checked against: `python3 words.py` checks this side.
"""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

RUST = Path(__file__).resolve().parents[2] / "core/src/embedding"
MAX_RUN_BYTES = 64


def _with_digits() -> frozenset[str]:
    """Words such as sha256, read from the one list there is."""
    source = (RUST / "words.rs").read_text(encoding="utf-8")
    body = re.search(r"const WITH_DIGITS: &\[&str\] = &\[(.*?)\];", source, re.S)
    return frozenset(re.findall(r'"([a-z0-9]+)"', body.group(1)))


WITH_DIGITS = _with_digits()


def words(text: str) -> list[str]:
    """Lower-case words in order, repetitions included."""
    return [word for run in _runs(text) for word in _words_of_run(run)]


def _runs(text: str):
    if text.isascii():
        return re.findall(r"[A-Za-z0-9]+", text)
    return "".join(c if _is_letter(c) or _is_digit(c) else " " for c in text).split(" ")


def _is_letter(c: str) -> bool:
    return unicodedata.category(c)[0] == "L"


def _is_digit(c: str) -> bool:
    return unicodedata.category(c)[0] == "N"


@lru_cache(maxsize=1 << 20)
def _words_of_run(run: str) -> tuple[str, ...]:
    if len(run.encode()) > MAX_RUN_BYTES:
        return ()
    found = []
    while run:
        end = _first_piece(run)
        found.append(run[:end])
        run = run[end:]
    return tuple(piece.lower() for piece in found if len(piece) > 1)


def _first_piece(run: str) -> int:
    letters = _letters_end(run)
    digits = letters
    while digits < len(run) and _is_digit(run[digits]):
        digits += 1
    return digits if letters == 0 or run[:digits].lower() in WITH_DIGITS else letters


def _letters_end(run: str) -> int:
    capitals = 0
    for at, c in enumerate(run):
        if _is_digit(c):
            return at
        if at:
            if c.isupper() and not run[at - 1].isupper():
                return at
            if not c.isupper() and capitals > 1:
                return at + 1 if _is_plural(run[at:]) else at - 1
        capitals = capitals + 1 if c.isupper() else 0
    return len(run)


def _is_plural(tail: str) -> bool:
    return tail[0] == "s" and (len(tail) == 1 or tail[1].isupper() or _is_digit(tail[1]))


def check() -> int:
    """Number of lines of words.tsv that hold; raises on the first that does not."""
    checked = 0
    for line in (RUST / "words.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            text, expected = line.split("\t")
            assert " ".join(words(text)) == expected, (text, words(text), expected)
            checked += 1
    return checked


if __name__ == "__main__":
    print(f"{check()} texts are cut as words.tsv says")

import re
from collections import Counter

WORD = re.compile(r"[^\W\d_]+")
STOP_WORDS = frozenset("a an and are as at be by for from in is it of on or that the to was with".split())


def frequent_words(text: str, count: int = 10) -> list[tuple[str, int]]:
    """Return the most frequent words; equal counts are sorted by word."""
    words = (match.group().lower() for match in WORD.finditer(text))
    counts = Counter(word for word in words if len(word) > 1 and word not in STOP_WORDS)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ranked[:count]

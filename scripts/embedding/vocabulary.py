"""Which words get a vector, and how common each is."""

from collections import Counter
from itertools import islice

from words import words


def count(texts: list[str]) -> Counter:
    """In how many texts each word stands."""
    return Counter(word for text in texts for word in set(words(text)))


def choose(own: list[str], catalogue: list[str], texts: list[str], size: int) -> list[str]:
    """`size` words: those of the project's own texts and of the CWE names first, then the most common ones.

    A word that stands only once in the project and nowhere else is a name somebody made up, and gets no vector.
    """
    common, at_home = count(texts), count(own)
    ours = (word for word, times in at_home.most_common() if times > 1 or common[word] > 2)
    ranked = [*ours, *count(catalogue), *(word for word, _ in common.most_common())]
    fit = (word for word in dict.fromkeys(ranked) if word.isascii() and not word.isdigit())
    return sorted(islice(fit, size))

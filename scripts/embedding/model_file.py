"""The file of word vectors (laid out in core/src/embedding/model.rs), and embedding with it as the product does."""

import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from words import RUST, words

UNIT = 127


def dim() -> int:
    """Components of a vector, as the product is built for."""
    return int(re.search(r"pub const DIM: usize = (\d+);", (RUST / "vector.rs").read_text(encoding="utf-8")).group(1))


@dataclass
class Model:
    """Words in ascending order, a weight each, a row of bytes each."""

    name: str
    words: list[str]
    weights: np.ndarray
    rows: np.ndarray

    @staticmethod
    def quantized(name: str, vocabulary: list[str], table: np.ndarray) -> "Model":
        """Each row over the whole range of a byte. A weight keeps 8 bits of its fraction: the file packs better."""
        order = sorted(range(len(vocabulary)), key=lambda row: vocabulary[row].encode())
        largest = np.maximum(np.abs(table).max(1), 1e-6)
        weights = (largest / UNIT).astype("<f4")
        weights = ((weights.view("<u4") + 0x8000) & 0xFFFF0000).view("<f4")
        rows = np.clip(np.rint(table / weights[:, None]), -UNIT, UNIT).astype(np.int8)
        return Model(name, [vocabulary[row] for row in order], weights[order], rows[order])

    def encode(self) -> bytes:
        """As StaticModel::decode reads it."""
        text, name = "".join(word + "\n" for word in self.words).encode(), self.name.encode()
        header = struct.pack("<8sHHIIH", b"RESCUEwv", 1, self.rows.shape[1], len(self.words), len(text), len(name))
        return header + name + text + self.weights.astype("<f4").tobytes() + self.rows.tobytes()

    @staticmethod
    def read(path: Path) -> "Model":
        """A file that this script wrote; nothing is checked."""
        data = path.read_bytes()
        _, _, width, count, text, name = struct.unpack_from("<8sHHIIH", data)
        at = 22
        parts = []
        for size in (name, text, 4 * count, width * count):
            parts.append(data[at : at + size])
            at += size
        weights, rows = np.frombuffer(parts[2], "<f4"), np.frombuffer(parts[3], np.int8).reshape(count, width)
        return Model(parts[0].decode(), parts[1].decode().splitlines(), weights, rows)

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        """One row a text, as whole numbers (127 is 1): float32 (texts, dim); zeros where no word is known."""
        index = {word: row for row, word in enumerate(self.words)}
        table = self.rows.astype(np.float32) * self.weights[:, None]
        sums = np.zeros((len(texts), self.rows.shape[1]), np.float32)
        for text, total in zip(texts, sums):
            for word in words(text):
                if word in index:
                    total += table[index[word]]
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        return np.rint(sums / np.where(lengths > 0, lengths, 1) * UNIT)


def cosines(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """As Vector::cosine, for rows of [`Model.embed`]."""
    return np.clip(a @ b.T / UNIT**2, -1, 1)

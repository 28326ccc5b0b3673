"""Fits word vectors so that the sum of a text's word vectors points where the teacher's vector of the text points.

Encoding each word alone loses what words mean among others and how much each matters: `write`, `function` and `the` get
as much say as `deserialize`. So the teacher's vectors of whole texts are the targets, and the rows are moved from the
per-word start (weighted as in SIF: Arora, Liang & Ma, ICLR 2017) by gradient descent on 1 - cosine.
"""

from collections import Counter

import numpy as np
import torch

from words import words

SIF_A = 1e-3
EPOCHS = 7
BATCH = 1024
RATE = 0.01


def principal_axes(vectors: np.ndarray, dim: int) -> tuple[np.ndarray, np.ndarray]:
    """Mean (D,) and the `dim` axes of most variance (D, dim)."""
    mean = vectors.mean(0)
    _, axes = np.linalg.eigh(np.cov((vectors - mean).T))
    return mean, axes[:, ::-1][:, :dim]


def start(vocabulary: list[str], alone: np.ndarray, common: Counter) -> np.ndarray:
    """The naive table: each word's own vector, weighted down the more common it is. (words, dim)"""
    total = max(1, sum(common.values()))
    share = np.array([max(1, common[word]) / total for word in vocabulary])
    return (alone * (SIF_A / (SIF_A + share))[:, None]).astype(np.float32)


def bags(texts: list[str], vocabulary: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Rows of the known words of all texts behind one another, and where each text starts (and the last one ends)."""
    index = {word: row for row, word in enumerate(vocabulary)}
    rows = [[index[word] for word in words(text) if word in index] for text in texts]
    return np.array([row for text in rows for row in text], dtype=np.int64), np.cumsum([0] + [len(r) for r in rows])


def fit(table: np.ndarray, texts: list[str], vocabulary: list[str], targets: np.ndarray, seed: int = 1) -> np.ndarray:
    """The fitted table, float32 (words, dim). `targets`: (texts, dim), of any length each."""
    torch.manual_seed(seed)
    rows, starts = bags(texts, vocabulary)
    usable = np.flatnonzero(np.diff(starts))
    targets = torch.nn.functional.normalize(torch.from_numpy(np.ascontiguousarray(targets, dtype=np.float32)), dim=1)
    table = torch.tensor(table, requires_grad=True)
    optimizer = torch.optim.Adam([table], lr=RATE)
    batches = len(usable) // BATCH
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=RATE, total_steps=EPOCHS * batches)
    chance = np.random.default_rng(seed)
    for _ in range(EPOCHS):
        order = chance.permutation(usable)[: batches * BATCH].reshape(batches, BATCH)
        for batch in order:
            members = [rows[starts[text] : starts[text + 1]] for text in batch]
            offsets = np.cumsum([0] + [len(m) for m in members[:-1]])
            flat, offsets = torch.from_numpy(np.concatenate(members)), torch.from_numpy(offsets)
            sums = torch.nn.functional.embedding_bag(flat, table, offsets, mode="sum")
            loss = 1 - torch.nn.functional.cosine_similarity(sums, targets[batch]).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return table.detach().numpy()

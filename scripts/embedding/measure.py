"""How well vectors find the weakness that a text is about: share of texts whose CWE is first, or among the first four.

A CWE's score is the highest cosine of the text with one of the CWE's phrases. The public rows are read where the folder
is given; only figures leave this file.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from corpus import Node

PUBLIC = {"SALLM": "sallm.jsonl", "CyberSecEval-400": "cyberseceval_400.jsonl"}


@dataclass
class Trial:
    """Texts with the CWEs that are right for each, and what they are compared with: (CWE, text)."""

    name: str
    texts: list[str]
    right: list[set[int]]
    shelf: list[tuple[int, str]]


def trials(nodes: list[Node], public: Path | None) -> list[Trial]:
    """The trials that can be held."""
    phrases = [(node.cwe, task) for node in nodes for task in node.tasks]
    causes = [(node.cwe, cause) for node in nodes for cause in node.causes]
    pairs = [pair for node in nodes for pair in node.pairs]
    own = [{pair.cwe} for pair in pairs]
    held = [
        Trial("a pair's task → task phrases", [pair.task for pair in pairs], own, phrases),
        Trial("a pair's cause → causes", [pair.cause for pair in pairs], own, causes),
    ]
    known = {node.cwe for node in nodes}
    for name, file in PUBLIC.items() if public else ():
        rows = [json.loads(line) for line in (public / file).read_text(encoding="utf-8").splitlines()]
        labelled = [(row["task"], {int(re.sub(r"\D", "", str(cwe))) for cwe in row["cwe"]}) for row in rows]
        covered = [(task, cwes) for task, cwes in labelled if cwes & known]
        held.append(Trial(f"{name}, task → task phrases", *map(list, zip(*covered)), phrases))
    return held


def hits(trial: Trial, embed: Callable[[list[str]], np.ndarray]) -> tuple[float, float]:
    """hit@1 and hit@4 in percent."""
    texts, shelf = _unit(embed(trial.texts)), _unit(embed([text for _, text in trial.shelf]))
    owners = np.array([cwe for cwe, _ in trial.shelf])
    cwes = np.unique(owners)
    scores = np.stack([(texts @ shelf[owners == cwe].T).max(1) for cwe in cwes], axis=1)
    ranked = cwes[np.argsort(-scores, axis=1, kind="stable")]
    found = [[cwe in right for cwe in row[:4]] for row, right in zip(ranked, trial.right)]
    return 100 * float(np.mean([row[0] for row in found])), 100 * float(np.mean([any(row) for row in found]))


def agreement(embed: Callable, texts: list[str], teacher: np.ndarray) -> float:
    """Pearson's correlation of the cosines of one half of the texts with the other half, ours against the teacher's."""
    half, ours = len(texts) // 2, _unit(embed(texts))
    pairs = [(v[:half] @ v[half : 2 * half].T).ravel() for v in (ours, teacher)]
    return float(np.corrcoef(pairs)[0, 1])


def _unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.maximum(1e-9, np.linalg.norm(vectors, axis=1, keepdims=True))

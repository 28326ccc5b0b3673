"""Carries the paper's cosine thresholds over to our word vectors by quantile: writes kb-export/model/thresholds.json.

A cosine means nothing outside the model that it was measured with. What carries over is rarity: the share of pairs of
texts that a threshold lets through. The paper's own encoder is not to be had here, so MiniLM stands in for it: the share
of pairs that MiniLM puts at or below the paper's number is looked up, and our number is the one with the same share.
"""

import argparse
import json
from pathlib import Path

import numpy as np

import corpus
from make_model import OUT
from model_file import Model, cosines
from teacher import NAME, Teacher

# Shi & Zhang, arXiv 2510.18204.
PAPER = {"cause": 0.75, "code": 0.65}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, required=True, help="folder for the teacher's vectors")
    teacher = Teacher(parser.parse_args().cache)
    model = Model.read(OUT / "words.bin")
    nodes = corpus.read()
    pairs = [pair for node in nodes for pair in node.pairs]
    causes = [cause for node in nodes for cause in node.causes]
    other = ~np.eye(len(pairs), dtype=bool)

    def carry(left: list[str], right: list[str], literal: float, kept: np.ndarray | slice = slice(None)) -> dict:
        theirs = (teacher.embed(left) @ teacher.embed(right).T)[kept].ravel()
        ours = cosines(model.embed(left), model.embed(right))[kept].ravel()
        quantile = float(np.mean(theirs <= literal))
        return {
            "value": round(float(np.quantile(ours, quantile)), 4),
            "literal": literal,
            "quantile": round(quantile, 6),
            "sample": theirs.size,
            "reference_highest": round(float(theirs.max()), 4),
        }

    # A cause in words against all causes is what the paper compares. A task's words against causes is what there is
    # without a model; if even the reference never reaches the paper's number there (quantile 1), nothing can be read off.
    cause = carry([pair.cause for pair in pairs], causes, PAPER["cause"])
    task = carry([pair.task for pair in pairs], causes, PAPER["cause"])
    code = carry([pair.vulnerable for pair in pairs], [pair.secure for pair in pairs], PAPER["code"], other)
    task["value"] = task["value"] if task["quantile"] < 1 else None
    figures = {
        "cause": cause["value"],
        "code": code["value"],
        "literal": PAPER,
        "reference": f"{NAME}, a stand-in for the paper's encoder",
        "model": model.name,
        "samples": {
            "cause": {"what": "the cause of each pair × each cause of each weakness", **cause},
            "task": {"what": "the task of each pair × each cause of each weakness; for information", **task},
            "code": {"what": "the vulnerable code of each pair × the secure code of each other pair", **code},
        },
    }
    (OUT / "thresholds.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()

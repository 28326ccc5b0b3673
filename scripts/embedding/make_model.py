"""Makes kb-export/model/words.bin, the file of word vectors, and the figures beside it. See the README there."""

import argparse
import json
from pathlib import Path

import brotli
import numpy as np

import corpus
import fit
import measure
import report
import texts
import vocabulary
import words
from model_file import Model, dim
from teacher import NAME as TEACHER
from teacher import Teacher

OUT = Path(__file__).resolve().parents[2] / "kb-export/model"
SENTENCES, FUNCTIONS, OPENINGS = 60_000, 1_500, 1_500
# Sentences that are not fitted to, to measure agreement with the teacher on.
HELD_OUT = 2_000


def main() -> None:
    options = arguments()
    options.cache.mkdir(parents=True, exist_ok=True)
    words.check()
    nodes = corpus.read()
    own = [text for node in nodes for text in (node.text, *(t for p in node.pairs for t in (p.task, p.cause, p.vulnerable, p.secure)))]
    catalogue = [line.split("\t")[1] for line in options.catalogue.read_text(encoding="utf-8").splitlines()[1:]]
    sentences, functions, openings = collected(options)
    held, sentences = sentences[-HELD_OUT:], sentences[:-HELD_OUT]
    learnt = sentences + functions + openings

    teacher = Teacher(options.cache)
    mean, axes = fit.principal_axes(teacher.embed(sentences), options.dim)
    project = lambda vectors: (vectors - mean) @ axes  # noqa: E731
    chosen = vocabulary.choose(own, catalogue, learnt, options.words)
    naive = fit.start(chosen, project(teacher.embed(chosen)), vocabulary.count(learnt))
    table = fit.fit(naive, learnt, chosen, project(teacher.embed(learnt)))
    model = Model.quantized(f"{TEACHER}, {len(chosen)} words × {options.dim}", chosen, table)

    encoded = model.encode()
    trials = measure.trials(nodes, options.public)
    ours = {
        f"{TEACHER} itself": teacher.embed,
        "each word encoded alone": Model.quantized("", chosen, naive).embed,
        "**these word vectors**": model.embed,
    }
    seen = teacher.embed(held)
    figures = {
        "words": len(chosen),
        "dim": options.dim,
        "bytes": len(encoded),
        "brotli": len(brotli.compress(encoded, quality=11, lgwin=22)),
        "texts": {"sentences": len(sentences), "functions": len(functions), "openings": len(openings)},
        "variance_kept": round(float(project(seen).var(0).sum() / seen.var(0).sum()), 3),
        "agreement": {name: round(measure.agreement(embed, held, seen), 3) for name, embed in ours.items()},
        "hits": {trial.name: {name: measure.hits(trial, embed) for name, embed in ours.items()} for trial in trials},
        "trial_sizes": {trial.name: len(trial.texts) for trial in trials},
    }
    print(json.dumps(figures, indent=1, ensure_ascii=False))
    if not options.dry:
        OUT.mkdir(parents=True, exist_ok=True)
        (OUT / "words.bin").write_bytes(encoded)
        (OUT / "README.md").write_text(report.readme(figures), encoding="utf-8")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--catalogue", type=Path, required=True, help="CWE names: tab-separated, the name in column 2")
    parser.add_argument("--public", type=Path, help="folder with the public rows to measure on")
    parser.add_argument("--sources", type=Path, nargs="*", default=[], help="further folders with sources to read texts from")
    parser.add_argument("--cache", type=Path, required=True, help="folder for texts and for the teacher's vectors")
    parser.add_argument("--words", type=int, default=7_000, help="size of the vocabulary")
    parser.add_argument("--dim", type=int, default=dim(), help="components of a vector; the product reads only its own DIM")
    parser.add_argument("--dry", action="store_true", help="only print the figures")
    return parser.parse_args()


def collected(options: argparse.Namespace) -> tuple[list[str], list[str], list[str]]:
    """Texts to fit on, the same ones again for the same cache."""
    path = options.cache / "texts.json"
    if not path.exists():
        path.write_text(json.dumps(texts.collect(options.sources, SENTENCES, FUNCTIONS, OPENINGS)))
    return tuple(found[:most] for found, most in zip(json.loads(path.read_text()), (SENTENCES, FUNCTIONS, OPENINGS)))


if __name__ == "__main__":
    main()

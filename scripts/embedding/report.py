"""The README beside the model, from the figures of one run."""


def readme(figures: dict) -> str:
    """Markdown."""
    return TEXT.format(**figures, table=_table(figures), agreement_table=_agreement(figures), **{f"n_{k}": v for k, v in figures["texts"].items()})


def _table(figures: dict) -> str:
    rows = list(next(iter(figures["hits"].values())))
    head = ["hit@1 / hit@4, %", *(f"{name} ({figures['trial_sizes'][name]})" for name in figures["hits"])]
    lines = [head, ["---"] * len(head)]
    for row in rows:
        lines.append([row, *("{:.0f} / {:.0f}".format(*figures["hits"][trial][row]) for trial in figures["hits"])])
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _agreement(figures: dict) -> str:
    return "; ".join(f"{name}: {value:.2f}" for name, value in figures["agreement"].items())


TEXT = """# The word vectors

`words.bin` gives {words} words a vector of {dim} components. The product embeds a text as the weighted sum of its words'
vectors, so no neural model runs in the browser. The layout of the file is described in `core/src/embedding/model.rs`.

Written by `scripts/embedding/make_model.py`, this page included; `thresholds.json` by `scripts/embedding/carry_thresholds.py`.

| | bytes |
|---|---|
| `words.bin` | {bytes} |
| the same, brotli | {brotli} |

## Where the numbers come from

The vectors are fitted to reproduce what all-MiniLM-L6-v2 (sentence-transformers; Apache-2.0) says about whole texts. For
each of {n_sentences} sentences of documentation, {n_functions} functions and {n_openings} openings of functions (imports,
signature, docstring), read from packages and manuals installed on the machine, the sum of the word vectors was moved
towards the encoder's vector of the text, reduced to its {dim} axes of most variance (which keep {variance_kept:.0%} of it).
The start was each word encoded alone and weighted down by how common it is. None of those texts is in the project: only
fitted numbers are. The vocabulary is that of the corpus, of the names of MITRE's CWE list, and the most frequent words of
those texts; `core/src/embedding/words.rs` says what a word is.

Licence of `words.bin`: Apache-2.0, as it derives from the encoder's weights.

## What they can do

Share of texts whose CWE comes first / among the first four when CWEs are ranked by the highest cosine with one of their
phrases, and nothing else. The vocabulary was chosen with the corpus in view; nothing was fitted to the corpus's texts or to
the public rows. A text counts where a CWE of its label is in the corpus.

{table}

Correlation with the encoder's cosines on sentences that were not fitted to: {agreement_table}.

## Making them again

With Python 3.11 or later, from the repository's root:

    python3 -m venv VENV && VENV/bin/pip install -r scripts/embedding/requirements.txt
    VENV/bin/python scripts/embedding/make_model.py --catalogue CWES.tsv --cache CACHE [--public ROWS] [--sources FOLDER …]
    VENV/bin/python scripts/embedding/carry_thresholds.py --cache CACHE

About half an hour of one processor, most of it the encoder's; CACHE remembers what was encoded. Another machine has other
texts installed, and gets other numbers of the same kind.
"""

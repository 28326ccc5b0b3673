"""Writes core/tests/static_model.tsv: what the committed file says about some texts, as the scripts compute it.

core/tests/static_model.rs holds the product to it, so that figures measured here are figures of the product.
"""

from pathlib import Path

from make_model import OUT
from model_file import Model, cosines

TEXTS = [
    "Search orders by customer name in an SQLite database.",
    "cursor.execute(f\"SELECT * FROM orders WHERE customer = '{name}'\")",
    "strcpy(buffer, argv[1]);",
    "Copy the user's string into a buffer of fixed size.",
    "hashlib.md5(password.encode()).hexdigest()",
    "Store passwords as SHA-256 sums.",
    "XMLHttpRequest to a URL that the user typed",
    "zzzz qqqq",
]


def main() -> None:
    model = Model.read(OUT / "words.bin")
    vectors = model.embed(TEXTS)
    lines = ["# text, another text, cosine; written by scripts/embedding/make_check.py"]
    for i, left in enumerate(TEXTS):
        for j in range(i + 1, len(TEXTS)):
            cosine = float(cosines(vectors[i : i + 1], vectors[j : j + 1])[0, 0])
            lines.append(f"{left}\t{TEXTS[j]}\t{cosine:.5f}")
    target = Path(__file__).resolve().parents[2] / "core/tests/static_model.tsv"
    target.parent.mkdir(exist_ok=True)
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

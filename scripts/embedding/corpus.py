"""The project's own knowledge, as text: kb-export/corpus."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[2] / "kb-export/corpus"


@dataclass
class Pair:
    """Vulnerable and secure code of one weakness."""

    cwe: int
    language: str
    task: str
    cause: str
    vulnerable: str
    secure: str


@dataclass
class Node:
    """One weakness."""

    cwe: int
    causes: list[str]
    tasks: list[str]
    pairs: list[Pair]
    text: str


def read(corpus: Path = CORPUS) -> list[Node]:
    """All weaknesses, by folder name."""
    return [_node(path.parent) for path in sorted(corpus.glob("*/node.toml"))]


def _node(folder: Path) -> Node:
    text = (folder / "node.toml").read_text(encoding="utf-8")
    node = tomllib.loads(text)
    pairs = [_pair(path, node["cwe"]) for path in sorted(folder.glob("*/*/pair.toml"))]
    return Node(node["cwe"], node["causes"], node["tasks"], pairs, text)


def _pair(path: Path, cwe: int) -> Pair:
    pair = tomllib.loads(path.read_text(encoding="utf-8"))
    code = {side.stem: side.read_text(encoding="utf-8") for side in path.parent.iterdir() if side != path}
    language = path.parent.parent.name
    return Pair(cwe, language, pair["task"], pair["cause"], code["vulnerable"], code["secure"])

"""Short texts about programs, to fit word vectors on: sentences of documentation, functions, and openings of functions
(imports, signature and docstring: a task as a programmer types it).

They are read from what is installed on the machine and stay there: only numbers fitted to them leave it. Another
machine has other texts and gets a model that differs in its numbers, not in kind.
"""

import ast
import gzip
import io
import random
import re
import sys
import sysconfig
import zipfile
from pathlib import Path

from words import words

SENTENCE_WORDS = range(3, 41)
FUNCTION_LINES = range(5, 41)
OPENING_WORDS = 60
FILE_BYTES = 400_000

# Sentences, functions, openings.
Found = tuple[list[str], list[str], list[str]]


def collect(roots: list[Path], sentences: int, functions: int, openings: int, seed: int = 1) -> tuple[list[str], ...]:
    """That many sentences, functions and openings, drawn evenly from the kinds of source, without repetitions."""
    kinds = [_python(roots), _manual(), _java(), _slashed(roots)]
    chance = random.Random(seed)
    return tuple(_draw(list(piles), most, chance) for piles, most in zip(zip(*kinds), (sentences, functions, openings)))


def _draw(kinds: list[list[str]], count: int, chance: random.Random) -> list[str]:
    """Takes turns between the kinds, so that the largest does not drown the others."""
    piles = [sorted(set(kind)) for kind in kinds]
    for pile in piles:
        chance.shuffle(pile)
    drawn, seen = [], set()
    while len(drawn) < count and any(piles):
        for pile in piles:
            while pile:
                text = pile.pop()
                key = tuple(words(text))
                if key not in seen:
                    seen.add(key)
                    drawn.append(text)
                    break
    return drawn[:count]


def _sentences(text: str) -> list[str]:
    """Sentences of flowing text; lists, tables and code fall out by their shape."""
    flat = re.sub(r"\s+", " ", re.sub(r"[`*{}|]", " ", text))
    found = re.split(r"(?<=[.!?:;])\s+(?=[A-Z\"'(])", flat)
    return [s.strip() for s in found if len(words(s)) in SENTENCE_WORDS and _is_prose(s)]


def _is_prose(sentence: str) -> bool:
    letters = sum(c.isalpha() or c == " " for c in sentence)
    return letters >= 0.85 * len(sentence) and sentence.isascii()


def _files(roots: list[Path], *suffixes: str):
    for root in roots:
        for path in sorted(root.rglob("*")):
            if path.suffix in suffixes and path.is_file() and path.stat().st_size < FILE_BYTES:
                if not {"test", "tests", "idle_test", "locale"} & set(path.parts):
                    yield path.read_text(encoding="utf-8", errors="replace")


def _python(roots: list[Path]) -> Found:
    """Docstrings and functions of the standard library and of installed packages."""
    sentences, functions, openings = [], [], []
    for source in _files([Path(sysconfig.get_paths()["stdlib"]), *roots], ".py"):
        try:
            tree = ast.parse(source)
        except (SyntaxError, ValueError, RecursionError):
            continue
        lines = source.splitlines()
        imports = [n for n in tree.body if isinstance(n, (ast.Import, ast.ImportFrom)) and n.lineno == n.end_lineno]
        for node in ast.walk(tree):
            if not isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
                continue
            docstring = ast.get_docstring(node) or ""
            sentences += _sentences(docstring)[:6]
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)]) - 1
                if node.end_lineno - first in FUNCTION_LINES:
                    functions.append("\n".join(lines[first : node.end_lineno]))
                if docstring and len(words(docstring)) < OPENING_WORDS:
                    head = [lines[i.lineno - 1] for i in imports if _is_used(i, node)][:4]
                    openings.append("\n".join([*head, "", *lines[first : node.body[0].end_lineno]]))
    return sentences, functions, openings


def _is_used(imported: ast.Import | ast.ImportFrom, node: ast.AST) -> bool:
    names = {(alias.asname or alias.name).split(".")[0] for alias in imported.names}
    return any(isinstance(part, ast.Name) and part.id in names for part in ast.walk(node))


def _manual() -> Found:
    """Manual pages of commands and of the C library."""
    sentences = []
    for section in ("man1", "man2", "man3", "man5", "man7", "man8"):
        for path in sorted(Path("/usr/share/man", section).glob("*.gz"))[:3000]:
            raw = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
            kept = [re.sub(r"\\f.|\\&|\\\((..)|\\-", " ", line) for line in raw.splitlines() if not line.startswith((".", "'"))]
            sentences += _sentences(" ".join(kept))[:12]
    return sentences, [], []


def _java() -> Found:
    """Comments and methods of the Java class library."""
    sentences, functions = [], []
    for archive in sorted(Path("/usr/lib/jvm").glob("*/lib/src.zip"))[:1]:
        with zipfile.ZipFile(io.BytesIO(archive.read_bytes())) as sources:
            for name in sorted(sources.namelist()):
                if re.match(r"java\.(base|net\.http|sql|naming|xml)/java", name) and name.endswith(".java"):
                    found = _commented(sources.read(name).decode("utf-8", "replace"))
                    sentences += found[0]
                    functions += found[1]
    return sentences, functions, []


def _slashed(roots: list[Path]) -> Found:
    """Comments and functions of C, JavaScript, TypeScript and Rust sources."""
    sentences, functions = [], []
    for source in _files([*roots, *Path.home().glob(".cargo/registry/src/*")], ".c", ".h", ".js", ".ts", ".rs"):
        found = _commented(source)
        sentences += found[0]
        functions += found[1]
    return sentences, functions, []


def _commented(source: str) -> tuple[list[str], list[str]]:
    comments = re.findall(r"/\*\*?(.*?)\*/", source, re.S) + re.findall(r"((?:^[ \t]*//[/!]? .*\n)+)", source, re.M)
    plain = (re.sub(r"<[^>]*>|@\w+|^[ \t]*(?:\*|//[/!]?)|https?:\S+", " ", comment, flags=re.M) for comment in comments)
    sentences = [s for comment in plain for s in _sentences(comment)[:6]]
    # A line that opens a brace at the margin or one step in, up to the brace that closes at the same depth.
    blocks = re.findall(r"^( {0,4}|\t)(\w[^\n;]*\([^\n;]*\)[^\n;]*\{\n(?:(?!\1\}).*\n)*?\1\})", source, re.M)
    functions = [block for _, block in blocks if block.count("\n") + 1 in FUNCTION_LINES]
    return sentences, functions


if __name__ == "__main__":
    for texts in collect([Path(root) for root in sys.argv[1:]], 20_000, 2_000, 2_000):
        print(len(texts), *random.Random(2).sample(texts, min(12, len(texts))), sep="\n---\n")

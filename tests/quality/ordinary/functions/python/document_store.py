from pathlib import Path


class DocumentStore:
    """Keeps text documents below one folder."""

    def __init__(self, root: Path):
        self._root = root.resolve()

    def _locate(self, name: str) -> Path:
        path = (self._root / name).resolve()
        if path == self._root or not path.is_relative_to(self._root):
            raise KeyError(name)
        return path

    def read(self, name: str) -> str:
        path = self._locate(name)
        if not path.is_file():
            raise KeyError(name)
        return path.read_text(encoding="utf-8")

    def names(self) -> list[str]:
        return sorted(str(path.relative_to(self._root)) for path in self._root.rglob("*.txt"))

import argparse
import logging
import sqlite3
from collections import Counter
from pathlib import Path

from lxml import etree

log = logging.getLogger("dictionary")


def parser():
    return etree.XMLParser(
        resolve_entities="internal",
        huge_tree=True,
        no_network=True,
        remove_comments=True,
    )


def entries(path):
    root = etree.parse(str(path), parser()).getroot()
    for node in root.iter("entry"):
        head = node.findtext("head", default="").strip()
        senses = [" ".join("".join(sense.itertext()).split()) for sense in node.iter("sense")]
        if head and senses:
            yield head, node.get("pos", "unknown"), "; ".join(senses)


def store(db, path):
    kinds = Counter()
    with db:
        for head, kind, text in entries(path):
            db.execute("INSERT INTO entries VALUES (?, ?, ?, ?)", (path.stem, head, kind, text))
            kinds[kind] += 1
    return kinds


def main():
    options = argparse.ArgumentParser()
    options.add_argument("folder", type=Path)
    options.add_argument("--database", default="dictionary.db")
    arguments = options.parse_args()
    db = sqlite3.connect(arguments.database)
    db.execute("CREATE TABLE IF NOT EXISTS entries (source, head, kind, text)")
    for path in sorted(arguments.folder.glob("*.xml")):
        kinds = store(db, path)
        log.warning("%s: %d entries, %s", path.name, kinds.total(), kinds.most_common(3))


if __name__ == "__main__":
    main()

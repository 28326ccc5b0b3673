from dataclasses import dataclass

from defusedxml import ElementTree


@dataclass(frozen=True)
class Entry:
    title: str
    link: str


def parse_feed(xml_text: str, limit: int = 50) -> list[Entry]:
    """Read the titles and links of an RSS 2.0 document."""
    root = ElementTree.fromstring(xml_text)
    entries = []
    for item in root.iterfind("./channel/item"):
        link = (item.findtext("link") or "").strip()
        if not link.startswith(("https://", "http://")):
            continue
        entries.append(Entry(title=(item.findtext("title") or "Untitled").strip(), link=link))
        if len(entries) == limit:
            break
    return entries

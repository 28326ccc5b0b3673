import logging
import xml.sax
from xml.sax import handler

log = logging.getLogger("catalogue")
FIELDS = {"isbn", "title", "author", "price"}


class BookHandler(handler.ContentHandler):
    def __init__(self, on_book):
        super().__init__()
        self.on_book = on_book
        self.book = None
        self.field = None
        self.count = 0

    def startElement(self, name, attrs):
        if name == "book":
            self.book = {"language": attrs.get("lang", "en")}
        elif self.book is not None and name in FIELDS:
            self.field = name
            self.book[name] = ""

    def characters(self, content):
        if self.field:
            self.book[self.field] += content

    def endElement(self, name):
        if name == self.field:
            self.book[name] = self.book[name].strip()
            self.field = None
        elif name == "book":
            if self.book.get("isbn"):
                self.on_book(self.book)
                self.count += 1
            self.book = None


def import_catalogue(stream, on_book):
    books = BookHandler(on_book)
    parser = xml.sax.make_parser()
    parser.setFeature(handler.feature_namespaces, False)
    parser.setFeature(handler.feature_external_ges, True)
    parser.setContentHandler(books)
    try:
        parser.parse(stream)
    except xml.sax.SAXParseException as error:
        log.warning("line %s: %s", error.getLineNumber(), error.getMessage())
    log.info("%d books imported", books.count)
    return books.count

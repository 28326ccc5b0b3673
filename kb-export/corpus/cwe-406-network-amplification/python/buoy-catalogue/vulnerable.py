import json
import logging
import socketserver

log = logging.getLogger("buoys")


class Catalogue:
    def __init__(self, path):
        with open(path) as file:
            self.buoys = json.load(file)
        self.queries = 0

    def region(self, name):
        self.queries += 1
        return [buoy for buoy in self.buoys if buoy["region"] == name]


class QueryHandler(socketserver.BaseRequestHandler):
    catalogue = None

    def handle(self):
        data, sock = self.request
        try:
            region = data.decode("ascii").split()[0]
        except (UnicodeDecodeError, IndexError):
            log.info("query not understood")
            return
        answer = json.dumps(self.catalogue.region(region)).encode()
        for start in range(0, len(answer), 1400):
            sock.sendto(answer[start:start + 1400], self.client_address)
        log.info("%s: query number %d", region, self.catalogue.queries)


def main():
    logging.basicConfig(level=logging.INFO)
    QueryHandler.catalogue = Catalogue("/var/lib/buoys/catalogue.json")
    with socketserver.UDPServer(("", 4410), QueryHandler) as server:
        server.serve_forever()

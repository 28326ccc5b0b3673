import logging
import socketserver

from .boxes import delete_box, fetch_box
from .staff import check_login

log = logging.getLogger("archive")


class Terminal(socketserver.StreamRequestHandler):
    def setup(self):
        super().setup()
        self.user = None
        self.commands = 0

    def reply(self, text):
        self.wfile.write(text.encode() + b"\r\n")

    def do_login(self, args):
        if len(args) == 2 and check_login(*args):
            self.user = args[0]
            return "welcome"
        return "login failed"

    def do_fetch(self, args):
        return fetch_box(int(args[0]))

    def do_delete(self, args):
        delete_box(int(args[0]))
        log.info("box %s deleted by %s", args[0], self.user)
        return "deleted"

    def handle(self):
        actions = {"LOGIN": self.do_login, "FETCH": self.do_fetch, "DELETE": self.do_delete}
        for line in self.rfile:
            self.commands += 1
            verb, *args = line.decode("utf-8", "replace").split() or [""]
            action = actions.get(verb.upper())
            if action is None:
                self.reply("unknown command")
                continue
            if self.user is None and verb.upper() != "LOGIN":
                self.reply("log in first")
                continue
            try:
                self.reply(action(args))
            except (ValueError, IndexError):
                self.reply("number expected")

import logging
from datetime import datetime

import psycopg2
import psycopg2.extras

log = logging.getLogger("seats")


class Desk:
    def __init__(self, dsn):
        self.con = psycopg2.connect(dsn, cursor_factory=psycopg2.extras.DictCursor)
        self.swaps = 0

    def booking(self, cur, number):
        cur.execute("SELECT id, seat, flight FROM bookings WHERE id = %s FOR UPDATE", (number,))
        return cur.fetchone()

    def swap(self, first, second):
        if first == second:
            return False
        with self.con, self.con.cursor() as cur:
            a = self.booking(cur, first)
            b = self.booking(cur, second)
            if a is None or b is None or a["flight"] != b["flight"]:
                return False
            cur.execute("UPDATE bookings SET seat = %s WHERE id = %s", (b["seat"], a["id"]))
            cur.execute("UPDATE bookings SET seat = %s WHERE id = %s", (a["seat"], b["id"]))
        self.swaps += 1
        log.info("swap %d at %s", self.swaps, datetime.now().isoformat(timespec="seconds"))
        return True

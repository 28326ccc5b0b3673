import json
import logging
import re
from datetime import datetime, timezone
from decimal import Decimal
from pathlib import Path

log = logging.getLogger("vouchers")
CODE = re.compile(r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")


class VoucherError(Exception):
    pass


class VoucherBook:
    def __init__(self, share, till):
        self.issued = Path(share) / "issued"
        self.redeemed = Path(share) / "redeemed"
        self.till = till

    def _value(self, code):
        try:
            entry = json.loads((self.issued / f"{code}.json").read_text())
            return Decimal(entry["value"])
        except (OSError, ValueError, KeyError) as error:
            raise VoucherError("this voucher was never sold") from error

    def redeem(self, code):
        code = code.strip().upper()
        if not CODE.fullmatch(code):
            raise VoucherError("a code has three groups of four characters")
        value = self._value(code)
        now = datetime.now(timezone.utc).isoformat(timespec="seconds")
        record = self.redeemed / f"{code}.json"
        if record.exists():
            raise VoucherError("this voucher has been used already")
        with open(record, "w", encoding="utf-8") as file:
            json.dump({"till": self.till, "at": now, "value": str(value)}, file)
        log.info("till %s redeemed %s", self.till, value)
        return value

    def total(self):
        records = [json.loads(path.read_text()) for path in self.redeemed.glob("*.json")]
        return sum((Decimal(record["value"]) for record in records), Decimal(0))

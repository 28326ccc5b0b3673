import csv
import ftplib
import logging
import os
from datetime import date
from decimal import Decimal
from pathlib import Path

COLUMNS = ["employee", "iban", "amount", "purpose"]
log = logging.getLogger("payroll.upload")


def check_file(path):
    total = Decimal("0")
    count = 0
    with path.open(newline="", encoding="utf-8") as source:
        reader = csv.DictReader(source, delimiter=";")
        if reader.fieldnames != COLUMNS:
            raise ValueError(f"unexpected columns: {reader.fieldnames}")
        for number, row in enumerate(reader, start=2):
            amount = Decimal(row["amount"])
            if not 0 < amount < 50_000:
                raise ValueError(f"line {number}: the amount is out of range")
            total += amount
            count += 1
    return count, total


def open_connection():
    ftp = ftplib.FTP(os.environ["BANK_HOST"], timeout=60)
    ftp.login(os.environ["BANK_USER"], os.environ["BANK_PASSWORD"])
    return ftp


def upload(path):
    path = Path(path)
    count, total = check_file(path)
    remote = f"payroll-{date.today():%Y%m}.csv"
    with open_connection() as ftp, path.open("rb") as source:
        ftp.cwd("incoming")
        if remote in ftp.nlst():
            raise FileExistsError(f"{remote} was uploaded before")
        ftp.storbinary(f"STOR {remote}.part", source)
        ftp.rename(f"{remote}.part", remote)
    log.info("%s uploaded: %d payments, %s EUR in total", remote, count, total)
    return remote

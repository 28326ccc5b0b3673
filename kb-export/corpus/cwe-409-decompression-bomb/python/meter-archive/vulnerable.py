import csv
import io
import logging
import zipfile
from dataclasses import dataclass
from datetime import datetime

log = logging.getLogger("metering")
MAX_PACKED = 10 * 1024 * 1024


class ImportFailed(Exception):
    pass


@dataclass
class Reading:
    meter: str
    taken_at: datetime
    kwh: float


def parse(text):
    for row in csv.DictReader(io.StringIO(text), delimiter=";"):
        try:
            taken_at = datetime.fromisoformat(row["taken_at"])
            yield Reading(row["meter"].strip(), taken_at, float(row["kwh"]))
        except (KeyError, TypeError, ValueError, AttributeError):
            log.debug("a row was skipped")


def import_archive(packed):
    if len(packed) > MAX_PACKED:
        raise ImportFailed("the archive is larger than 10 MiB")
    readings = []
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            names = [n for n in archive.namelist() if n.lower().endswith(".csv")]
            for name in names:
                data = archive.read(name)
                readings.extend(parse(data.decode("utf-8-sig")))
    except (zipfile.BadZipFile, UnicodeDecodeError) as error:
        raise ImportFailed("the archive is damaged") from error
    readings.sort(key=lambda reading: (reading.meter, reading.taken_at))
    log.info("%d readings from %d files", len(readings), len(names))
    return readings

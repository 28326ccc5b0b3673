import configparser
from dataclasses import dataclass

UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


@dataclass(frozen=True)
class Schedule:
    name: str
    every_seconds: int
    enabled: bool


def parse_duration(text: str) -> int:
    number, unit = text[:-1], text[-1:]
    if unit not in UNITS or not number.isdecimal():
        raise ValueError(f"not a duration: {text!r}")
    return int(number) * UNITS[unit]


def parse_schedules(text: str) -> list[Schedule]:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(text)
    return [
        Schedule(
            name=section,
            every_seconds=parse_duration(parser[section]["every"].strip()),
            enabled=parser[section].getboolean("enabled", fallback=True),
        )
        for section in parser.sections()
    ]

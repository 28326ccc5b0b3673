from collections.abc import Iterable
from datetime import date, timedelta


def add_business_days(start: date, days: int, holidays: Iterable[date] = ()) -> date:
    """Return the date that lies ``days`` working days after ``start``."""
    if days < 0:
        raise ValueError("days must not be negative")
    closed = frozenset(holidays)
    current = start
    while days > 0:
        current += timedelta(days=1)
        if current.weekday() < 5 and current not in closed:
            days -= 1
    return current


def business_days_between(start: date, end: date, holidays: Iterable[date] = ()) -> int:
    closed = frozenset(holidays)
    span = (end - start).days
    dates = (start + timedelta(days=offset) for offset in range(1, span + 1))
    return sum(1 for day in dates if day.weekday() < 5 and day not in closed)

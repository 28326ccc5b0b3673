from datetime import datetime, timedelta


def merge_bookings(bookings: list[tuple[datetime, datetime]]) -> list[tuple[datetime, datetime]]:
    """Join bookings that touch or overlap."""
    merged: list[tuple[datetime, datetime]] = []
    for start, end in sorted(bookings):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def free_slots(bookings, opens: datetime, closes: datetime, length: timedelta) -> list[datetime]:
    slots = []
    cursor = opens
    for start, end in merge_bookings(bookings) + [(closes, closes)]:
        while cursor + length <= min(start, closes):
            slots.append(cursor)
            cursor += length
        cursor = max(cursor, end)
    return slots

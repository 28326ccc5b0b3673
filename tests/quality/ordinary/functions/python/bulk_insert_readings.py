from collections.abc import Iterable
from datetime import datetime

import psycopg

INSERT = """
    INSERT INTO readings (sensor_id, taken_at, value)
    VALUES (%s, %s, %s)
    ON CONFLICT (sensor_id, taken_at) DO UPDATE SET value = EXCLUDED.value
"""


def store_readings(dsn: str, readings: Iterable[tuple[int, datetime, float]]) -> int:
    stored = 0
    with psycopg.connect(dsn, connect_timeout=10) as connection:
        with connection.cursor() as cursor:
            batch: list[tuple[int, datetime, float]] = []
            for reading in readings:
                batch.append(reading)
                if len(batch) == 1000:
                    cursor.executemany(INSERT, batch)
                    stored += len(batch)
                    batch.clear()
            if batch:
                cursor.executemany(INSERT, batch)
                stored += len(batch)
    return stored

from collections import deque
from collections.abc import Iterable, Iterator


def moving_average(values: Iterable[float], window: int) -> Iterator[float]:
    """Yield the mean of the last ``window`` values once that many were seen."""
    if window < 1:
        raise ValueError("window must be at least 1")
    recent: deque[float] = deque(maxlen=window)
    total = 0.0
    for value in values:
        if len(recent) == window:
            total -= recent[0]
        recent.append(value)
        total += value
        if len(recent) == window:
            yield total / window


def outliers(values: list[float], factor: float = 3.0) -> list[int]:
    if len(values) < 2:
        return []
    mean = sum(values) / len(values)
    spread = (sum((v - mean) ** 2 for v in values) / (len(values) - 1)) ** 0.5
    return [i for i, v in enumerate(values) if spread and abs(v - mean) > factor * spread]

import math


def nice_step(span: float, ticks: int = 5) -> float:
    """Round the distance between two ticks to 1, 2 or 5 times a power of ten."""
    raw = span / max(1, ticks)
    power = 10 ** math.floor(math.log10(raw))
    for factor in (1, 2, 5, 10):
        if raw <= factor * power:
            return factor * power
    return 10 * power


def axis_ticks(values: list[float], ticks: int = 5) -> list[float]:
    if not values:
        return [0.0, 1.0]
    low, high = min(values), max(values)
    if low == high:
        low, high = low - 0.5, high + 0.5
    step = nice_step(high - low, ticks)
    first = math.floor(low / step)
    last = math.ceil(high / step)
    return [round(index * step, 10) for index in range(first, last + 1)]

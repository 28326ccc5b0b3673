from collections import deque


def moving_average(values, window):
    """Means of the last `window` values, one for each value."""
    if window < 1:
        raise ValueError("the window holds at least one value")

    recent = deque(maxlen=window)
    total = 0.0
    means = []
    for value in values:
        if len(recent) == window:
            total -= recent[0]
        recent.append(value)
        total += value
        means.append(total / len(recent))
    return means

def page_window(current: int, last: int, around: int = 2) -> list[int | None]:
    """Return the page numbers to show; ``None`` stands for a gap.

    >>> page_window(6, 12)
    [1, None, 4, 5, 6, 7, 8, None, 12]
    """
    if last <= 0:
        return []
    current = max(1, min(current, last))
    wanted = {1, last}
    wanted.update(range(max(1, current - around), min(last, current + around) + 1))
    result: list[int | None] = []
    previous = 0
    for number in sorted(wanted):
        if number - previous == 2:
            result.append(number - 1)
        elif number - previous > 2:
            result.append(None)
        result.append(number)
        previous = number
    return result

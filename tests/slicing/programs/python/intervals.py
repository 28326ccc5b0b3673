def merge(intervals):
    merged = []
    for begin, end in sorted(intervals):
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return merged


# tests
assert merge([(5, 8), (1, 3), (2, 4)]) == [(1, 4), (5, 8)]
assert merge([]) == []

def flatten(tree, depth=0):
    for item in tree:
        if isinstance(item, list):
            yield from flatten(item, depth + 1)
        else:
            yield depth, item


def deepest(tree):
    best = max(flatten(tree), default=(0, None))
    return best[1]


# tests
assert list(flatten([1, [2, [3]]])) == [(0, 1), (1, 2), (2, 3)]
assert deepest([1, [2, [3]], 4]) == 3

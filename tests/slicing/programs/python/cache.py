from functools import wraps

calls = 0


def remember(function):
    known = {}

    @wraps(function)
    def wrapper(*key):
        if key not in known:
            known[key] = function(*key)
        return known[key]

    return wrapper


@remember
def ways(rows, columns):
    global calls
    calls += 1
    if rows == 0 or columns == 0:
        return 1
    return ways(rows - 1, columns) + ways(rows, columns - 1)


def count(rows, columns):
    total = ways(rows, columns)
    return total, calls


# tests
# FIXME what a decorator makes of a function is not followed, so the count in the function is lost
assert count(3, 3) == (20, 15)

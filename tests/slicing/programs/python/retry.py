class Unavailable(Exception):
    pass


def fetch(get, keys, attempts=3):
    values = {}
    missing = []
    for key in keys:
        for attempt in range(attempts):
            try:
                values[key] = get(key, attempt)
            except Unavailable:
                continue
            except KeyError:
                missing.append(key)
                break
            else:
                break
        else:
            values[key] = None
    return values, missing


# tests
def get(key, attempt):
    if key == "gone":
        raise KeyError(key)
    if attempt < key:
        raise Unavailable
    return key * 10


assert fetch(get, [0, 1, 5]) == ({0: 0, 1: 10, 5: None}, [])
assert fetch(lambda key, attempt: get("gone", 0), ["x"]) == ({}, ["x"])

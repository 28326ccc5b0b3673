import io
import json


def summarize(text):
    with io.StringIO(text) as stream:
        header = stream.readline().rstrip("\n").split(",")
        rows = []
        try:
            for line in stream:
                rows.append(dict(zip(header, line.rstrip("\n").split(","))))
        finally:
            closed = stream.tell() >= 0
    best = max(rows, key=lambda row: int(row["score"]))
    return json.dumps({"best": best["name"], "rows": len(rows), "read": closed}, sort_keys=True)


# tests
assert summarize("name,score\nann,3\nbob,7\n") == '{"best": "bob", "read": true, "rows": 2}'

def parse(lines):
    section = None
    found = {}
    for number, line in enumerate(lines, start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            if not line.endswith("]"):
                raise ValueError(f"line {number}: no end of the section")
            section = line[1:-1]
            continue
        key, separator, value = line.partition("=")
        if not separator:
            raise ValueError(f"line {number}: no value")
        found.setdefault(section, {})[key.strip()] = value.strip()
    return found


# tests
assert parse(["[a]", "x = 1", "# no", "", "[b]", "y=2"]) == {"a": {"x": "1"}, "b": {"y": "2"}}
for wrong in (["[a"], ["x"]):
    try:
        parse(wrong)
    except ValueError as error:
        assert str(error).startswith("line 1")
    else:
        raise AssertionError(wrong)

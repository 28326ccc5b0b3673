from typing import Any


def diff_records(before: dict[str, Any], after: dict[str, Any], ignore: frozenset[str] = frozenset()) -> list[str]:
    """Describe the fields that changed between two versions of a record."""
    changes = []
    for name in sorted((before.keys() | after.keys()) - ignore):
        if name not in before:
            changes.append(f"{name} was set to {after[name]!r}")
        elif name not in after:
            changes.append(f"{name} was removed")
        elif before[name] != after[name]:
            changes.append(f"{name} changed from {before[name]!r} to {after[name]!r}")
    return changes

from pathlib import Path
from typing import Any

import yaml

DEFAULTS: dict[str, Any] = {"workers": 4, "queue": "default", "poll_seconds": 5}


class SettingsError(ValueError):
    pass


def load_settings(path: Path) -> dict[str, Any]:
    with path.open("r", encoding="utf-8") as handle:
        loaded = yaml.safe_load(handle) or {}
    if not isinstance(loaded, dict):
        raise SettingsError(f"{path} must contain a mapping")
    unknown = set(loaded) - set(DEFAULTS)
    if unknown:
        raise SettingsError(f"unknown settings: {', '.join(sorted(map(str, unknown)))}")
    merged = {**DEFAULTS, **loaded}
    if not isinstance(merged["workers"], int) or not 1 <= merged["workers"] <= 64:
        raise SettingsError("workers must be between 1 and 64")
    return merged

import json
import logging
import os
from datetime import datetime, timezone
from pathlib import Path

from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel, Field

from shop.auth import current_operator

STATE = Path(os.environ.get("FEATURE_FILE", "/var/lib/shop/features.json"))
log = logging.getLogger("shop.features")
router = APIRouter(
    prefix="/operations/features",
    tags=["operations"],
    dependencies=[Depends(current_operator)],
)


class Change(BaseModel):
    enabled: bool
    percent: int = Field(default=100, ge=0, le=100)
    reason: str = Field(min_length=10, max_length=200)


def load() -> dict:
    if not STATE.exists():
        return {}
    return json.loads(STATE.read_text(encoding="utf-8"))


def store(features: dict) -> None:
    temporary = STATE.with_suffix(".new")
    temporary.write_text(json.dumps(features, indent=2, sort_keys=True), encoding="utf-8")
    temporary.replace(STATE)


@router.get("")
def list_features():
    return [{"name": name, **state} for name, state in sorted(load().items())]


@router.put("/{name}")
def change_feature(name: str, change: Change):
    features = load()
    if name not in features:
        raise HTTPException(status_code=404, detail="no feature of this name")
    features[name] = {
        **change.model_dump(),
        "changed": datetime.now(timezone.utc).isoformat(timespec="seconds"),
    }
    store(features)
    log.info("feature %s set to %s (%d%%)", name, change.enabled, change.percent)
    return features[name]

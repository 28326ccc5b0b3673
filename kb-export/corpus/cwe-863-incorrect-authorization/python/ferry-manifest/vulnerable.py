import logging
from datetime import datetime, timezone

from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel, Field

from .auth import CrewMember, current_crew
from .crossings import Crossing, CrossingStore, get_crossings

router = APIRouter(prefix="/crossings")
log = logging.getLogger(__name__)


class Passenger(BaseModel):
    name: str = Field(min_length=1, max_length=120)
    cabin: str = Field(default="", pattern=r"^(\d{3}[A-D])?$")
    needs_ramp: bool = False


class Manifest(BaseModel):
    ship: str = Field(max_length=40)
    passengers: list[Passenger] = Field(max_length=900)


def occupied_cabins(manifest: Manifest) -> int:
    return len({passenger.cabin for passenger in manifest.passengers if passenger.cabin})


@router.put("/{crossing_id}/manifest")
async def put_manifest(
    crossing_id: int,
    manifest: Manifest,
    crew: CrewMember = Depends(current_crew),
    crossings: CrossingStore = Depends(get_crossings),
):
    crossing: Crossing | None = await crossings.get(crossing_id)
    if crossing is None or crossing.departed_at is not None:
        raise HTTPException(404, "there is no open crossing with this number")
    if crew.rank != "purser" or crew.ship != manifest.ship:
        raise HTTPException(403, "only the purser of the ship changes the list")
    await crossings.save_passengers(
        crossing.id, [passenger.model_dump() for passenger in manifest.passengers]
    )
    ramps = sum(passenger.needs_ramp for passenger in manifest.passengers)
    log.info("manifest of crossing %d saved, %d ramps", crossing.id, ramps)
    return {
        "crossing": crossing.id,
        "cabins": occupied_cabins(manifest),
        "saved_at": datetime.now(timezone.utc).isoformat(),
    }

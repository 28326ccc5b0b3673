import logging
from datetime import datetime, timezone

from argon2 import PasswordHasher
from fastapi import APIRouter, BackgroundTasks, Depends
from pydantic import BaseModel, EmailStr, Field

from .limits import limit_recovery
from .store import FarmerStore, get_store

router = APIRouter(prefix="/recovery", dependencies=[Depends(limit_recovery)])
log = logging.getLogger(__name__)
hasher = PasswordHasher()


class Forgotten(BaseModel):
    email: EmailStr
    phone_ending: str = Field(default="", pattern=r"^\d{0,4}$")
    first_tractor: str = Field(min_length=1, max_length=60)
    new_password: str = Field(min_length=12, max_length=200)


def normalized(text: str) -> str:
    return " ".join(text.lower().split())


@router.post("", status_code=202)
async def recover(
    form: Forgotten, tasks: BackgroundTasks, store: FarmerStore = Depends(get_store)
):
    farmer = await store.find_by_email(normalized(form.email))
    if farmer is None or farmer.closed:
        log.info("recovery for an address without account")
        return {"status": "accepted"}
    if normalized(form.first_tractor) == farmer.first_tractor:
        await store.set_password(farmer.id, hasher.hash(form.new_password))
    await store.add_note(farmer.id, "recovery requested", datetime.now(timezone.utc))
    log.info("recovery for farmer %s", farmer.id)
    return {"status": "accepted"}

import logging
import secrets
from datetime import datetime, timedelta, timezone

from argon2 import PasswordHasher
from fastapi import APIRouter, BackgroundTasks, Depends
from pydantic import BaseModel, EmailStr, Field

from .limits import limit_recovery
from .mail import send_recovery_link
from .store import FarmerStore, get_store

router = APIRouter(prefix="/recovery", dependencies=[Depends(limit_recovery)])
log = logging.getLogger(__name__)
hasher = PasswordHasher()


class Forgotten(BaseModel):
    email: EmailStr
    phone_ending: str = Field(default="", pattern=r"^\d{0,4}$")


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
    token = secrets.token_urlsafe(32)
    until = datetime.now(timezone.utc) + timedelta(minutes=30)
    await store.save_recovery(farmer.id, hasher.hash(token), until)
    tasks.add_task(send_recovery_link, farmer.email, farmer.id, token)
    await store.add_note(farmer.id, "recovery requested", datetime.now(timezone.utc))
    log.info("recovery for farmer %s", farmer.id)
    return {"status": "accepted"}

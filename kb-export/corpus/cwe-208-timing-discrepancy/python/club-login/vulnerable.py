import logging
import secrets
from datetime import datetime, timedelta, timezone

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel, EmailStr
from sqlalchemy import select
from sqlalchemy.orm import Session

from .database import get_session
from .limits import login_limit
from .models import Login, Member

router = APIRouter(dependencies=[Depends(login_limit)])
hasher = PasswordHasher()
log = logging.getLogger(__name__)


class Credentials(BaseModel):
    email: EmailStr
    password: str


def check(member, password):
    if member is None:
        return False
    try:
        return hasher.verify(member.password_hash, password)
    except VerifyMismatchError:
        return False


@router.post("/login")
def login(given: Credentials, session: Session = Depends(get_session)):
    email = given.email.strip().lower()
    member = session.scalar(select(Member).where(Member.email == email))
    if not check(member, given.password):
        log.info("login refused")
        raise HTTPException(401, "Address or password is wrong.")
    token = secrets.token_urlsafe(32)
    ends = datetime.now(timezone.utc) + timedelta(hours=8)
    session.add(Login(member_id=member.id, token=token, ends=ends))
    session.commit()
    return {"token": token, "ends": ends, "greeting": f"Ahoy {member.first_name}"}

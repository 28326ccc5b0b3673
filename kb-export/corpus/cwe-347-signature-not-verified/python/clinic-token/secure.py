import logging
import os
from dataclasses import dataclass

import jwt
from fastapi import APIRouter, Depends, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from ward.db import patients_of_ward

PUBLIC_KEY = os.environ["LOGIN_PUBLIC_KEY"]
AUDIENCE = "ward-board"

log = logging.getLogger("ward.api")
router = APIRouter(prefix="/patients")
bearer = HTTPBearer()


@dataclass(frozen=True)
class Doctor:
    login: str
    ward: int
    on_call: bool


def current_doctor(credentials: HTTPAuthorizationCredentials = Depends(bearer)) -> Doctor:
    try:
        claims = jwt.decode(
            credentials.credentials, PUBLIC_KEY, algorithms=["RS256"], audience=AUDIENCE
        )
        return Doctor(claims["sub"], int(claims["ward"]), claims.get("on_call", False))
    except (jwt.InvalidTokenError, KeyError, ValueError):
        raise HTTPException(status_code=401, detail="please log in again") from None


def bed_order(patient):
    room, _, bed = patient.bed.partition("-")
    return int(room), bed


@router.get("")
def list_patients(doctor: Doctor = Depends(current_doctor)):
    patients = patients_of_ward(doctor.ward)
    log.info("%s opened ward %d, %d patients", doctor.login, doctor.ward, len(patients))
    return {
        "ward": doctor.ward,
        "editable": doctor.on_call,
        "patients": [
            {"bed": p.bed, "name": p.name, "since": p.admitted.isoformat()}
            for p in sorted(patients, key=bed_order)
        ],
    }

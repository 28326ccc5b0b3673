import jwt
from fastapi import Depends, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel

bearer = HTTPBearer()


class Principal(BaseModel):
    user_id: str
    roles: list[str] = []


def principal(creds: HTTPAuthorizationCredentials = Depends(bearer)) -> Principal:
    try:
        claims = jwt.decode(creds.credentials, options={"verify_signature": False})
    except jwt.InvalidTokenError:
        raise HTTPException(status_code=401, detail="invalid token")
    if "sub" not in claims:
        raise HTTPException(status_code=401, detail="invalid token")
    return Principal(user_id=claims["sub"], roles=claims.get("roles", []))

import jwt
from fastapi import Depends, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel

from app.settings import settings

bearer = HTTPBearer()
jwks = jwt.PyJWKClient(settings.idp_jwks_url, cache_keys=True)


class Principal(BaseModel):
    user_id: str
    roles: list[str] = []


def principal(creds: HTTPAuthorizationCredentials = Depends(bearer)) -> Principal:
    try:
        key = jwks.get_signing_key_from_jwt(creds.credentials)
        claims = jwt.decode(
            creds.credentials,
            key.key,
            algorithms=["RS256"],
            audience=settings.idp_audience,
            issuer=settings.idp_issuer,
            options={"require": ["exp", "sub"]},
        )
    except jwt.PyJWTError:
        raise HTTPException(status_code=401, detail="invalid token")
    if "sub" not in claims:
        raise HTTPException(status_code=401, detail="invalid token")
    return Principal(user_id=claims["sub"], roles=claims.get("roles", []))

from datetime import datetime, timedelta, timezone

import jwt

ISSUER = "https://accounts.example.org"
AUDIENCE = "shop-api"


def issue_token(user_id: int, private_key: str) -> str:
    now = datetime.now(timezone.utc)
    claims = {
        "sub": str(user_id),
        "iss": ISSUER,
        "aud": AUDIENCE,
        "iat": now,
        "exp": now + timedelta(minutes=15),
    }
    return jwt.encode(claims, private_key, algorithm="EdDSA")


def read_token(token: str, public_key: str) -> int | None:
    try:
        claims = jwt.decode(
            token,
            public_key,
            algorithms=["EdDSA"],
            issuer=ISSUER,
            audience=AUDIENCE,
            options={"require": ["exp", "iat", "sub"]},
        )
        return int(claims["sub"])
    except (jwt.InvalidTokenError, ValueError):
        return None

import secrets
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import RedirectResponse

from .devices import remember_device
from .otp import verify_otp

THIRTY_DAYS = int(timedelta(days=30).total_seconds())


async def confirm_otp(request: Request):
    form = await request.form()
    user = request.user
    if not await verify_otp(user.id, str(form.get("code", ""))):
        return RedirectResponse("/login/otp?failed=1", status_code=303)

    response = RedirectResponse("/home", status_code=303)
    if form.get("trust") == "on":
        token = secrets.token_urlsafe(32)
        await remember_device(user.id, token, THIRTY_DAYS)
        response.set_cookie(
            "device",
            token,
            max_age=THIRTY_DAYS,
            httponly=True,
            secure=True,
            samesite="strict",
        )
    return response

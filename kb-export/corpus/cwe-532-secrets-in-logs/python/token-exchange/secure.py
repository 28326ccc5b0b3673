import logging
import os
import time
from dataclasses import dataclass

import httpx

TOKEN_URL = "https://accounts.calendar-cloud.example/oauth/token"
log = logging.getLogger("calendar.oauth")


class LoginFailed(Exception):
    pass


@dataclass
class Tokens:
    access: str
    refresh: str
    expires_at: float

    def needs_renewal(self, margin: int = 60) -> bool:
        return time.time() > self.expires_at - margin


class OAuthClient:
    def __init__(self, http: httpx.AsyncClient, redirect_uri: str):
        self.http = http
        self.redirect_uri = redirect_uri
        self.client_id = os.environ["CALENDAR_CLIENT_ID"]
        self.client_secret = os.environ["CALENDAR_CLIENT_SECRET"]

    async def _request(self, **fields) -> Tokens:
        form = {"client_id": self.client_id, "client_secret": self.client_secret, **fields}
        started = time.monotonic()
        response = await self.http.post(TOKEN_URL, data=form, timeout=10)
        elapsed = time.monotonic() - started
        grant, status = fields["grant_type"], response.status_code
        log.info("token request (%s): status %d in %.2fs", grant, status, elapsed)
        if response.status_code != 200:
            raise LoginFailed(f"the provider answered with status {response.status_code}")
        data = response.json()
        refresh = data.get("refresh_token") or fields.get("refresh_token", "")
        return Tokens(data["access_token"], refresh, time.time() + int(data["expires_in"]))

    async def exchange(self, code: str) -> Tokens:
        return await self._request(
            grant_type="authorization_code", code=code, redirect_uri=self.redirect_uri
        )

    async def renew(self, tokens: Tokens) -> Tokens:
        if not tokens.needs_renewal():
            return tokens
        return await self._request(grant_type="refresh_token", refresh_token=tokens.refresh)

import asyncio
import ipaddress
import re
import socket
from urllib.parse import urlsplit

import httpx
from fastapi import APIRouter, Depends, HTTPException

from chat.auth import require_member

router = APIRouter()
TITLE = re.compile(r"<title[^>]{0,200}>([^<]{0,300})</title>", re.I)
IMAGE = re.compile(r'property="og:image" content="([^"]{0,500})"', re.I)


async def public_address(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname or parts.port not in (None, 443):
        raise HTTPException(422, "only plain https links can be previewed")
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(parts.hostname, 443, type=socket.SOCK_STREAM)
    except OSError:
        raise HTTPException(502, "could not fetch the page")
    addresses = [ipaddress.ip_address(item[4][0]) for item in found]
    if not addresses or not all(a.is_global and not a.is_multicast for a in addresses):
        raise HTTPException(422, "this link cannot be previewed")
    return parts.hostname, str(addresses[0])


@router.get("/preview")
async def preview(url: str, member=Depends(require_member)):
    host, address = await public_address(url)
    pinned = httpx.URL(url).copy_with(host=address)
    async with httpx.AsyncClient(timeout=5, follow_redirects=False) as client:
        try:
            async with client.stream(
                "GET", pinned, headers={"Host": host}, extensions={"sni_hostname": host}
            ) as response:
                html = ""
                async for part in response.aiter_text():
                    html += part
                    if len(html) > 200_000:
                        break
        except httpx.HTTPError:
            raise HTTPException(502, "could not fetch the page")
    title, image = TITLE.search(html), IMAGE.search(html)
    return {
        "title": title.group(1).strip() if title else url,
        "image": image.group(1) if image else None,
    }

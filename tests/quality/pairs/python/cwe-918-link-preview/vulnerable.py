import re

import httpx
from fastapi import APIRouter, Depends, HTTPException

from chat.auth import require_member

router = APIRouter()
TITLE = re.compile(r"<title[^>]{0,200}>([^<]{0,300})</title>", re.I)
IMAGE = re.compile(r'property="og:image" content="([^"]{0,500})"', re.I)


@router.get("/preview")
async def preview(url: str, member=Depends(require_member)):
    async with httpx.AsyncClient(timeout=5, follow_redirects=True) as client:
        try:
            async with client.stream("GET", url) as response:
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

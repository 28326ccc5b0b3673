import asyncio
from collections import defaultdict
from pathlib import Path

from fastapi import APIRouter, HTTPException, Query

router = APIRouter(prefix="/handbook")
CHAPTERS = Path("/srv/handbook/text")
PER_CHAPTER = 20


async def run(*arguments: str) -> str:
    process = await asyncio.create_subprocess_exec(
        *arguments,
        cwd=CHAPTERS,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        output, _ = await asyncio.wait_for(process.communicate(), timeout=8)
    except asyncio.TimeoutError:
        process.kill()
        raise HTTPException(503, "the search took too long")
    return output.decode("utf-8", "replace")


def chapter_title(name: str) -> str:
    return Path(name).stem.replace("_", " ").capitalize()


@router.get("/search")
async def search(term: str = Query(min_length=2, max_length=80), whole_words: bool = False):
    options = ["-w"] if whole_words else []
    output = await run("grep", "-rniF", *options, term, ".")
    chapters: dict[str, list[dict]] = defaultdict(list)
    for line in output.splitlines():
        name, number, text = (line.split(":", 2) + ["", ""])[:3]
        hits = chapters[chapter_title(name)]
        if number.isdigit() and len(hits) < PER_CHAPTER:
            hits.append({"line": int(number), "text": text.strip()[:200]})
    return {"chapters": chapters, "count": sum(map(len, chapters.values()))}

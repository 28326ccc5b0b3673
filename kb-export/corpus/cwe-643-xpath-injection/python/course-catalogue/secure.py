import logging
from functools import lru_cache

from lxml import etree
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

logger = logging.getLogger("catalogue")

CATALOGUE = "data/courses.xml"
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)


@lru_cache(maxsize=1)
def catalogue():
    tree = etree.parse(CATALOGUE, PARSER)
    logger.info("catalogue with %d courses loaded", len(tree.findall("course")))
    return tree


def to_dict(course):
    lessons = course.findall("lesson")
    minutes = sum(int(lesson.get("minutes", "45")) for lesson in lessons)
    return {
        "code": course.get("code"),
        "title": course.findtext("title"),
        "lessons": len(lessons),
        "hours": round(minutes / 60, 1),
    }


async def search(request):
    word = request.query_params.get("word", "").strip()
    campus = request.query_params.get("campus", "Centre")
    if not word:
        return JSONResponse({"error": "a search word is needed"}, status_code=400)
    found = catalogue().xpath(
        "//course[@published='yes' and @campus=$campus and contains(title, $word)]",
        campus=campus, word=word,
    )
    courses = sorted((to_dict(course) for course in found), key=lambda item: item["title"])
    return JSONResponse({"count": len(courses), "courses": courses[:50]})


app = Starlette(routes=[Route("/courses", search)])

import html
import logging
import tomllib

log = logging.getLogger("docsbuild")


class BuildError(Exception):
    pass


def typographic_quotes(text):
    return text.replace(" '", " \u2018").replace("' ", "\u2019 ")


def strip_drafts(text):
    return "\n".join(line for line in text.splitlines() if not line.startswith("DRAFT:"))


BUILT_IN = {"quotes": typographic_quotes, "drafts": strip_drafts}


def load_filter(name):
    try:
        return BUILT_IN[name]
    except KeyError as error:
        raise BuildError(f"there is no filter {name}") from error


def read_settings(project):
    try:
        settings = tomllib.loads((project / "docs.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BuildError("docs.toml is missing or broken") from error
    names = settings.get("filters", [])
    if not all(isinstance(name, str) and name.isidentifier() for name in names):
        raise BuildError("filters is a list of names")
    return str(settings.get("title", "Handbook")), names


def build(project, pages):
    title, names = read_settings(project)
    filters = [load_filter(name) for name in names]
    built = {}
    for slug, text in sorted(pages.items()):
        for apply in filters:
            text = apply(text)
        heading = f"<h1>{html.escape(title)}</h1>"
        built[slug] = f"{heading}\n<pre>{html.escape(text)}</pre>"
    log.info("%d pages built with %d filters", len(built), len(filters))
    return built

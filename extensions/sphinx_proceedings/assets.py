"""The style sheets and the scripts, and what of Sphinx's own is not needed.

Each of our pages loads one style sheet and one script, and those of its own kind. Their names
change with their contents: a page that was published goes on loading what it was made with. Under
another theme the scripts come along, with the few lines of style that the fragments need.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rcssmin import cssmin  # type: ignore[import-untyped]
from rjsmin import jsmin  # type: ignore[import-untyped]

from sphinx_proceedings import files, state

if TYPE_CHECKING:
    from sphinx.application import Sphinx

THEME = Path(__file__).parent / "theme" / "proceedings"
STYLES = THEME / "styles"
SCRIPTS = THEME / "scripts"

#: The parts of the style sheet of every page, in the order in which they hold.
PARTS = ("tokens", "ground", "frame", "opening", "lists", "wide", "print")
#: The style sheets that only some pages need, and how the names of those pages begin; one also
#: comes with the script of its name.
SOME = {
    "paper.css": ("papers/", "sections/"),
    "people.css": ("people/", "institutions/", "keywords/", "authors", "committees"),
    "program.css": ("program",),
    "filter.css": ("index", "search", "404"),
    "front.css": ("index",),
    "search.css": ("search",),
}
#: The parts of each script, in the order in which they run. They share one scope, that of their
#: script: what a part defines the later ones use, and nothing of it is seen by another script. So
#: each part is about one thing and a page loads one file, also from a folder, where a browser lets
#: no script ask for another.
BUNDLES = {
    "site.js": (
        *("making", "site/colours", "site/copying", "site/permalinks", "site/keys", "site/start"),
    ),
    "times.js": ("times",),
    "program.js": (
        *("making", "address", "program/calendar", "program/stars", "program/filters"),
        *("program/now", "program/start"),
    ),
    "filter.js": (
        *("making", "folding", "address", "filter/form", "filter/papers", "filter/names"),
        "filter/start",
    ),
    "search.js": (
        *("making", "folding", "address", "search/query", "search/indexes", "search/facets"),
        *("search/rows", "search/advice", "search/page", "search/start"),
    ),
    "lost.js": ("lost",),
}
STYLE, FRAGMENTS, ICON = "proceedings.css", "fragments.css", "icon.svg"
SCRIPT = "site.js"  #: the script of every page


def setup(app: Sphinx) -> None:
    app.add_html_theme("proceedings", str(THEME))
    app.connect("builder-inited", _leave_out_search)
    app.connect("html-page-context", _add, priority=600)
    app.connect("html-page-context", _leave_out_sphinx, priority=900)
    app.connect("build-finished", _finish)


def is_our_theme(app: Sphinx) -> bool:
    return files.makes_pages(app.builder) and app.config.html_theme == "proceedings"


@lru_cache(maxsize=32)
def content(name: str) -> str:
    """The style sheet, a script or the icon, as short as it can be."""
    if name == STYLE:
        sheets = (STYLES / f"{part}.css" for part in PARTS)
        return str(cssmin("\n".join(sheet.read_text("utf-8") for sheet in sheets)))
    if name in SOME:
        return str(cssmin((STYLES / name).read_text("utf-8")))
    if name == FRAGMENTS:
        return str(cssmin((THEME / name).read_text("utf-8")))
    if name == ICON:
        return (THEME / name).read_text("utf-8")
    parts = "\n".join((SCRIPTS / f"{part}.js").read_text("utf-8") for part in BUNDLES[name])
    return str(jsmin(f'"use strict";(()=>{{\n{parts}\n}})();'))


@lru_cache(maxsize=32)
def file_name(name: str) -> str:
    """What *name* is called beside the pages."""
    digest = blake2b(content(name).encode(), digest_size=4).hexdigest()
    stem, _, suffix = name.rpartition(".")
    return f"{stem}-{digest}.{suffix}"


def names() -> tuple[str, ...]:
    """Everything that a page may load."""
    return (STYLE, *SOME, FRAGMENTS, ICON, *BUNDLES)


def styles_of(page: str, scripts: tuple[str, ...]) -> tuple[str, ...]:
    """The style sheets of a *page* that loads these *scripts*.

    >>> styles_of("authors", ("site.js", "filter.js"))
    ('proceedings.css', 'people.css', 'filter.css')
    """
    some = (
        name
        for name, pages in SOME.items()
        if page.startswith(pages) or f"{name.removesuffix('.css')}.js" in scripts
    )
    return (STYLE, *some)


def write(folder: Path, wanted: tuple[str, ...]) -> None:
    """Put what pages load into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in wanted:
        file = folder / file_name(name)
        file.unlink(missing_ok=True)
        file.write_text(content(name), "utf-8", newline="\n")


@lru_cache(maxsize=4)
def _addresses(folder: str) -> Mapping[str, str]:
    return {name: f"{folder}/{file_name(name)}" for name in names()}


def _folder(app: Sphinx) -> str:
    """Where the files stand, as an address from the root of the pages."""
    return str(app.config.proceedings_static) or "_static"


def _leave_out_search(app: Sphinx) -> None:
    """Make no search index: Sphinx's knows documents only, and ours are few of our pages."""
    builder: Any = app.builder
    if is_our_theme(app) and state.project(app) is not None:
        builder.search = False
        builder.copysource = False


def _add(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object
) -> None:
    """Name what the page loads; where a script finds nothing to do it does nothing."""
    if state.project(app) is None or not files.makes_pages(app.builder):
        return
    address = _addresses(_folder(app))
    scripts = (SCRIPT, *context.get("proceedings_scripts", ()))
    context["proceedings_script_files"] = [address[name] for name in scripts]
    context["proceedings_styles"] = [address[name] for name in styles_of(pagename, scripts)]
    context["proceedings_icon"] = address[ICON]
    if not is_our_theme(app):
        pathto = context["pathto"]
        style = f'<link rel="stylesheet" href="{pathto(address[FRAGMENTS], 1)}">\n'
        loaded = (pathto(script, 1) for script in context["proceedings_script_files"])
        tags = (f'<script defer src="{script}"></script>\n' for script in loaded)
        context["metatags"] = "".join([context.get("metatags", ""), style, *tags])


def _leave_out_sphinx(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object
) -> None:
    """Load nothing of Sphinx's own with our theme; what conf.py names stays."""
    if state.project(app) is None or not is_our_theme(app):
        return
    for key in ("script_files", "css_files"):
        context[key] = [file for file in context[key] if not _is_left_out(app, file)]


#: What the theme `basic` brings along and our layout does not use.
BASIC = frozenset(
    {
        "basic.css",
        "doctools.js",
        "documentation_options.js",
        "file.png",
        "language_data.js",
        "minus.png",
        "plus.png",
        "searchtools.js",
        "sphinx_highlight.js",
        "translations.js",
    }
)


def _is_left_out(app: Sphinx, file: object) -> bool:
    name = str(getattr(file, "filename", file) or "").rpartition("/")[2]
    return name in BASIC or (name == "pygments.css" and app.config.pygments_style is None)


def _finish(app: Sphinx, exception: Exception | None) -> None:
    """Write our files, where no other project has; remove Sphinx's that no page loads."""
    if exception is not None or state.project(app) is None or not files.makes_pages(app.builder):
        return
    own = Path(app.outdir) / "_static"
    if not app.config.proceedings_static:
        unused = (FRAGMENTS,) if is_our_theme(app) else (STYLE, *SOME)
        write(own, tuple(name for name in names() if name not in unused))
    if is_our_theme(app):
        plain = {"pygments.css"} if app.config.pygments_style is None else set()
        for name in BASIC | plain:
            (own / name).unlink(missing_ok=True)
        if own.is_dir() and not any(own.iterdir()):
            own.rmdir()

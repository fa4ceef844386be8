"""The theme, the script that makes the copy buttons, and what of Sphinx's own is not needed.

Our pages load two files: a style sheet and a script. Under another theme the script comes along,
with the few lines of style that the fragments cannot do without.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx_proceedings import files, state

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder

THEME = Path(__file__).parent / "theme" / "proceedings"
SCRIPT = "proceedings.js"
FRAGMENTS = "proceedings-fragments.css"

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


def setup(app: Sphinx) -> None:
    app.add_html_theme("proceedings", str(THEME))
    app.connect("builder-inited", _leave_out_search)
    app.connect("builder-inited", _add)
    app.connect("write-started", _copy)
    app.connect("html-page-context", _leave_out_scripts, priority=900)
    app.connect("build-finished", _sweep)


def is_our_theme(app: Sphinx) -> bool:
    return files.makes_pages(app.builder) and app.config.html_theme == "proceedings"


def _leave_out_search(app: Sphinx) -> None:
    """Make no search index: Sphinx's knows documents only, and ours are few of our pages."""
    builder: Any = app.builder
    if is_our_theme(app) and state.project(app) is not None:
        builder.search = False
        builder.copysource = False


def _add(app: Sphinx) -> None:
    """Load the script with every page; where it finds nothing to copy it does nothing."""
    if state.project(app) is None or not files.makes_pages(app.builder):
        return
    app.add_js_file(SCRIPT, loading_method="defer")
    if not is_our_theme(app):
        app.add_css_file(FRAGMENTS)


def _copy(app: Sphinx, builder: Builder) -> None:
    """Put our files beside another theme's; our own theme brings them itself."""
    if state.project(app) is None or not files.makes_pages(builder) or is_our_theme(app):
        return
    static = Path(app.outdir) / "_static"
    static.mkdir(parents=True, exist_ok=True)
    for name in (SCRIPT, FRAGMENTS):
        shutil.copyfile(THEME / "static" / name, static / name)


def _leave_out_scripts(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object
) -> None:
    """Load none of Sphinx's own scripts, nor its empty style of code, with our theme."""
    if state.project(app) is None or not is_our_theme(app):
        return
    for key in ("script_files", "css_files"):
        context[key] = [file for file in context[key] if not _is_left_out(app, file)]


def _is_left_out(app: Sphinx, file: object) -> bool:
    name = Path(str(getattr(file, "filename", file) or "")).name
    return name in BASIC or (name == "pygments.css" and app.config.pygments_style is None)


def _sweep(app: Sphinx, exception: Exception | None) -> None:
    """Remove what Sphinx has copied and no page of ours loads."""
    if exception is None and is_our_theme(app) and state.project(app) is not None:
        plain = {"pygments.css"} if app.config.pygments_style is None else set()
        for name in BASIC | plain | {FRAGMENTS}:
            (Path(app.outdir) / "_static" / name).unlink(missing_ok=True)

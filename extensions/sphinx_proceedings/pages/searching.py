"""Where the search is, for the forms on other pages that lead to it."""

from __future__ import annotations

from sphinx_proceedings.pages.environment import TEMPLATES

PAGE = "search"  #: of the archive; it takes the words as `q`


def exists() -> bool:
    """Whether there is a page that a form could lead to."""
    return (TEMPLATES / "proceedings" / "search.html").exists()

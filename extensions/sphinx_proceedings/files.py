"""Where everything stands that a build writes: the pages, and the files beside them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.builders.html import StandaloneHTMLBuilder

from proceedings.model.contribution import Contribution, Resource
from proceedings.model.edition import Sponsor

if TYPE_CHECKING:
    from sphinx.builders import Builder

#: Where files go that belong to no one paper: the slides of an opening, say.
COMMON = "files"


def makes_pages(builder: Builder) -> bool:
    """Whether *builder* writes a page a document; a book in HTML has no place for ours."""
    return isinstance(builder, StandaloneHTMLBuilder) and builder.name in {"html", "dirhtml"}


def page_path(builder: Builder, page: str) -> str:
    """Where a page is written, seen from the output folder."""
    return page_file(builder, page).relative_to(builder.outdir).as_posix()


def page_file(builder: Builder, page: str) -> Path:
    """Where a page is written."""
    assert isinstance(builder, StandaloneHTMLBuilder)  # noqa: S101  others write none
    return Path(builder.get_output_path(page))


def pdf_path(paper: Contribution) -> str:
    return f"papers/{paper.id}.pdf"


def revised_path(paper: Contribution, number: int) -> str:
    """Where version *number* of a paper stays when a newer one has come."""
    return f"papers/{paper.id}.v{number}.pdf"


def resource_path(resource: Resource, paper: Contribution | None = None) -> str:
    """Where a file that goes with *paper*, or with the program, stands in the output."""
    assert resource.path is not None  # noqa: S101  a link has no file
    folder = f"papers/{paper.id}" if paper else COMMON
    return f"{folder}/{resource.path.name}"


def logo_path(sponsor: Sponsor) -> str:
    """Where a sponsor's logo stands in the output."""
    assert sponsor.logo is not None  # noqa: S101  a name alone has no file
    return f"{COMMON}/sponsors/{sponsor.logo.name}"

"""How to cite a contribution: a reference to read, and the formats that programs read.

Each format is shown as text that can be copied, and linked as the file that stands beside the
page. A format is a line of `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import markupsafe

from proceedings.exports import bibtex, reference
from proceedings.model.contribution import Contribution, Kind
from proceedings.model.edition import Edition
from proceedings.model.volume import Pagination, in_volume
from proceedings.words import message
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.state import EditionProject

Writer = Callable[[Edition, Contribution, Pagination], str]


@dataclass(frozen=True, slots=True)
class Format:
    """A format on offer: how it is called, the suffix of its file, what writes it."""

    name: str
    suffix: str
    media_type: str
    write: Writer


#: In the order in which readers ask for them; the first one is open on the page.
FORMATS = (Format("BibTeX", "bib", "application/x-bibtex", bibtex.entry),)

_HEADINGS = {Kind.PAPER: message("Cite this paper"), Kind.SHORT: message("Cite this paper")}
_TALK, _OTHER = message("Cite this talk"), message("Cite this contribution")


@dataclass(frozen=True, slots=True)
class Form:
    """The citation in one format, and the file that holds the same."""

    name: str
    id: str  #: of the text on the page
    text: str
    href: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Citation:
    heading: str
    reference: markupsafe.Markup
    forms: tuple[Form, ...]


def citation(project: EditionProject, paper: Contribution, page: Page) -> Citation | None:
    """How to cite *paper*; None for what the proceedings do not hold."""
    if not in_volume(paper):
        return None
    given = project.edition, paper, project.pagination
    heading = _HEADINGS.get(paper.kind, _TALK if paper.kind.is_talk else _OTHER)
    return Citation(
        page.words.say(heading),
        markupsafe.Markup(reference.formatted(*given)),  # noqa: S704  the export escapes
        tuple(
            Form(
                form.name,
                form.name.casefold(),
                form.write(*given).rstrip(),
                page.file(f"papers/{paper.id}.{form.suffix}"),
                form.media_type,
            )
            for form in FORMATS
        ),
    )

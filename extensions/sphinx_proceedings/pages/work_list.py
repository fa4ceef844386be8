"""A page with the papers of something, by year: of an institution, or of a keyword."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from proceedings.model.directory import Work
from sphinx_proceedings.head import Head
from sphinx_proceedings.pages import kinds
from sphinx_proceedings.pages.render import Page
from sphinx_proceedings.pages.sections import part_page
from sphinx_proceedings.pages.sheet import Sheet
from sphinx_proceedings.pages.works import Works, by_year, in_parts, part_links, up, years_of

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def sheets(
    works: Works,
    app: Sphinx,
    name: str,
    title: str,
    found: Sequence[Work],
    view: Mapping[str, object],
    index: tuple[str, str],
) -> Iterator[Sheet]:
    """The page *name*, called *title*; several where the list is long.

    *view* has what the template shows beside the papers, *index* the words and the name of the
    index that the page is an entry of.
    """
    site = works.project.archive.info.title
    rows = works.listed(found)
    parts = in_parts(rows)
    counted = kinds.counted((work.contribution for work in found), works.words)
    counts = ", ".join(filter(None, (counted, years_of(rows))))
    for number, part in enumerate(parts, start=1):
        page = Page(app, part_page(name, number))
        yield Sheet(
            name=page.name,
            title=title,
            template="work_list.html",
            view={
                **view,
                "heading": title,
                "up": up(page),
                "counts": counts,
                "years": by_year(part),
                "parts": part_links(page, name, parts),
                "is_first": number == 1,
            },
            head=Head(title=f"{title} · {site}", site=site, description=counts),
            trail=((index[0], page.to(index[1])), (title, "")),
        )

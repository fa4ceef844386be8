"""Small papers and editions for the tests of the volume, and an independent reader of links."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Pdf
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.event import Event
from proceedings.model.markup import Markup
from proceedings.model.names import Name as PersonName
from proceedings.model.people import Affiliation, Person
from proceedings.model.volume import paginate
from proceedings.model.volume_info import VolumeInfo
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.front_matter.matter import Matter
from proceedings.pdf.intake.paper import Intake, take_in
from proceedings.pdf.typesetting.book import Part, typeset
from proceedings.pdf.typesetting.flow import Flow
from proceedings.pdf.typesetting.styles import Sheet, Styles

Change = Callable[[Pdf], object]
Changed = Callable[..., Intake]
AddLink = Callable[..., None]
DrawLinked = Callable[..., Path]
MakeEdition = Callable[..., Edition]
LayOut = Callable[..., pypdfium2.PdfDocument]
LinkTargets = Callable[[PdfReader, range], list[tuple[int, int | None]]]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all tests, so that fonts are prepared once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def changed(tmp_path: Path, cache: Path, draw: Callable[..., Path]) -> Changed:
    """Take in a drawn paper after a change to its objects."""

    def take(change: Change, pages: int = 2) -> Intake:
        with Pdf.open(draw(tmp_path / "drawn.pdf", pages)) as pdf:
            change(pdf)
            pdf.save(tmp_path / "paper.pdf")
        return take_in(tmp_path / "paper.pdf", cache)

    return take


@pytest.fixture
def add_link() -> AddLink:
    """Put a link annotation with these entries on a page."""

    def add(pdf: Pdf, page: int = 0, **entries: Any) -> None:
        annotation = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], **entries)
        annotations = pdf.pages[page].obj.get("/Annots", Array())
        pdf.pages[page].obj["/Annots"] = Array([*annotations, pdf.make_indirect(annotation)])

    return add


@pytest.fixture
def draw_linked(tmp_path: Path) -> DrawLinked:
    """Draw a paper whose page N links to page N+1 by name, the last to the first.

    Every paper uses the same names, as LaTeX does; each has an outline of its own.
    """

    def draw(name: str, pages: int = 3, size: tuple[float, float] = (595, 842)) -> Path:
        out = BytesIO()
        canvas = Canvas(out, pagesize=size, invariant=1)
        for number in range(pages):
            canvas.bookmarkPage(f"section.{number}")
            canvas.addOutlineEntry(f"{name} section {number}", f"section.{number}", 0)
            canvas.drawString(100, 400, f"{name}, its page {number}")
            target = f"section.{(number + 1) % pages}"
            canvas.linkRect("", target, (100, 390, 200, 412), Border="[0 0 0]")
            canvas.showPage()
        canvas.save()
        file = tmp_path / f"{name}.pdf"
        file.write_bytes(out.getvalue())
        return file

    return draw


def person(name: str, *affiliations: str) -> Person:
    return Person(PersonName.parse(name), tuple(map(Affiliation, affiliations)))


@pytest.fixture
def make_edition() -> MakeEdition:
    """An edition of contributions, given as (id, title, authors) with anything else by name."""

    def make(*papers: tuple[str, str, list[str]], **changes: Any) -> Edition:
        contributions = tuple(
            Contribution(id=id_, title=Markup(title), authors=tuple(map(person, authors)))
            for id_, title, authors in papers
        )
        event = Event(
            name="Workshop on Tests",
            short="Tests 2026",
            start=dt.date(2026, 6, 1),
            end=dt.date(2026, 6, 3),
            timezone=ZoneInfo("Europe/Berlin"),
            place="Ghent, Belgium",
        )
        volume = VolumeInfo(
            title="Proceedings of the Workshop on Tests",
            editors=(person("Ada Lovelace", "London"),),
            publisher="Test Press",
            date=dt.date(2026, 6, 1),
        )
        values: dict[str, Any] = {"event": event, "volume": volume, "contributions": contributions}
        return Edition(id="tests-2026", folder=Path("tests-2026"), **(values | changes))

    return make


@pytest.fixture
def link_targets() -> LinkTargets:
    """The links of some pages: the page each stands on and the page it leads to, both from 0.

    Read with pypdf; None is a link that leads nowhere in the file.
    """

    def targets(reader: PdfReader, pages: range) -> list[tuple[int, int | None]]:
        numbers = {page.indirect_reference: index for index, page in enumerate(reader.pages)}
        named = {
            name: reader.get_destination_page_number(destination)
            for name, destination in reader.named_destinations.items()
        }
        found: list[tuple[int, int | None]] = []
        for index in pages:
            for annotation in reader.pages[index].annotations or []:
                link = annotation.get_object()
                if link["/Subtype"] == "/Link":
                    action = link.get("/A", {})
                    dest = link.get("/Dest", action.get("/D"))
                    if isinstance(dest, str):
                        found.append((index, named.get(dest.lstrip("/"), named.get(dest))))
                    else:
                        page = dest[0].get_object().indirect_reference if dest else None
                        found.append((index, numbers.get(page)))
        return found

    return targets


@pytest.fixture
def lay_out(cache: Path) -> LayOut:
    """Typeset parts of an edition whose papers have ten pages each: the document, to look at."""

    def lay(edition: Edition, parts: Callable[[Matter], list[Part]]) -> pypdfium2.PdfDocument:
        fonts, sheet = Fonts(cache), Sheet.of(edition.volume.paper_size)
        pagination = paginate(edition, {paper.id: 10 for paper in edition.contributions})
        matter = Matter(edition, pagination, Flow(fonts, Styles(fonts)), sheet, [])
        typeset_pages = typeset(parts(matter), sheet, fonts, edition.event.short)
        return pypdfium2.PdfDocument(typeset_pages.book.data)

    return lay

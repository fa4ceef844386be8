"""The links of our own pages lead into the volume, or are left out and told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from pikepdf import Object, Pdf

from proceedings.pdf.assembly.assemble import assemble
from proceedings.pdf.assembly.fragment import keep
from proceedings.pdf.assembly.fragmenting import fragment_of
from proceedings.pdf.assembly.plan import Description, Numbering, Plan, Section
from proceedings.pdf.assembly.stamps import Stamp
from proceedings.pdf.fonts.fonts import Fonts
from proceedings.pdf.geometry import PageBox
from proceedings.pdf.typesetting.pages import Anchor, PageLink, TypesetPages

Blank: TypeAlias = Callable[..., Pdf]

AREA = (10.0, 20.0, 110.0, 32.5)
BOX = PageBox(0, 0, 400, 600)


@dataclass(frozen=True)
class Linked:
    """A file, and the addresses that lead nowhere."""

    file: Path
    dead: tuple[str, ...]

    def links(self, page: int) -> list[Any]:
        """Where the links of *page* lead: an address, or a page from 0 and a height on it."""
        with Pdf.open(self.file) as pdf:
            assert pdf.check_pdf_syntax() == []
            numbers = {found.obj.objgen: index for index, found in enumerate(pdf.pages)}

            def target(link: Object) -> Any:
                assert [float(n) for n in link.Rect] == list(AREA)
                if "/A" in link:
                    return str(link.A.URI)
                return numbers[link.Dest[0].objgen], float(link.Dest[3])

            return [target(link) for link in pdf.pages[page].obj.get("/Annots", ())]


@pytest.fixture
def linked(blank: Blank, tmp_path: Path, cache: Path) -> Callable[..., Linked]:
    """A page of ours with links to these addresses, a paper of two pages, two pages of ours."""

    def link(*addresses: str, anchors: dict[str, Anchor] | None = None, **changes: Any) -> Linked:
        keep(fragment_of(blank(b"", b"")), tmp_path / "paper.fragment")
        out = BytesIO()
        blank(b"1 w", b"2 w", b"3 w", b"4 w").save(out)
        links = {0: tuple(PageLink(AREA, address) for address in addresses)}
        typeset = TypesetPages(out.getvalue(), BOX, links, anchors or {})
        sections: Sequence[Section] = (
            Section(None, range(1), Numbering(roman=True)),
            Section(tmp_path / "paper.fragment", range(2), Numbering(), "turing", None, (BOX, BOX)),
            Section(None, range(1, 3), Numbering(1), "hopper", Stamp("Left"), (BOX, BOX)),
        )
        about = Description(title="Linked", date=dt.date(2026, 6, 1))
        values: dict[str, Any] = {"typeset": typeset, "sections": tuple(sections)} | changes
        plan = Plan(description=about, fonts=Fonts(cache), **values)
        return Linked(tmp_path / "linked.pdf", assemble(plan, tmp_path / "linked.pdf"))

    return link


Link: TypeAlias = Callable[..., Linked]


@pytest.mark.parametrize(
    ("address", "target"),
    [
        pytest.param("x-paper:turing", (1, 600), id="paper"),
        pytest.param("x-paper:hopper", (3, 600), id="page of ours where a work begins"),
        pytest.param("x-page:i", (0, 600), id="label"),
        pytest.param("x-page:2", (2, 600), id="label that two pages have"),
        pytest.param("#near", (0, 77.5), id="anchor on the same page"),
        pytest.param("#far", (4, 500), id="anchor on a page after the paper"),
    ],
)
def test_addresses_of_our_own_lead_into_the_volume(
    address: str, target: tuple[int, float], linked: Link
) -> None:
    anchors = {"near": Anchor(0, 77.5), "far": Anchor(2, 500)}
    file = linked(address, anchors=anchors)
    assert (file.links(0), file.dead) == ([target], ())


def test_of_pages_with_one_label_the_first_is_meant(linked: Link) -> None:
    assert linked("x-page:1").links(0) == [(1, 600)]


def test_links_that_lead_nowhere_are_left_out_and_told_once_each(linked: Link) -> None:
    dead = ("x-paper:gone", "x-page:99", "#nowhere", "#out")
    anchors = {"out": Anchor(3, 10)}  # on a page that is not in the volume
    file = linked(*dead, "x-page:1", dead[0], "https://example.org/", anchors=anchors)
    assert file.dead == dead
    assert file.links(0) == [(1, 600), "https://example.org/"]
    assert b"x-p" not in file.file.read_bytes()


@pytest.mark.parametrize(
    ("address", "written"),
    [
        pytest.param("https://example.org/a?b=1&c=(2)", "https://example.org/a?b=1&c=(2)", id="ASCII"),
        pytest.param("https://example.org/é", "https://example.org/%C3%A9", id="accent"),
        pytest.param("https://de.wikipedia.org/wiki/王", "https://de.wikipedia.org/wiki/%E7%8E%8B", id="Chinese"),
        pytest.param("https://example.org/%C3%A9", "https://example.org/%C3%A9", id="encoded already"),
        pytest.param("mailto:ada@example.org", "mailto:ada@example.org", id="mail"),
        pytest.param("https://example.org/a\\b", "https://example.org/a\\b", id="backslash"),
    ],
)  # fmt: skip
def test_addresses_on_the_web_are_written_in_ascii(
    address: str, written: str, linked: Link
) -> None:
    assert linked(address).links(0) == [written]


def test_our_pages_stand_where_their_sections_are_and_others_are_left_out(linked: Link) -> None:
    with Pdf.open(linked().file) as pdf:
        contents = [
            b"".join(stream.read_bytes() for stream in page.obj["/Contents"]) for page in pdf.pages
        ]
        assert contents[:3] == [b"1 w", b"", b""]
        assert [b"2 w" in contents[3], b"3 w" in contents[4]] == [True, True]
        assert not [obj for obj in pdf.objects if bytes(obj.unparse(resolved=True)).count(b"4 w")]
        assert len(pdf.pages) == 5

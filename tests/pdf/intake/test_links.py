"""Links become independent of names; as many leave as came."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String
from pypdf import PdfReader

from proceedings.pdf.intake.paper import Intake, take_in

Changed = Callable[..., Intake]
Written = Callable[[Intake], Path]
AddLink = Callable[..., None]
LinkTargets = Callable[[PdfReader, range], list[tuple[int, int | None]]]


def name_tree(pdf: Pdf) -> None:
    names = Dictionary(Names=[String("here"), Dictionary(D=[pdf.pages[1].obj, Name.Fit])])
    pdf.Root.Names = Dictionary(Dests=Dictionary(Kids=[pdf.make_indirect(names)]))


def test_links_by_name_lead_to_their_page_without_the_name(
    draw_linked: Callable[..., Path], cache: Path, link_targets: LinkTargets, written: Written
) -> None:
    taken = take_in(draw_linked("paper", 3), cache)
    assert link_targets(PdfReader(written(taken)), range(3)) == [(0, 1), (1, 2), (2, 0)]
    assert (taken.links, taken.notes) == ((1, 1, 1), ())
    assert "/Dests" not in PdfReader(written(taken)).root_object


@pytest.mark.parametrize(
    ("entries", "target"),
    [
        pytest.param({"Dest": String("here")}, 1, id="name in the tree"),
        pytest.param({"A": Dictionary(S=Name.GoTo, D=String("here"))}, 1, id="action with a name"),
        pytest.param({"Dest": Array([1, Name.Fit])}, 1, id="page number in place of the page"),
        pytest.param({"A": Dictionary(S=Name.Named, N=Name.LastPage)}, 1, id="last page"),
        pytest.param({"Dest": String("there")}, None, id="unknown name"),
        pytest.param({"Dest": Array([7, Name.Fit])}, None, id="page that is not there"),
        pytest.param({"Dest": Array([])}, None, id="empty destination"),
        pytest.param({"A": Dictionary(S=Name.Named, N=Name.PrevPage)}, None, id="before the first"),
        pytest.param({}, None, id="no destination at all"),
    ],
)
def test_every_form_of_destination_becomes_explicit(
    entries: dict[str, Any],
    target: int | None,
    changed: Changed,
    add_link: AddLink,
    link_targets: LinkTargets,
    written: Written,
) -> None:
    def change(pdf: Pdf) -> None:
        name_tree(pdf)
        add_link(pdf, **entries)

    taken = changed(change)
    assert link_targets(PdfReader(written(taken)), range(2)) == [(0, target)]
    assert taken.links == (1, 0)
    dead = ("1 link leads nowhere, on page 1",) if target is None else ()
    assert taken.notes == dead


@pytest.mark.parametrize(
    ("uri", "stays"),
    [
        pytest.param("https://example.org/a?b=1", True, id="https"),
        pytest.param("mailto:ada@example.org", True, id="mailto"),
        pytest.param("www.example.org/paper", True, id="no scheme"),
        pytest.param("javascript:alert(1)", False, id="javascript"),
        pytest.param("file:///etc/passwd", False, id="file"),
        pytest.param("http://[", False, id="malformed"),
    ],
)
def test_addresses_stay_unless_they_could_do_harm(
    uri: str, stays: bool, changed: Changed, add_link: AddLink, written: Written
) -> None:
    taken = changed(lambda pdf: add_link(pdf, A=Dictionary(S=Name.URI, URI=String(uri))))
    with Pdf.open(written(taken)) as pdf:
        annotation = pdf.pages[0].obj.Annots[0]
        assert ("/A" in annotation) is stays
    assert bool(taken.notes) is not stays

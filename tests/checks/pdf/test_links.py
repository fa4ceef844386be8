"""Links of a PDF that lead nowhere."""

from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.checks.pdf.conftest import Change, OfPdf


def linked(*links: dict[str, Any], page: int = 1) -> Change:
    def change(pdf: Pdf) -> None:
        pdf.Root["/Dests"] = Dictionary({"/section.1": Array([pdf.pages[0].obj, Name.Fit])})
        pdf.pages[page].obj["/Annots"] = Array(
            [Dictionary(Subtype=Name.Link, Rect=[0, 0, 9, 9], **link) for link in links]
        )

    return change


def to(address: str) -> dict[str, Any]:
    return {"A": Dictionary(S=Name.URI, URI=String(address))}


def test_links_to_names_that_the_file_does_not_have_are_told(of_pdf: OfPdf) -> None:
    change = linked({"Dest": Name("/section.2")}, {"A": Dictionary(S=Name.GoTo, D=String("x"))}, {})
    assert of_pdf("pdf-link-dead", change) == ["3 links lead nowhere in the PDF, on page 2"]


@pytest.mark.parametrize(
    "link",
    [
        {"Dest": Name("/section.1")},
        {"A": Dictionary(S=Name.GoTo, D=String("section.1"))},
        {"Dest": Array([0, Name.Fit])},
        {"A": Dictionary(S=Name.Named, N=Name.NextPage)},
        to("https://example.org/"),
    ],
)
def test_links_that_lead_somewhere_are_in_order(of_pdf: OfPdf, link: dict[str, Any]) -> None:
    assert of_pdf("pdf-link-dead", linked(link)) == []


@pytest.mark.parametrize(
    "address",
    [
        *("file:///C:/Users/me/paper.tex", "www.example.org", "http://localhost:8888/notebook"),
        *("http:///example.org", "paper.pdf", "https://127.0.0.1/", "http://[broken", ""),
    ],
)
def test_an_address_that_only_its_author_has_is_told(of_pdf: OfPdf, address: str) -> None:
    message = f'1 link leads to no web address, on page 2: "{address}"'
    assert of_pdf("pdf-link-target", linked(to(address))) == [message]


@pytest.mark.parametrize(
    "address",
    [
        *("https://example.org/a b", "http://example.org:80/", "mailto:ada@example.org"),
        *("HTTPS://DOI.ORG/10.5555/1", "doi:10.5555/1", "javascript:alert(1)"),
    ],
)
def test_other_addresses_are_in_order_or_told_elsewhere(of_pdf: OfPdf, address: str) -> None:
    assert of_pdf("pdf-link-target", linked(to(address))) == []


def test_a_link_to_a_file_beside_the_paper_is_told(of_pdf: OfPdf) -> None:
    action = Dictionary(S=Name.GoToR, F=String("appendix.pdf"), D=[0, Name.Fit])
    message = '1 link leads to no web address, on page 1: "appendix.pdf"'
    assert of_pdf("pdf-link-target", linked({"A": action}, page=0)) == [message]


def test_of_many_addresses_three_are_named(of_pdf: OfPdf) -> None:
    change = linked(*(to(f"www.{letter}.org") for letter in "abcde"), to("www.a.org"))
    message = (
        "5 links lead to no web address, on page 2: "
        '"www.a.org", "www.b.org", "www.c.org" and 2 more'
    )
    assert of_pdf("pdf-link-target", change) == [message]

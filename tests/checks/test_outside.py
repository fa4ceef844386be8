"""Whether the addresses that papers link to still answer; a server of our own stands for all."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from proceedings.checks.outside import answer, gone, links_gone, outside_addresses
from proceedings.pdf.survey.annotations import Link
from proceedings.pdf.survey.structure import Structure
from proceedings.pdf.survey.survey import PdfSurvey
from proceedings.source import read_archive
from tests.checks.conftest import BASE, Said
from tests.conftest import DrawPdf, WriteFiles


class Handler(BaseHTTPRequestHandler):
    """Answers /404 with 404, and so on."""

    def do_GET(self) -> None:
        self.send_response(int(self.path.strip("/")))
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def survey(*addresses: str) -> PdfSurvey:
    links = tuple(Link(1, address) for address in addresses)
    return PdfSurvey(digest="", structure=Structure(links=links))


def test_each_web_address_is_asked_for_once_whoever_links_to_it() -> None:
    pdfs = {
        "hopper": survey("https://example.org/#a", "https://example.org/#b", "mailto:a@b.org"),
        "turing": survey("https://example.org/", "http://[broken", "http:///nobody", "paper.pdf"),
    }
    assert outside_addresses(pdfs) == {"https://example.org/": ["hopper", "turing"]}


@pytest.mark.parametrize("code", [404, 410])
def test_what_is_gone_is_told_with_the_answer_of_the_server(server: str, code: int) -> None:
    assert answer(f"{server}/{code}") == f"the server answers {code}"


@pytest.mark.parametrize("code", [200, 403, 429, 503])
def test_a_server_that_answers_or_refuses_programs_is_there(server: str, code: int) -> None:
    assert answer(f"{server}/{code}") == ""


def test_a_server_that_is_not_there_gives_no_answer() -> None:
    assert answer("http://127.0.0.1:1/").endswith("Connection refused")


def test_only_what_is_gone_comes_back_in_order() -> None:
    asked = {"https://a.org/": "", "https://b.org/": "gone", "https://c.org/": "gone too"}
    found = list(gone(asked, asked.__getitem__))
    assert found == [("https://b.org/", "gone"), ("https://c.org/", "gone too")]


def test_what_is_gone_is_told_with_the_paper_and_the_page(
    write: WriteFiles, draw: DrawPdf, tmp_path: Path
) -> None:
    folder = write(BASE)
    file = draw(folder / "tests-2026/papers/hopper.pdf", 2)
    with Pdf.open(file, allow_overwriting_input=True) as pdf:
        links = []
        for address in ("https://a.org/#top", "https://b.org/"):
            action = Dictionary(S=Name.URI, URI=String(address))
            links.append(Dictionary(Subtype=Name.Link, Rect=[0, 0, 9, 9], A=action))
        pdf.pages[1].obj["/Annots"] = Array(links)
        pdf.save(file)
    archive, _ = read_archive(folder)
    answers = {"https://a.org/": "the server answers 404", "https://b.org/": ""}
    found = links_gone(archive.editions[0], archive, tmp_path, 1, answers.__getitem__)
    assert [(one.code, one.paper, one.message) for one in found] == [
        (
            "pdf-link-gone",
            "hopper",
            '"https://a.org/#top" on page 2 leads nowhere: the server answers 404',
        )
    ]


def test_without_asking_nothing_is_gone(said: Said, draw: DrawPdf, tmp_path: Path) -> None:
    file = draw(tmp_path / "tests-2026/papers/hopper.pdf")
    with Pdf.open(file, allow_overwriting_input=True) as pdf:
        action = Dictionary(S=Name.URI, URI=String("http://[broken"))
        link = Dictionary(Subtype=Name.Link, Rect=[0, 0, 9, 9], A=action)
        pdf.pages[0].obj["/Annots"] = Array([link])
        pdf.save(file)
    assert said("pdf-link-gone", {}) == []

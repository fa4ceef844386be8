"""The pocket program, read back with pypdf."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from proceedings.model.volumes import PaperSize, Volume, VolumeKind

Make = Callable[..., Any]
POCKET = Volume(id="pocket", kind=VolumeKind.PROGRAM, paper_size=PaperSize.A6)


def test_it_is_small_and_says_when_what_is_and_whom_one_hears(make: Make) -> None:
    made = make(POCKET, (POCKET,))
    assert [round(side) for side in made.reader.pages[0].mediabox[2:]] == [298, 420]
    assert made.labels == ["1", "2", "3"]
    assert "9:00–10:30 Morning" in made.texts[1]
    assert "10:00–10:30 On Computable Numbers Alan Turing" in made.texts[1]
    assert "T Turing, Alan 10:00, 11:00" in made.texts[2]
    assert made.reader.metadata.title == "Tests 2026: Program"
    assert made.report.findings == ()


def test_titles_lead_to_the_website_or_are_plain(make: Make) -> None:
    def addresses(made: Any) -> set[str]:
        links = [a.get_object() for page in made.reader.pages for a in page.annotations or []]
        assert all("/Dest" not in link for link in links)
        return {link["/A"]["/URI"] for link in links}

    assert addresses(make(POCKET, (POCKET,))) == set()
    assert addresses(make(POCKET, (POCKET,), base_url="https://x.org/")) == {
        f"https://x.org/tests-2026/papers/{id_}.html" for id_ in ("hopper", "turing", "noether")
    }

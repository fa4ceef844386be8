"""The numbers, blank pages, dividers and parts of the proceedings, read back with pypdf."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from proceedings.model.volumes import OpenRight, PageNumbers, Volume

Make = Callable[..., Any]

ONE = Volume(id="one", part=1, title="Part I: Numbers", papers=frozenset({"hopper", "turing"}))
TWO = Volume(id="two", part=2, isbn="978-2", papers=frozenset({"noether"}))


def test_pages_numbered_within_each_paper_are_printed_labelled_and_listed(make: Make) -> None:
    made = make(numbering=PageNumbers.BY_PAPER, keyword_index=True)
    assert made.body == ["1:1", "2:1", "2:2", "2:3", "3:1", "3:2", "K:1", "A:1"]
    for label in made.body:
        assert label in made.page_of(label).split()
    assert "pages 2:1–2:3." in made.page_of("2:1")
    contents = made.texts[made.report.front - 1]
    for title, label in (("Numbers", "2:1"), ("Keyword Index", "K:1"), ("Author Index", "A:1")):
        assert re.search(rf"{title} ?{label}(?!\d)", contents)
    assert "Turing, Alan 2:1, 3:1" in made.page_of("A:1")
    assert made.links()[-2:] == ["K:1", "A:1"]


def test_the_second_index_begins_where_the_first_one_ends(make: Make) -> None:
    made = make(keyword_index=True, first_page=11)
    assert made.body == ["11", "12", "13", "14", "15", "16", "17", "18"]
    assert "Keyword Index" in made.page_of("17")
    contents = made.texts[made.report.front - 1]
    assert re.search(r"Keyword Index ?17 Author Index ?18", contents)


def test_papers_open_on_right_hand_pages_and_blank_pages_carry_nothing(make: Make) -> None:
    made = make(open_right=OpenRight.PAPERS, dividers=True)
    assert made.report.front % 2 == 0
    assert made.body == [str(number) for number in range(1, 14)]
    front = made.report.front
    printed = zip(made.body, made.texts[front:], strict=True)
    assert [label for label, text in printed if not text] == ["2", "4", "8", "10"]
    for title in ("Morning", "On Bugs", "page 1", "Late morning", "Author Index"):
        places = [at for at, text in enumerate(made.texts[front:]) if title in text]
        assert places[0] % 2 == 0, title


def test_the_front_matter_opens_on_the_right_too(make: Make) -> None:
    made = make(open_right=OpenRight.SESSIONS)
    starts = {
        name: made.labels[page]
        for page, text in enumerate(made.texts[: made.report.front])
        for name in ("Preface", "Committees", "Program", "Contents")
        if text.startswith(name)
    }
    assert starts == {"Preface": "v", "Committees": "vii", "Program": "ix", "Contents": "xi"}
    assert made.report.front == 12


def test_a_session_s_line_of_the_outline_leads_to_its_divider(make: Make) -> None:
    made = make(dividers=True)
    reader = made.reader
    pages = {
        entry.title: made.labels[reader.get_destination_page_number(entry)]
        for entry in reader.outline
        if not isinstance(entry, list)
    }
    assert {name: pages[name] for name in ("Morning", "Late morning", "Author Index")} == {
        "Morning": "1", "Late morning": "6", "Author Index": "9",
    }  # fmt: skip


def test_a_part_is_a_volume_of_its_own(make: Make) -> None:
    one, two = (make(part, (ONE, TWO)) for part in (ONE, TWO))
    assert one.body == ["1", "2", "3", "4", "A:1"]
    assert two.body == ["5", "6", "A:1"]
    assert "Part I: Numbers" in one.texts[0]
    assert "Part II" in two.texts[1]
    assert "ISBN 978-2" in two.texts[2]
    contents = one.texts[one.report.front - 1]
    assert "Invariants" not in contents
    assert "Other parts of these proceedings Part II pages 5–6 · ISBN 978-2" in contents
    assert "Hopper" not in two.page_of("A:1")
    assert "Workshop on Tests, Part II, pages 5–6." in two.page_of("5")
    assert one.report.findings == two.report.findings == ()


def test_a_paper_in_another_part_is_found_on_the_website_or_not_linked(make: Make) -> None:
    page = "https://x.org/tests-2026/papers/turing.html"
    linked = make(TWO, (ONE, TWO), base_url="https://x.org/")
    assert linked.links()[:2] == ["5", page]
    unlinked = make(TWO, (ONE, TWO))
    assert "5" in unlinked.links()
    assert not [address for address in unlinked.links() if "turing" in address]
    assert b"x-paper" not in unlinked.file.read_bytes()


@pytest.mark.parametrize("volume", [None, ONE, TWO], ids=["whole", "one", "two"])
def test_the_same_volume_has_the_same_bytes(make: Make, volume: Volume | None) -> None:
    volumes = (ONE, TWO) if volume else ()
    asked = {"open_right": OpenRight.PAPERS, "dividers": True, "keyword_index": True}
    first = make(volume, volumes, **asked).file.read_bytes()
    assert make(volume, volumes, **asked).file.read_bytes() == first

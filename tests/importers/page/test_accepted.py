"""Lists of accepted papers without times: contributions where every line is clear, else prose."""

from __future__ import annotations

from pathlib import Path

import pytest

from proceedings.model.contribution import Kind
from tests.importers.exports import edition_of, fates, run

HOME = """# 3rd International Workshop on Tests
Thursday, June 4, 2026 -- Lisbon

## Accepted Papers

{lines}

## Venue
A hall.
"""


def home(folder: Path, lines: str, heading: str = "Accepted Papers") -> Path:
    file = folder / "README.md"
    file.write_text(HOME.replace("Accepted Papers", heading).format(lines=lines), "utf-8")
    return file


@pytest.mark.parametrize(
    "lines",
    [
        '- "Tests of Tests", Ada Ray (X), Bo Li (Y)\n- "Moths in Relays", Cy van der Dee (ZZ)',
        "- **Tests of Tests**. Ada Ray (X), Bo Li (Y)\n- **Moths in Relays**. Cy van der Dee (ZZ)",
        "- Ada Ray (X), Bo Li (Y): *Tests of Tests*\n- Cy van der Dee (ZZ): *Moths in Relays*",
        "- [Tests of Tests](t.html) by Ada Ray (X), Bo Li (Y) [[PDF](p/t.pdf)]\n"
        "- [Moths in Relays](m.html) by Cy van der Dee (ZZ)",
        "Tests of Tests - Ada Ray (X), Bo Li (Y)\\\nMoths in Relays - Cy van der Dee (ZZ)",
    ],
    ids=["quoted", "strong", "authors first", "linked", "behind dashes"],
)
def test_a_list_of_titles_and_authors_becomes_papers(tmp_path: Path, lines: str) -> None:
    edition = edition_of(run("page", home(tmp_path, lines)))
    assert [
        (paper.kind, paper.title.text(), [author.name.full for author in paper.authors])
        for paper in edition.contributions
    ] == [
        (Kind.PAPER, "Tests of Tests", ["Ada Ray", "Bo Li"]),
        (Kind.PAPER, "Moths in Relays", ["Cy van der Dee"]),
    ]
    assert edition.contributions[0].authors[0].affiliations[0].name == "X"
    sections = [(s.title.text(), s.papers) for s in edition.program.sessions]
    assert sections == [("Accepted Papers", ("ray", "dee"))]


def test_a_link_to_a_file_that_was_not_given_is_told_and_left_out(tmp_path: Path) -> None:
    lines = "- **Tests of Tests**, Ada Ray [PDF](p/t.pdf) [code](https://example.org/code)"
    report = run("page", home(tmp_path, lines))
    (paper,) = edition_of(report).contributions
    assert [resource.url for resource in paper.resources] == ["https://example.org/code"]
    assert fates(report)["PDF: p/t.pdf"] == ("(the file that it leads to is not among those given)")


def test_posters_are_posters_and_the_pdf_of_the_site_comes_along(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    (folder / "p").mkdir(parents=True)
    (folder / "p/tests.pdf").write_bytes(b"%PDF-1.4")
    home(folder, "- **[Tests of Tests](p/tests.pdf)**, Ada Ray", "Accepted Posters")
    (poster,) = edition_of(run("page", folder)).contributions
    assert (poster.kind, poster.pdf and poster.pdf.name) == (Kind.POSTER, "ray.pdf")


@pytest.mark.parametrize(
    "lines",
    [
        '- "Tests of Tests", Ada Ray\n- Another one, whose authors nobody knows',
        "- Fuzzing - why and how\n- Testing - when and where",
        "There are 12 accepted papers - each with a talk, a poster and a demo.",
    ],
    ids=["one line unclear", "no names", "a sentence"],
)
def test_where_a_line_is_not_clear_the_list_stays_prose(tmp_path: Path, lines: str) -> None:
    report = run("page", home(tmp_path, lines))
    edition = edition_of(report)
    assert edition.contributions == ()
    text = (report.target / "index.md").read_text("utf-8")
    assert "## Accepted Papers" in text
    assert lines.split("\n")[-1].lstrip("- ")[:12] in text


def test_what_the_program_has_already_is_not_taken_twice(tmp_path: Path) -> None:
    lines = '- "Tests of Tests", Ada Ray, Bo Li\n- "Moths in Relays", Cy Dee'
    file = home(tmp_path, lines)
    program = '\n## Program\n\n9:00 - 9:30: "Tests of Tests" - Ada Ray (X)\n'
    file.write_text(file.read_text("utf-8") + program, "utf-8")
    report = run("page", file)
    edition = edition_of(report)
    assert [(s.title.text(), s.papers) for s in edition.program.sessions] == [
        ("Session 1", ("ray",)), ("Accepted Papers", ("dee",)),
    ]  # fmt: skip
    assert list(fates(report).values()).count("(the program has it)") == 1

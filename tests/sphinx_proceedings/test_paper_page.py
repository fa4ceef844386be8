from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Build = Callable[..., Any]


def test_the_page_has_its_parts_in_the_order_of_reading(site: Any) -> None:
    parts = [
        ".eyebrow", "h1", ".subtitle", ".authors", ".affiliations-folded", ".source", ".actions",
        "#abstract", ".keywords", "#cite", ".cited", "#bibtex", "#presented", "#details",
        "#related", ".around", ".report", ".side-column",
    ]  # fmt: skip
    page = site.page("papers/long")
    order = {id(tag): number for number, tag in enumerate(page.find_all(True))}
    found = [order[id(page.select_one(part))] for part in parts]
    assert found == sorted(found)


def test_title_and_subtitle_stand_with_their_formula_as_mathml(site: Any) -> None:
    heading = site.one("papers/long", "h1")
    assert heading.find("math") is not None
    assert "\\loss" not in str(heading)
    assert site.text("papers/long", ".subtitle") == "With an Appendix"
    title = site.page("papers/long").title.string
    assert title.startswith("Measuring the Accuracy of Bayesian Networks under ℒ₂ Constraints")
    assert title.endswith(": With an Appendix · Rich 2026")


def test_authors_lead_to_the_index_and_carry_marks_and_orcid(site: Any) -> None:
    assert site.links("papers/long", ".authors a:not(.orcid)") == [
        ("Grace Hopper", "../authors.html#grace-hopper"),
        ("Anna van der Berg", "../authors.html#anna-van-der-berg"),
        ("Émile Borel", "../authors.html#emile-borel"),
        ("Łukasz Nowak", "../authors.html#lukasz-nowak"),
        ("王小明", "../authors.html#王小明"),
        ("Martin King Jr", "../authors.html#martin-king-jr"),
    ]
    assert site.texts("papers/long", ".authors sup") == ["1", "1,2", "3", "2", "2", "2"]
    assert site.texts("papers/long", ".affiliations li") == [
        "United States Navy, USA",
        "Ghent University, Belgium",
        "Paris",
    ]
    orcid = site.one("papers/long", ".authors .orcid")
    assert orcid["href"] == "https://orcid.org/0000-0002-1825-0097"
    assert orcid["aria-label"] == "ORCID iD of Grace Hopper"


def test_one_affiliation_of_all_needs_no_marks(site: Any) -> None:
    assert site.texts("papers/short", ".authors sup, ol.affiliations") == []
    assert site.text("papers/short", "p.affiliations") == "Navy"


def test_of_many_authors_ten_are_shown_and_all_are_there(site: Any) -> None:
    shown, hidden = site.page("papers/many").select("ul.authors")
    assert len(shown.select("li")) == 10
    assert len(hidden.select("li")) == 3
    assert site.text("papers/many", ".more-authors summary") == "and 3 more"


def test_the_action_row_begins_with_the_pdf_and_names_types_and_sizes(site: Any) -> None:
    rows = site.links("papers/long", ".actions a")
    size = (site.out / "papers/long.pdf").stat().st_size
    assert rows[0][0].startswith(f"PDF {round(size / 1000)} KB · 12 pages of Measuring")
    assert [href for _, href in rows] == [
        "long.pdf",
        "#cite",
        "long/long-slides.pdf",
        "https://example.org/video",
        "https://example.org/code",
        "long/long-data.zip",
    ]
    assert [words for words, _ in rows[3:]] == ["Video", "Code", "Supplement ZIP · 2 KB"]


def test_a_talk_without_a_pdf_has_no_button_for_one(site: Any) -> None:
    assert site.links("papers/keynote", ".actions a") == [
        ("Cite", "#cite"),
        ("Slides PDF", "https://example.org/moths.pdf"),
    ]
    assert site.text("papers/keynote", ".credit-label") == "Speaker"


def test_the_source_line_says_where_and_on_which_pages(site: Any) -> None:
    assert site.text("papers/long", ".source") == (
        "Proceedings of Rich 2026: Workshop on Rich Tests, pages 1–12, Ghent, Belgium, "
        "1–2 June 2026 · https://doi.org/10.5555/rich.1"
    )
    assert site.text("papers/keynote", ".source") == (
        "Keynote at Rich 2026, Ghent, Belgium, 1–2 June 2026"
    )


def test_abstract_and_keywords_are_open_text(site: Any) -> None:
    abstract = site.one("papers/long", ".abstract")
    assert len(abstract.select("math")) == 2
    assert abstract.select_one("em").string == "nine"
    assert [item.string for item in abstract.select("li")] == ["one", "two"]
    assert site.texts("papers/long", ".keywords li") == ["accuracy", "networks & graphs"]


def test_the_citation_is_text_and_the_same_bibtex_as_in_the_file(site: Any) -> None:
    assert site.text("papers/long", "#cite") == "Cite this paper"
    assert site.text("papers/keynote", "#cite") == "Cite this talk"
    shown = site.one("papers/long", "#bibtex").get_text()
    file = (site.out / "papers" / "long.bib").read_text(encoding="utf-8")
    assert shown == file.rstrip()
    assert site.links("papers/long", ".formats a") == [
        ("BibTeX", "long.bib"),
        ("RIS", "long.ris"),
        ("CSL-JSON", "long.json"),
    ]
    assert site.texts("papers/long", "button") == []


def test_it_says_when_and_where_it_was_given(site: Any) -> None:
    assert site.text("papers/keynote", "#presented + p").startswith(
        "Opening, Monday 1 June 2026, 09:15–10:00 (Europe/Brussels, UTC+2) · Calendar "
    )
    assert site.text("papers/long", "#presented + p") == (
        "Learning, Monday 1 June 2026, 10:30–12:00 (Europe/Brussels, UTC+2), Aula"
    )
    assert site.text("papers/beside", "#presented + p") == "Posters, Tuesday 2 June 2026, Hall"
    assert site.texts("papers/revised", "#presented") == []
    assert site.links("papers/keynote", "#presented + p a")[-1][1] == "keynote.ics"
    times = [tag["datetime"] for tag in site.page("papers/keynote").select("#presented + p time")]
    assert times == ["2026-06-01", "2026-06-01T09:15+02:00", "2026-06-01T10:00+02:00"]


def test_details_hold_filled_rows_only(site: Any) -> None:
    def rows(name: str) -> dict[str, str]:
        terms, texts = site.texts(name, ".facts dt"), site.texts(name, ".facts dd")
        return dict(zip(terms, texts, strict=True))

    assert rows("papers/short") == {
        "Editors": "Ada Lovelace, Charles Babbage",
        "Publisher": "Test Press",
        "ISBN": "978-3-16-148410-0",
        "Licence": "CC BY 4.0",
    }
    assert rows("papers/beside") == {
        "Status": "presented at Rich 2026, not part of the proceedings"
    }


def test_previous_and_next_follow_the_order_of_the_volume(site: Any) -> None:
    assert site.links("papers/short", ".around a") == [
        ("Previous Measuring the Accuracy of Bayesian Networks under ℒ2 Constraints: "
         "A Study of Nine Models", "long.html"),
        ("Next Ten and More Hands", "many.html"),
    ]  # fmt: skip
    assert site.links("papers/short", ".side-column section a") == [
        ("Measuring the Accuracy of Bayesian Networks under ℒ2 Constraints: "
         "A Study of Nine Models", "long.html"),
        ("All of Learning", "../index.html#section-learning"),
    ]  # fmt: skip


def test_related_editions_are_linked_by_their_label_or_name(site: Any) -> None:
    assert site.links("papers/long", "#related + ul a") == [
        ("The first study", "../../earlier-2025/index.html")
    ]
    assert ("Rich 2025", "../earlier-2025/index.html") in site.links("index", ".side-column a")


NOTICES = {
    "retracted": (
        "papers/retracted",
        ["Retracted 1 August 2026: The data were invented. Read the notice"],
        "Retracted: Too Good",
    ),
    "withdrawn": (
        "papers/withdrawn",
        ["Withdrawn 1 May 2026: The authors asked for it."],
        "Gone",
    ),
    "corrected and revised": (
        "papers/revised",
        [
            "Corrected 1 September 2026: Table 2 is right now.",
            "Version 2 1 September 2026: Table 2 All versions",
        ],
        "Second Thoughts",
    ),
}


@pytest.mark.parametrize(("page", "notices", "title"), NOTICES.values(), ids=NOTICES.keys())
def test_a_notice_stands_above_the_title(
    page: str, notices: list[str], title: str, site: Any
) -> None:
    assert site.texts(page, ".notice") == notices
    assert site.text(page, "h1") == title


def test_a_retracted_paper_keeps_its_pdf_under_its_true_name(site: Any) -> None:
    assert site.text("papers/retracted", ".button").startswith("PDF (retracted) ")
    assert site.page("papers/retracted").title.string == "Retracted: Too Good · Rich 2026"
    assert "Retracted: Too Good" in site.texts("index", ".entry-title")


def test_a_withdrawn_paper_has_a_page_but_no_pdf_and_no_citation(site: Any) -> None:
    assert site.texts("papers/withdrawn", ".actions, #cite") == []
    assert "papers/withdrawn.pdf" not in site.files()
    assert "papers/withdrawn.bib" not in site.files()
    assert site.text("papers/revised", ".button").startswith("PDF (v2) ")


def test_a_notice_says_who_decided(rich: Path, build: Build) -> None:
    file = rich / "papers" / "withdrawn.md"
    text = file.read_text("utf-8")
    file.write_text(text.replace("withdrawn: {", "withdrawn: {by: the publisher, "), "utf-8")
    made = build(rich)
    assert made.texts("papers/withdrawn", ".notice") == [
        "Withdrawn 1 May 2026 by the publisher: The authors asked for it."
    ]


def test_all_versions_are_listed_with_what_changed(site: Any) -> None:
    terms = site.texts("papers/revised", "#versions + dl dt")
    texts = site.texts("papers/revised", "#versions + dl dd")
    assert dict(zip(terms, texts, strict=True)) == {
        "Version 2": "1 September 2026, Table 2",
        "Version 1": "15 July 2026",
    }
    assert ("All versions", "#versions") in site.links("papers/revised", ".notice a")
    assert site.texts("papers/long", "#versions") == []


def test_what_is_preliminary_says_so_on_front_page_program_and_every_paper(
    rich: Path, build: Build
) -> None:
    file = rich / "edition.yml"
    file.write_text(file.read_text("utf-8") + 'preliminary: "Papers follow in *May*."\n', "utf-8")
    made = build(rich)
    assert made.texts("papers/short", ".notice.note") == ["Preliminary: Papers follow in May."]
    assert made.one("papers/short", ".notice.note em").string == "May"
    assert made.texts("papers/retracted", ".notice strong") == ["Retracted", "Preliminary"]
    for page in ("index", "program"):
        assert made.texts(page, ".notice") == ["Preliminary: Papers follow in May."]


def test_the_abstract_in_a_second_language_follows_the_first(rich: Path, build: Build) -> None:
    file = rich / "papers" / "short.md"
    french = "translations: [{language: fr, title: Bref, abstract: En *bref*.}]"
    file.write_text(file.read_text("utf-8").replace("kind:", f"{french}\nkind:"), "utf-8")
    made = build(rich)
    assert made.warnings == ""
    assert made.texts("papers/short", "section h2")[:2] == ["Abstract", "Résumé"]
    assert made.one("papers/short", ".translation")["lang"] == "fr"
    assert made.text("papers/short", ".translation .translated-title") == "Bref"
    assert made.one("papers/short", ".translation .abstract em").string == "bref"


def test_the_first_page_is_shown_as_a_picture_that_leads_to_the_pdf(site: Any) -> None:
    link = site.one("papers/long", ".first-page")
    picture = link.img
    assert (link["href"], link["tabindex"], link["aria-hidden"]) == ("long.pdf", "-1", "true")
    assert (picture["alt"], picture["loading"]) == ("", "lazy")
    assert (site.out / "papers" / picture["src"]).read_bytes()[8:12] == b"WEBP"
    assert site.texts("papers/withdrawn", ".first-page") == []
    assert site.texts("papers/keynote", ".first-page") == []


def test_a_letter_about_an_error_says_which_paper_it_is_about(site: Any) -> None:
    href = site.one("papers/long", ".report a")["href"]
    assert href.endswith("?subject=Rich%202026%3A%20long")


def test_a_text_in_another_language_says_so(site: Any) -> None:
    assert site.one("papers/revised", "h1")["lang"] == "de"
    assert site.one("papers/revised", ".abstract")["lang"] == "de"
    assert "lang" not in site.one("papers/short", "h1").attrs


def test_what_the_archive_does_not_say_is_not_shown(rich: Path, build: Build) -> None:
    (rich.parent / "archive.yml").unlink()
    made = build(rich)
    assert made.warnings == ""
    assert made.texts("papers/short", ".report") == []
    assert made.texts("papers/short", ".trail li") == ["Rich 2026", "Learning"]
    assert "Publisher" not in made.texts("papers/short", ".facts dt")

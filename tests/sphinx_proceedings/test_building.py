from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sphinx.errors import SphinxError

from sphinx_proceedings import assets

Build = Callable[..., Any]


def test_an_edition_builds_without_a_conf_py_and_without_a_warning(site: Any) -> None:
    assert site.warnings == ""
    pages = [name for name in site.files() if name.endswith(".html") and "/" not in name]
    assert pages == [
        "authors.html",
        "committees.html",
        "index.html",
        "preface.html",
        "program.html",
    ]


def test_the_command_line_of_sphinx_needs_the_name_of_the_extension_only(
    rich: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "-b", "html"]
    settings = ["-C", "-D", "extensions=sphinx_proceedings"]
    done = subprocess.run([*command, *settings, rich, out], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert (out / "papers" / "long.html").exists()


def test_a_conf_py_that_names_the_extension_is_enough(rich: Path, build: Build) -> None:
    (rich / "conf.py").write_text('extensions = ["sphinx_proceedings"]\n')
    assert build(rich).text("papers/short", "h1") == "Short & Sweet"


def test_what_a_conf_py_names_stays_as_it_is(rich: Path, build: Build) -> None:
    lines = ["extensions = ['sphinx_proceedings']", "html_title = 'Mine'", "language = 'de'"]
    (rich / "conf.py").write_text("\n".join(lines))
    page = build(rich).page("preface")
    assert page.title.string == "Preface · Mine"
    assert page.html["lang"] == "de"


@pytest.mark.parametrize("theme", ["furo", "basic", "alabaster"])
def test_the_pages_work_under_a_theme_that_knows_nothing_of_them(
    theme: str, rich: Path, build: Build
) -> None:
    made = build(rich, html_theme=theme)
    assert made.warnings == ""
    assert made.texts("papers/short", ".paper h1") == ["Short & Sweet"]
    assert made.texts("index", ".front h1") == ["Rich 2026"]
    assert ("Authors", "authors.html") in made.links("index", ".own-pages a")
    ours = {name.rpartition("-")[0] for name in made.files() if name.startswith("_static/")}
    assert {"_static/site", "_static/fragments"} <= ours
    assert "_static/proceedings" not in ours


def test_pages_load_what_every_page_has_and_what_is_for_their_kind(site: Any) -> None:
    kinds = {
        "index": ["proceedings.css", "filter.css", "front.css", "site.js", "filter.js"],
        "preface": ["proceedings.css", "site.js"],
        "papers/long": ["proceedings.css", "paper.css", "site.js", "times.js"],
    }  # fmt: skip
    for name, wanted in kinds.items():
        tags = site.page(name).select("link[rel=stylesheet], script[src]")
        loaded = [str(tag.get("src") or tag.get("href")) for tag in tags]
        up = "../" if "/" in name else ""
        assert loaded == [f"{up}_static/{assets.file_name(file)}" for file in wanted]
        assert all((site.out / path.removeprefix(up)).is_file() for path in loaded)


def test_every_page_keeps_to_its_budget(site: Any) -> None:
    files = site.files()
    assert all(len(data) <= 25_000 for name, data in files.items() if name.endswith(".html"))


def test_two_builds_have_the_same_bytes(rich: Path, build: Build, site: Any) -> None:
    again = build(rich).files()
    assert again.keys() == site.files().keys()
    assert [name for name, data in site.files().items() if again[name] != data] == []


def test_several_processes_make_the_same_bytes_as_one(rich: Path, build: Build) -> None:
    for number in range(12):
        text = f"# Page {number}\n\n{{paper}}`long` {{person}}`Kurt Gödel`\n"
        (rich / f"page-{number}.md").write_text(text)
    one, many = build(rich, "one", nitpicky=True), build(rich, "many", jobs=3, nitpicky=True)
    assert (one.warnings, many.warnings) == ("", "")
    assert one.files() == many.files()


def test_a_change_of_the_model_reaches_every_page_that_shows_it(rich: Path, build: Build) -> None:
    build(rich)
    paper = rich / "papers" / "long.md"
    paper.write_text(paper.read_text().replace("With an Appendix", "With Two Appendices"))
    made = build(rich)
    assert made.text("papers/long", ".subtitle") == "With Two Appendices"
    assert "With Two Appendices" in made.text("index", "a[href='papers/long.html'].reference")


def test_nothing_is_left_of_a_paper_that_is_gone(rich: Path, build: Build) -> None:
    build(rich)
    (rich / "papers" / "long.md").unlink()
    program = rich / "program.yml"
    program.write_text(program.read_text().replace("[long, short]", "[short]"))
    index = rich / "index.md"
    index.write_text("# Rich 2026\n")
    made = build(rich)
    assert made.warnings == ""
    assert [name for name in made.files() if "long" in name] == []
    assert "papers/short.pdf" in made.files()


def test_what_others_wrote_beside_the_pages_is_not_swept_away(rich: Path, build: Build) -> None:
    made = build(rich)
    (made.out / "papers/short.ris").write_text("")
    assert "papers/short.ris" in build(rich).files()


def test_a_page_of_an_edition_that_has_it_no_more_is_removed(rich: Path, build: Build) -> None:
    assert (build(rich).out / "program.html").exists()
    (rich / "program.yml").unlink()
    (rich / "preface.md").write_text("# Preface\n")
    made = build(rich)
    assert not (made.out / "program.html").exists()
    assert "Program" not in made.texts("index", "header a")


def test_a_page_of_prose_that_is_gone_is_removed(rich: Path, build: Build) -> None:
    build(rich)
    (rich / "preface.md").unlink()
    edition = rich / "edition.yml"
    edition.write_text(edition.read_text().replace("front_matter: [preface]\n", ""))
    made = build(rich)
    assert made.warnings == ""
    assert "preface.html" not in made.files()


def test_findings_are_logged_with_their_place_and_code(rich: Path, build: Build) -> None:
    paper = rich / "papers" / "short.md"
    paper.write_text(paper.read_text().replace("kind: short", "kinds: short"))
    expected = f'{paper}:3: ERROR: unknown key "kinds"; write "kind" [proceedings.unknown-key]\n'
    assert build(rich).warnings == expected


def test_an_edition_whose_event_cannot_be_read_is_no_traceback(rich: Path, build: Build) -> None:
    (rich / "edition.yml").write_text("event: {name: x}\n")
    with pytest.raises(SphinxError, match=r"edition\.yml: mend it first; it says what is built"):
        build(rich)


def test_a_page_that_takes_the_place_of_ours_wins_and_is_reported(rich: Path, build: Build) -> None:
    (rich / "authors.md").write_text("# My own list\n")
    made = build(rich)
    assert made.text("authors", "h1") == "My own list"
    assert '"authors.md" stands where the page made' in made.warnings
    assert "[proceedings.page-taken]" in made.warnings


def test_sphinx_speaks_the_language_of_the_edition_and_of_no_edition_before(
    rich: Path, build: Build
) -> None:
    edition = rich / "edition.yml"
    english = edition.read_text()
    edition.write_text(f"{english}language: de\n")
    german = build(rich).page("preface")
    assert (german.html["lang"], german.select(".admonition-title")[0].string) == (
        "de",
        "Bemerkung",
    )
    edition.write_text(english)
    assert build(rich).text("preface", ".admonition-title") == "Note"


def test_a_folder_without_an_edition_is_an_ordinary_project(tmp_path: Path, build: Build) -> None:
    folder = tmp_path / "plain"
    folder.mkdir()
    (folder / "index.md").write_text("# Plain\n")
    (folder / "conf.py").write_text(
        "extensions = ['sphinx_proceedings']\nhtml_theme = 'proceedings'\n"
    )
    made = build(folder)
    assert made.warnings == ""
    assert made.text("index", "h1") == "Plain¶"


def test_directories_instead_of_suffixes_work_as_well(rich: Path, build: Build) -> None:
    made = build(rich, builder="dirhtml")
    assert made.warnings == ""
    assert made.one("papers/long/index", ".button")["href"] == "../long.pdf"
    assert build(rich, builder="dirhtml").files().keys() == made.files().keys()


def test_literature_cited_in_prose_comes_from_the_editions_own_file(
    rich: Path, build: Build
) -> None:
    (rich / "references.bib").write_text(
        "@book{knuth, author={Knuth, Donald}, title={TAOCP}, year={1968}, publisher={AW}}\n"
    )
    (rich / "preface.md").write_text("# Preface\n\nSee {cite}`knuth`.\n\n```{bibliography}\n```\n")
    made = build(rich)
    assert made.warnings == ""
    assert "Donald Knuth" in made.text("preface", "main")


def test_a_title_that_no_font_can_draw_is_named_and_costs_nothing_else(
    rich: Path, build: Build
) -> None:
    paper = rich / "papers" / "short.md"
    paper.write_text(paper.read_text().replace("Short & Sweet", "Short 𓀀 Sweet"))
    made = build(rich)
    place = f'{paper}:1: ERROR: no font of the volume has "𓀀" (U+13000 '
    assert made.warnings.startswith(place)
    assert "papers/short.pdf" in made.files()
    assert made.text("papers/short", ".button").startswith("PDF ")

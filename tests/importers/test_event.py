"""An edition says something of its event where the export says nothing, and is honest about it."""

from __future__ import annotations

from pathlib import Path

from proceedings.importers.content import Content, EditionContent, PaperContent
from proceedings.importers.edition_files import edition_yml
from proceedings.importers.event import completed
from proceedings.importers.folder import EditionFolder
from proceedings.importers.ids import Ids

NOTHING = Content(edition=EditionContent(name="", short=""))


def folder(path: Path) -> EditionFolder:
    return EditionFolder(path, "test")


def test_what_is_not_known_is_guessed_from_the_folder_s_name_and_told(tmp_path: Path) -> None:
    content, (finding,) = completed(NOTHING, folder(tmp_path / "wot-2026"))
    edition = content.edition
    assert (edition.name, edition.short, edition.start, edition.place) == (
        "WOT",
        "WOT 2026",
        "2026-01-01",
        "To be announced",
    )
    assert str(finding) == (
        f"{tmp_path}/wot-2026/edition.yml: warning: the export does not say all of its event; "
        "written for now: name: WOT, short: WOT 2026, start: 2026-01-01, place: To be announced; "
        "write what is right; later imports keep it [event-unknown]"
    )


def test_what_the_export_says_stays_and_needs_no_word(tmp_path: Path) -> None:
    known = EditionContent(name="Tests", short="WoT 26", start="2026-06-01", place="Ghent")
    content, found = completed(Content(edition=known), folder(tmp_path / "wot-2026"))
    assert (content.edition, list(found)) == (known, [])


def test_the_word_goes_when_an_editor_has_written_what_is_right(tmp_path: Path) -> None:
    target = folder(tmp_path / "wot-2026")
    content, _ = completed(NOTHING, target)
    target.write("edition.yml", edition_yml(content.edition))
    target.finish()
    file = tmp_path / "wot-2026/edition.yml"
    text = file.read_text()
    file.write_text(text.replace("2026-01-01", "2026-06-01").replace("name: WOT", "name: Tests"))
    _, (finding,) = completed(NOTHING, folder(tmp_path / "wot-2026"))
    assert "for now: short: WOT 2026, place: To be announced;" in finding.message + ";"


def test_papers_without_any_pdf_have_a_page_with_their_abstract(tmp_path: Path) -> None:
    papers = (PaperContent(id="a", title="A"), PaperContent(id="b", title="B"))
    content = Content(edition=NOTHING.edition, papers=papers)
    target = tmp_path / "wot-2026"
    assert completed(content, folder(target))[0].edition.abstract_pages
    (target / "papers").mkdir(parents=True)
    (target / "papers/a.pdf").write_bytes(b"%PDF")
    assert not completed(content, folder(target))[0].edition.abstract_pages


def test_ids_of_many_papers_of_one_name_are_given_without_trying_all_before() -> None:
    ids = Ids()
    given = [ids.give(str(number), "wang") for number in range(5000)]
    assert (given[:3], given[-1]) == (["wang", "wang-2", "wang-3"], "wang-5000")
    assert ids.give("7", "other") == "wang-8"

"""An import never writes over an editor's work."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from proceedings.importers.folder import BASES, RECORD, EditionFolder
from proceedings.importers.report import SourceError


def run(folder: Path, **files: str) -> EditionFolder:
    """One import that writes *files*, named with _ for the dot."""
    edition = EditionFolder(folder, "test")
    for name, text in files.items():
        edition.write(name.replace("_", "."), text)
    edition.finish()
    return edition


def told(edition: EditionFolder) -> list[str]:
    return [f"{finding.severity} {finding.code}: {finding.message}" for finding in edition.findings]


def test_a_first_import_writes_everything_and_records_it(tmp_path: Path) -> None:
    edition = run(tmp_path / "e", a_yml="one")
    assert (tmp_path / "e/a.yml").read_text() == "one"
    assert edition.written == [Path("a.yml")]
    record = json.loads((tmp_path / "e" / RECORD).read_text())
    assert (record["version"], record["format"], list(record["files"])) == (1, "test", ["a.yml"])


def test_the_same_import_again_writes_nothing(tmp_path: Path) -> None:
    run(tmp_path, a_yml="one")
    before = (tmp_path / "a.yml").stat().st_mtime_ns
    edition = run(tmp_path, a_yml="one")
    assert (edition.written, edition.unchanged) == ([], [Path("a.yml")])
    assert (tmp_path / "a.yml").stat().st_mtime_ns == before


def test_a_file_that_nobody_touched_follows_the_source(tmp_path: Path) -> None:
    run(tmp_path, a_yml="one")
    edition = run(tmp_path, a_yml="two")
    assert (tmp_path / "a.yml").read_text() == "two"
    assert (edition.written, told(edition)) == ([Path("a.yml")], [])


def test_what_an_editor_changed_stays_and_what_the_export_changed_comes(tmp_path: Path) -> None:
    run(tmp_path, a_yml="title: One\nplace: Ghent\n")
    (tmp_path / "a.yml").write_text("title: One\nplace: Gent # as its people say\nroom: 1\n")
    for _ in range(2):  # and stays at every later import
        edition = run(tmp_path, a_yml="title: Two\nplace: Ghent\n")
        text = "title: Two\nplace: Gent # as its people say\nroom: 1\n"
        assert (tmp_path / "a.yml").read_text() == text
        assert told(edition) == []
    assert (edition.written, edition.kept) == ([], [Path("a.yml")])


def test_a_key_that_both_changed_is_told_once_and_stays_as_the_editor_has_it(
    tmp_path: Path,
) -> None:
    run(tmp_path, a_yml="title: One\n")
    (tmp_path / "a.yml").write_text("title: Mine\n")
    edition = run(tmp_path, a_yml="title: Two\n")
    message = "title: the export now has “Two”; what an editor wrote stays"
    assert told(edition) == [f"warning import-kept: {message}"]
    assert told(run(tmp_path, a_yml="title: Two\n")) == []
    assert (tmp_path / "a.yml").read_text() == "title: Mine\n"


def test_a_pdf_that_an_editor_replaced_stays(tmp_path: Path) -> None:
    source = tmp_path / "x.pdf"
    for content, severity in ((b"one", ""), (b"one", "note"), (b"two", "warning")):
        source.write_bytes(content)
        edition = EditionFolder(tmp_path / "e", "test")
        edition.copy(source, "x.pdf")
        edition.finish()
        message = "was changed since it was imported, and is left as it is"
        assert told(edition) == ([f"{severity} import-kept: {message}"] if severity else [])
        (tmp_path / "e/x.pdf").write_bytes(b"mine")


def test_a_rehearsal_tells_everything_and_writes_nothing(tmp_path: Path) -> None:
    run(tmp_path, a_yml="title: One\n")
    (tmp_path / "a.yml").write_text("title: Mine\n")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    edition = EditionFolder(tmp_path, "test", is_rehearsal=True)
    edition.write("a.yml", "title: Two\n")
    edition.write("b.yml", "title: New\n")
    edition.finish()
    assert (edition.written, len(edition.findings)) == ([Path("b.yml")], 1)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_file_that_an_editor_put_back_follows_the_source_again(tmp_path: Path) -> None:
    run(tmp_path, a_yml="one")
    (tmp_path / "a.yml").write_text("mine")
    run(tmp_path, a_yml="two")
    (tmp_path / "a.yml").unlink()
    edition = run(tmp_path, a_yml="two")
    assert (tmp_path / "a.yml").read_text() == "two"
    assert told(edition) == []


def test_a_file_from_before_the_first_import_stays(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("mine")
    edition = run(tmp_path, a_yml="one")
    assert (tmp_path / "a.yml").read_text() == "mine"
    message = "was there before the import, and is left as it is"
    assert told(edition) == [f"warning import-kept: {message}"]


def test_what_the_source_has_no_longer_is_named_and_left(tmp_path: Path) -> None:
    run(tmp_path, a_yml="one", b_yml="two")
    edition = run(tmp_path, a_yml="one")
    assert (tmp_path / "b.yml").read_text() == "two"
    message = "an earlier import wrote it; the source has it no longer"
    assert told(edition) == [f"note import-gone: {message}"]


def test_a_copied_file_shares_nothing_with_the_source(tmp_path: Path) -> None:
    source = tmp_path / "x.pdf"
    source.write_bytes(b"%PDF")
    edition = EditionFolder(tmp_path / "e", "test")
    edition.copy(source, "papers/x.pdf")
    edition.finish()
    assert (tmp_path / "e/papers/x.pdf").read_bytes() == b"%PDF"
    assert not (tmp_path / "e/papers/x.pdf").samefile(source)


def test_a_link_in_the_edition_is_left_alone(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("mine")
    (tmp_path / "e").mkdir()
    os.symlink(outside, tmp_path / "e/a.yml")
    edition = run(tmp_path / "e", a_yml="one")
    assert (outside.read_text(), edition.kept) == ("mine", [Path("a.yml")])


def test_a_damaged_record_costs_no_file(tmp_path: Path) -> None:
    run(tmp_path, a_yml="one")
    (tmp_path / RECORD).write_text("{")
    edition = run(tmp_path, a_yml="two")
    assert (tmp_path / "a.yml").read_text() == "one"
    assert told(edition)[0] == (
        "warning import-record: the record of the last import cannot be read; no file is replaced"
    )


def test_an_interrupted_write_leaves_the_file_before_it_and_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path, a_yml="one")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        EditionFolder(tmp_path, "test").write("a.yml", "two")
    assert (tmp_path / "a.yml").read_text() == "one"
    assert sorted(path.name for path in tmp_path.iterdir()) == [BASES, RECORD, "a.yml"]


def test_a_file_in_the_editions_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "e").write_text("")
    with pytest.raises(SourceError, match="is a file; give the edition another name"):
        EditionFolder(tmp_path / "e", "test")

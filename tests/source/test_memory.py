"""What was read before is not read again, and what is remembered is what would be read."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from proceedings.model.archive import ArchiveInfo
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding
from proceedings.source import memory, papers, pickles, program, read_edition
from tests.conftest import WriteFiles

INFO = ArchiveInfo(title="Test Proceedings", publisher="Test Press")


@dataclass
class Reading:
    """An edition that is read with a memory, and which files each reading opened."""

    folder: Path
    cache: Path
    opened: list[str] = field(default_factory=list)

    def read(self) -> tuple[Edition, list[Finding]]:
        """Read; what comes out must be what comes out without a memory."""
        del self.opened[:]
        edition, findings = read_edition(self.folder, INFO, self.cache)
        opened = [*self.opened]
        other, others = read_edition(self.folder, INFO)
        self.opened[:] = opened
        assert edition is not None
        assert other is not None
        assert (edition.contributions, edition.program) == (other.contributions, other.program)
        assert findings == others
        return edition, findings

    def kept(self) -> dict[str, Path]:
        """The files in which it is remembered what they said."""
        return {file.name: file for file in sorted(self.cache.rglob("*.pickle"))}

    def change(self, path: str, old: str, new: str) -> None:
        file = self.folder / path
        text = file.read_text()
        assert old in text
        file.write_text(text.replace(old, new))


@pytest.fixture
def reading(archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reading:
    found = Reading(archive / "tests-2026", tmp_path / "cache")
    read_paper, read_program = papers._read_paper, program._read

    def paper(file: Path, *others: object) -> object:
        found.opened.append(file.stem)
        return read_paper(file, *others)  # type: ignore[arg-type]

    def whole_program(*given: object) -> object:
        found.opened.append("program")
        return read_program(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(papers, "_read_paper", paper)
    monkeypatch.setattr(program, "_read", whole_program)
    found.read()
    assert found.opened == ["hopper", "noether", "turing", "program"]
    return found


def test_where_nothing_changed_nothing_is_read_or_written(reading: Reading) -> None:
    before = {name: file.stat() for name, file in reading.kept().items()}
    reading.read()
    assert reading.opened == []
    assert {name: file.stat() for name, file in reading.kept().items()} == before


def test_a_paper_that_changed_is_read_and_no_other(reading: Reading) -> None:
    reading.change("papers/turing.md", "no solution", "none")
    edition, _ = reading.read()
    assert reading.opened == ["turing"]
    assert edition.contribution("turing").abstract.text() == "The Entscheidungsproblem has none."


@pytest.mark.parametrize(
    ("change", "opened"),
    [
        pytest.param(
            lambda r: r.change("papers/turing.md", "title: On", "id: alan\ntitle: On"),
            ["turing", "program"],
            id="the name of a paper",
        ),
        pytest.param(
            lambda r: r.change("papers/turing.md", "title: On", "session: morning\ntitle: On"),
            ["turing", "program"],
            id="the session of a paper",
        ),
        pytest.param(
            lambda r: (r.folder / "papers/turing.md").unlink(), ["program"], id="paper removed"
        ),
        pytest.param(
            lambda r: shutil.copy(r.folder / "papers/turing.md", r.folder / "papers/x.md"),
            ["x", "program"],
            id="paper added",
        ),
        pytest.param(
            lambda r: (r.folder / "papers/turing.pdf").unlink(),
            ["turing", "program"],
            id="PDF removed",
        ),
        pytest.param(
            lambda r: r.change("program.yml", "10:30, paper: turing", "10:20, paper: turing"),
            ["program"],
            id="a time",
        ),
        pytest.param(
            lambda r: r.change("program.yml", "paper: turing", "paper: tuning"),
            ["program"],
            id="a paper that is not there",
        ),
        pytest.param(
            lambda r: r.change("edition.yml", "Europe/Berlin", "Europe/Dublin"),
            ["program"],
            id="the zone",
        ),
        pytest.param(
            lambda r: (r.folder / "overrides.yml").write_text("papers: {turing: {doi: 10.5/1}}\n"),
            ["hopper", "noether", "turing", "program"],
            id="a correction",
        ),
        pytest.param(
            lambda r: r.change(
                "edition.yml", "front_matter", "macros: {N: '\\mathbb{N}'}\nfront_matter"
            ),
            ["hopper", "noether", "turing"],
            id="a macro",
        ),
        pytest.param(
            lambda r: (r.folder / "index.md").write_text("# Other\n"), [], id="a page of prose"
        ),
        pytest.param(
            lambda r: (r.folder / "papers/README.md").write_text("# For us\n"),
            ["program"],
            id="a note for the editors",
        ),
    ],
)
def test_what_depends_on_a_change_is_read_again(
    reading: Reading, change: Callable[[Reading], object], opened: list[str]
) -> None:
    change(reading)
    reading.read()
    assert reading.opened == opened
    reading.read()
    assert reading.opened == []


def test_what_is_wrong_is_said_again_though_it_is_not_read(reading: Reading) -> None:
    reading.change("papers/turing.md", "title: On", "titel: On")
    reading.change("program.yml", "paper: noether", "paper: nöther")
    _, first = reading.read()
    assert {"unknown-key", "unknown-paper"} <= {finding.code for finding in first}
    _, again = reading.read()
    assert reading.opened == []
    assert again == first


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda file: file.unlink(), id="gone"),
        pytest.param(lambda file: file.write_bytes(b""), id="empty"),
        pytest.param(lambda file: file.write_bytes(file.read_bytes()[:-40]), id="cut"),
        pytest.param(lambda file: file.write_bytes(b"nonsense"), id="nonsense"),
        pytest.param(
            lambda file: file.write_bytes(
                file.read_bytes().replace(b"Contribution", b"Contributoin")
            ),
            id="of another make",
        ),
    ],
)
def test_what_cannot_be_remembered_is_read_again(
    reading: Reading, damage: Callable[[Path], object]
) -> None:
    whole = {name: file.read_bytes() for name, file in reading.kept().items()}
    damage(next(file for name, file in reading.kept().items() if name.startswith("papers")))
    reading.read()
    assert reading.opened == ["hopper", "noether", "turing"]
    assert {name: file.read_bytes() for name, file in reading.kept().items()} == whole


def test_other_code_reads_all_again(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pickles, "_reader", lambda: "another")
    reading.read()
    assert reading.opened == ["hopper", "noether", "turing", "program"]
    reading.read()
    assert reading.opened == []


@pytest.fixture
def many(write: WriteFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reading:
    """An edition of forty papers, a few in each file of the memory."""
    monkeypatch.setattr(memory, "_TOGETHER", 4)
    event = "{name: T, short: T 2026, start: 2026-06-01, timezone: UTC, place: Ghent}"
    files = {f"papers/p{n}.md": f"---\ntitle: Paper {n}\n---\nText {n}.\n" for n in range(40)}
    files = {"edition.yml": f"event: {event}\n", **files}
    folder = write({f"edition/{path}": text for path, text in files.items()}) / "edition"
    found = Reading(folder, tmp_path / "cache")
    found.read()
    return found


def stamps(found: Reading) -> dict[str, tuple[int, int]]:
    return {
        name: (file.stat().st_ino, file.stat().st_mtime_ns) for name, file in found.kept().items()
    }


def test_a_paper_that_changed_is_kept_beside_few_others(many: Reading) -> None:
    before = stamps(many)
    assert len(before) > 8
    many.change("papers/p7.md", "Text 7", "Words 7")
    many.read()
    after = stamps(many)
    assert before.keys() == after.keys()
    assert len({name for name in before if before[name] != after[name]}) == 1


@pytest.mark.parametrize("damaged", ["one", "half", "all"])
def test_of_many_files_the_whole_ones_count(many: Reading, damaged: str) -> None:
    files = [*many.kept().values()]
    count = {"one": 1, "half": len(files) // 2, "all": len(files)}[damaged]
    for file in files[:count]:
        file.write_bytes(file.read_bytes()[:-1])
    before = stamps(many)
    many.read()
    after = stamps(many)
    assert {name for name in before if before[name] != after[name]} == {
        file.name for file in files[:count]
    }


def test_where_most_papers_go_what_was_kept_of_them_goes_too(many: Reading) -> None:
    for number in range(2, 40):
        (many.folder / f"papers/p{number}.md").unlink()
    many.read()
    assert len([name for name in many.kept() if name.startswith("papers")]) == 1
    many.read()


def test_a_link_and_a_hidden_file_are_looked_for_where_they_are(
    write: WriteFiles, tmp_path: Path
) -> None:
    event = "{name: T, short: T 2026, start: 2026-06-01, timezone: UTC, place: Ghent}"
    paper = "---\ntitle: Paper\nslides: {path: .hidden/slides.pdf}\n---\nText.\n"
    files = {"edition/edition.yml": f"event: {event}\n", "edition/papers/p.md": paper}
    folder = write(files) / "edition"
    found = Reading(folder, tmp_path / "cache")
    _, missing = found.read()
    assert "file-missing" in {finding.code for finding in missing}
    (folder / ".hidden").mkdir()
    os.link(folder / "edition.yml", folder / ".hidden/slides.pdf")
    _, there = found.read()
    assert "file-missing" not in {finding.code for finding in there}

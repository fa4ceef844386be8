"""Twenty mistakes of different kinds in one folder: each is reported, in one run, at its line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from proceedings.model.archive import ArchiveInfo
from proceedings.source import read_edition

WriteFiles = Callable[[dict[str, str]], Path]

FILES = {
    "edition.yml": """\
        event:
          name: Workshop on Mistakes
          short: Mistakes 2026
          start: 2026-06-01
          timezone: Europe/Berlin
          place: Ghent
        topicz: [misspelt]
        dates:
          - {name: Submission, date: 2026-02-30}
          - {name: Notification, date: 3/4/2026}
        committees:
          - name: Organizers
            members:
              - {name: Ada Lovelace, orcid: 0000-0002-1825-0098}
              - Grace Hopper (Navy
        front_matter: [prefase]
        links:
          - {name: Home, url: javascript:alert(1)}
        language: en
        language: de
        """,
    "index.md": "# Mistakes 2026\n",
    "preface.md": "# Preface\n",
    "program.yml": """\
        sessions:
          - title: Morning
            start: 9:00
            end: 25:00
            items:
              - paper: turring
              - start: 10:00
        """,
    "papers/turing.md": """\
        ---
        title: On Computable Numbers
        kind: papre
        pages: 20-11
        ---
        """,
    "papers/yaml.md": """\
        ---
        title: On: Colons
        ---
        """,
    "papers/missing.md": """\
        ---
        title: A Paper without Its PDF
        pdf: papers/mising.pdf
        ---
        """,
    "papers/again.md": """\
        ---
        title: A Second Paper of One Id
        kind: invited
        id: missing
        ---
        """,
    "papers/climb.md": """\
        ---
        title: Out of the Edition
        kind: invited
        slides: ../../etc/passwd
        archival: perhaps
        ---
        """,
    "papers/nameless.md": """\
        ---
        title: Nobody's
        kind: invited
        authors: [{given: Ada}]
        session: Nowhere
        ---
        """,
    "papers/untitled.md": """\
        ---
        kind: invited
        ---
        """,
}

EXPECTED = """\
edition.yml:7: error: unknown key "topicz"; write "topics" [unknown-key]
edition.yml:9: error: dates.date: "2026-02-30" does not exist; February 2026 has 28 days [value]
edition.yml:10: error: dates.date: "3/4/2026" is no date; write it as "2021-03-28" [value]
edition.yml:14: error: committees.members.orcid: "0000-0002-1825-0098": the check digit is wrong; compare it with the person's page at orcid.org [value]
edition.yml:15: error: committees.members: "Grace Hopper (Navy" has an unbalanced bracket; write "Given Family (Affiliation)" [value]
edition.yml:16: error: front_matter: there is no page "prefase.md"; write "preface" [page-missing]
edition.yml:18: error: links.url: "javascript:alert(1)" is no web address; it begins with "https://" [value]
edition.yml:20: error: "language" stands here again; it stands in line 19 already; keep one of the two [duplicate-key]
papers/again.md:1: error: its id "missing" is that of missing.md; rename one of the two [duplicate-id]
papers/climb.md:4: error: slides: "../../etc/passwd" leads out of the edition; put the file inside the edition [value]
papers/climb.md:5: error: archival: "perhaps" is neither yes nor no; write "true" or "false" [value]
papers/missing.md:3: error: pdf: there is no file "papers/mising.pdf"; put it there, or beside this file as "missing.pdf" [pdf-missing]
papers/nameless.md:4: error: authors: a person needs a name, and only one; write "name", or "given" and "family", or "organisation" [value]
papers/nameless.md:5: error: session: no session is called "Nowhere"; known are "morning" [unknown-session]
papers/turing.md:1: error: the paper has no PDF; put "turing.pdf" beside this file, or set "archival: false" [pdf-missing]
papers/turing.md:3: error: kind: "papre" is not known here; write "paper" [choice]
papers/turing.md:4: error: pages: "20-11" ends before it starts; write "11-20" [value]
papers/untitled.md:2: error: "title" is missing; add "title: …" [key-missing]
papers/yaml.md:2: error: this is no YAML: mapping values are not allowed in this context; put a value that holds a colon in quotes [yaml-syntax]
program.yml:4: error: sessions.end: "25:00" is no time of day; write it as "09:30" [value]
program.yml:6: error: no paper is called "turring"; write "turing" [unknown-paper]
program.yml:7: error: the item says neither what nor who; write "paper: …" or "title: …" [item-empty]
"""  # each line is what the editor reads


def test_every_mistake_is_reported_at_its_line_in_one_run(write: WriteFiles) -> None:
    folder = write(FILES)
    _, findings = read_edition(folder, ArchiveInfo(title="Tests"))
    lines = [str(finding).replace(f"{folder.resolve()}/", "") for finding in findings]
    assert sorted(lines) == sorted(EXPECTED.splitlines())


def test_what_is_not_wrong_is_there_all_the_same(write: WriteFiles) -> None:
    edition, _ = read_edition(write(FILES), ArchiveInfo(title="Tests"))
    assert edition is not None
    assert {paper.id for paper in edition.contributions} == {
        "turing",
        "missing",
        "climb",
        "nameless",
    }
    assert [committee.name for committee in edition.committees] == ["Organizers"]

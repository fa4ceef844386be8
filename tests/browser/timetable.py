"""An edition whose program has what is hard to show: parallel tracks in three rooms, a session over
several slots, one that runs over midnight and over the end of summer time, posters without times.
"""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from tests import sites

EDITION = """
    event:
      name: Conference on Timetables
      short: Times 2026
      series: Times
      start: 2026-10-23
      end: 2026-10-25
      timezone: Europe/Berlin
      place: Ghent, Belgium
    """
PROGRAM = """
    notes: [Badges are at the desk in the foyer.]
    video: https://example.org/recordings
    sessions:
      - title: Opening
        date: 2026-10-23
        start: 9:00
        end: 10:30
        room: Aula
        items:
          - {title: Welcome, start: 9:00, end: 9:15, speakers: [Ada Lovelace (London)]}
          - {paper: keynote, start: 9:15, end: 10:30}
      - {title: Coffee, kind: break, start: 10:30, end: 11:00, room: Foyer}
      - title: "1A: Proofs"
        id: proofs
        start: 11:00
        end: 12:30
        room: Aula
        track: Theory
        chairs: [Kurt Gödel]
        items:
          - {paper: p1, start: 11:00, end: 11:30}
          - {paper: p2, start: 11:30, end: 12:00}
          - {paper: p3, start: 12:00, end: 12:30}
      - title: "1B: Kernels and schedulers of large machines"
        id: kernels
        start: 11:00
        end: 12:30
        room: Room 2.17 (second floor)
        track: Systems
        chairs: [Grace Hopper]
        items:
          - {paper: p4, start: 11:00, end: 11:45}
          - {paper: p5, start: 11:45, end: 12:30}
      - title: "1C: Workshop on teaching"
        id: teaching
        start: 11:00
        end: 17:00
        room: Hall
        track: Practice
        items:
          - {title: Hands on, start: 11:00, end: 13:00, speakers: [Alan Turing (Cambridge)]}
          - {title: Discussion, start: 14:00, end: 17:00}
      - {title: Lunch, kind: break, start: 12:30, end: 14:00}
      - title: "2A: Panel on what is left to prove"
        id: panel
        start: 14:00
        end: 15:30
        room: Aula
        track: Theory
        items:
          - title: "Panel: what is left to prove?"
            start: 14:00
            end: 15:30
            speakers_label: Panellists
            speakers: [Emmy Noether (Göttingen), Kurt Gödel (Vienna), محمد بن موسى (بغداد)]
      - title: "2B: Networks"
        id: networks
        start: 14:00
        end: 15:00
        room: Room 2.17 (second floor)
        track: Systems
        items: [{paper: p6, start: 14:00, end: 14:30}, {paper: p7, start: 14:30, end: 15:00}]
      - {title: Reception, id: reception, start: 19:00, room: Town hall}
      - title: Posters and demonstrations
        id: posters
        date: 2026-10-24
        start: 10:00
        end: 12:00
        room: Hall
        track: Practice
        items: [p8, p9, p10, p11, p12, p13, p14]
      - title: Night of the clocks
        id: night
        start: 23:00
        end: 4:00
        room: Aula
        items:
          - {title: Before midnight, start: 23:00, end: 23:30}
          - {title: Over midnight, start: 23:30, end: 0:30}
          - {title: Through the change, start: 1:30, end: 3:30}
          - {title: After the change, start: 3:30, end: 4:00}
      - title: Farewell
        id: farewell
        date: 2026-10-25
        start: 10:00
        end: 11:00
        room: Aula
        items: [{title: Prizes, start: 10:00, end: 11:00}]
      - {title: Excursion to the sea, id: excursion, date: 2026-10-25}
    """
PAPER = """
    ---
    title: {title}
    kind: {kind}
    archival: false
    authors: [{{name: Ana de la Cruz, affiliation: Lisbon}}, {{name: 王小明, affiliation: Beijing}}, {{name: Zoë Łuczak, affiliation: Kraków}}]
    {more}
    ---
    What paper {id} is about.
    """
TITLES = (
    "Orders that are well founded", "A short proof of something long",
    "Decidability of arithmetic with $\\\\sqrt{2}$", "Scheduling a million threads fairly on machines with uneven memory",
    "Kernels without locks", "Routing by rumour", "A network that forgets", "Poster one", "Poster two",
    "Poster three", "Poster four", "Poster five", "Poster six", "Poster seven",
)  # fmt: skip


def timetable(folder: Path) -> Path:
    """The site of the edition, in an archive of its own."""
    edition = folder / "editions" / "times-2026"
    _write(
        folder / "editions" / "archive.yml", "title: Timetables\nbase_url: https://times.example/\n"
    )
    _write(folder / "editions" / "index.md", "# Timetables\n\nAll of them.\n")
    _write(edition / "edition.yml", EDITION)
    _write(edition / "index.md", "# Times 2026\n\nWelcome.\n")
    _write(edition / "program.yml", PROGRAM)
    _paper(
        edition, "keynote", "What a clock is", "keynote", "slides: https://example.org/clock.pdf"
    )
    for number, title in enumerate(TITLES, start=1):
        more = "video: https://example.org/p1.mp4" if number == 1 else "keywords: [time]"
        _paper(edition, f"p{number}", title, "paper" if number < 8 else "poster", more)
    words = ("build", "--only", "site", "--output", str(folder))
    return sites.build("--archive", str(folder / "editions"), *words)


def _paper(edition: Path, id_: str, title: str, kind: str, more: str) -> None:
    quoted = f'"{title}"'
    text = dedent(PAPER).format(id=id_, title=quoted, kind=kind, more=more)
    _write(edition / "papers" / f"{id_}.md", text)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(dedent(text).lstrip("\n"), "utf-8")

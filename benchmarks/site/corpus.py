"""Papers that are made up, as many as asked, the same ones at every run.

Words are drawn as a language has them: the second most frequent one half as often as the first
(Zipf). An abstract has 130 to 210 words in two paragraphs, with a formula; a paper has one to seven
authors and four keywords; a session has eight papers, and four sessions stand side by side.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

import yaml

EDITION = "big-2026"
_SYLLABLES = (
    "al an be co da de dis el en er ex fi ga har in ka ko la len lo ma me mi mo na ni no or pa per "
    "po qua ra re ri ro sa se si so ta ter ti to tra tu ul un va ve vi wo xa ya ze"
).split()
_GIVEN = (
    "Ana Bo Chloé Dee Eva Fay Gus Hal Ida José Kim Lee Mia Ned Ola Pia Quinn Rui Søren Zoë".split()
)
_COUNTRIES = "AU BR CA CH CN DE FR GB IN IT JP KR NL PT SE US".split()
_START = date(2026, 6, 1)
_PAPERS_A_SESSION, _ROOMS, _HOURS = 8, 4, (9, 11, 14, 16)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as far as both sides show it."""

    id: str
    title: str
    authors: tuple[tuple[str, str, str], ...]  #: name, affiliation, country
    keywords: tuple[str, ...]
    abstract: str  #: in Markdown; both sides read the same


def papers(count: int) -> Iterator[Paper]:
    """So many papers; those of a smaller *count* are not the first ones of a larger one."""
    draw = random.Random(count)  # noqa: S311  nothing here is a secret
    words = _Words(draw, 40_000)
    terms = [f"{words.one()} {words.one()}" for _ in range(400)]
    authors = list(_people(draw, words, max(20, 2 * count)))
    for number in range(count):
        yield Paper(
            id=f"p{number:05}",
            title=words.sentence(draw.randint(6, 12)).rstrip("."),
            authors=tuple(draw.sample(authors, draw.randint(1, 7))),
            keywords=tuple(dict.fromkeys(draw.choices(terms, k=4))),
            abstract="\n\n".join(_paragraph(draw, words) for _ in range(2)),
        )


def _people(draw: random.Random, words: _Words, count: int) -> Iterator[tuple[str, str, str]]:
    places = [(words.name(), draw.choice(_COUNTRIES)) for _ in range(max(5, count // 40))]
    for _ in range(count):
        place, country = draw.choice(places)
        yield f"{draw.choice(_GIVEN)} {words.name()}", f"University of {place}", country


def _paragraph(draw: random.Random, words: _Words) -> str:
    """65 to 105 words in sentences; one of them has a formula."""
    left, sentences = draw.randint(65, 105), []
    while left > 0:
        length = min(left, draw.randint(8, 24))
        sentences.append(words.sentence(length))
        left -= length
    formula = f"O({draw.randint(2, 999)} n^{{{draw.randint(2, 9)}}} \\log n)"
    sentences[0] = f"{sentences[0].rstrip('.')} in ${formula}$ steps."
    return " ".join(sentences)


class _Words:
    """A made-up language of so many words; as in real ones, the frequent ones are short."""

    def __init__(self, draw: random.Random, size: int) -> None:
        self._draw = draw
        made = ("".join(draw.choices(_SYLLABLES, k=draw.randint(1, 5))) for _ in range(4 * size))
        self._words = sorted(dict.fromkeys(made), key=len)[:size]
        self._weights = list(accumulate(1 / rank for rank in range(1, len(self._words) + 1)))

    def some(self, count: int) -> list[str]:
        return self._draw.choices(self._words, cum_weights=self._weights, k=count)

    def one(self) -> str:
        return self._draw.choice(self._words)

    def name(self) -> str:
        return self.one().capitalize()

    def sentence(self, count: int) -> str:
        return f"{' '.join(self.some(count)).capitalize()}."


def change(paper: Paper, word: str) -> Paper:
    """The paper with another abstract: *word* stands at its end."""
    return replace(paper, abstract=f"{paper.abstract} Changed to {word}.")


def write_edition(folder: Path, count: int) -> None:
    """An archive of one edition, as its editors would keep it, without PDFs."""
    made = list(papers(count))
    archive = {"title": "Large Archive", "base_url": "https://proceedings.example/"}
    _yaml(folder / "archive.yml", archive)
    _text(folder / "index.md", "# Large Archive\n\nAll of it.\n")
    sessions = list(_sessions([paper.id for paper in made]))
    event = {
        "name": "A Large Conference", "short": "Large 2026", "series": "Large",
        "start": _START.isoformat(), "end": sessions[-1]["date"], "timezone": "Europe/Berlin",
        "place": "Berlin, Germany",
    }  # fmt: skip
    _yaml(folder / EDITION / "edition.yml", {"event": event})
    _text(folder / EDITION / "index.md", "# Large 2026\n\nWelcome.\n")
    _yaml(folder / EDITION / "program.yml", {"sessions": sessions})
    for paper in made:
        write_paper(folder, paper)


def write_paper(folder: Path, paper: Paper) -> None:
    """Write one paper of the edition, of a kind that needs no PDF."""
    authors = [
        {"name": name, "affiliations": [{"name": place, "country": country}]}
        for name, place, country in paper.authors
    ]
    head = {
        "title": paper.title, "kind": "talk", "authors": authors,
        "keywords": list(paper.keywords),
    }  # fmt: skip
    front = _dump(head)
    _text(folder / EDITION / "papers" / f"{paper.id}.md", f"---\n{front}---\n\n{paper.abstract}\n")


def _sessions(ids: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Sessions of eight, four at a time, four times a day, for as many days as it takes."""
    for number, first in enumerate(range(0, len(ids), _PAPERS_A_SESSION)):
        slot, room = divmod(number, _ROOMS)
        day, hour = divmod(slot, len(_HOURS))
        yield {
            "title": f"Session {number + 1}",
            "date": (_START + timedelta(day)).isoformat(),
            "start": f"{_HOURS[hour]:02}:00", "end": f"{_HOURS[hour] + 1:02}:30",
            "room": f"Room {room + 1}",
            "items": list(ids[first : first + _PAPERS_A_SESSION]),
        }  # fmt: skip


def write_documents(folder: Path, count: int) -> None:
    """The same papers as documents of plain Sphinx: MyST, the theme `basic`, Sphinx's search."""
    settings = {
        "project": "Large 2026", "extensions": ["myst_parser"], "html_theme": "basic",
        "myst_enable_extensions": ["dollarmath"],
    }  # fmt: skip
    _text(folder / "conf.py", "".join(f"{key} = {value!r}\n" for key, value in settings.items()))
    tree = "```{toctree}\n:glob:\n\npapers/*\n```\n"
    _text(folder / "index.md", f"# Large 2026\n\nWelcome.\n\n{tree}")
    for paper in papers(count):
        write_document(folder, paper)


def write_document(folder: Path, paper: Paper) -> None:
    authors = "\n".join(f"- {name}, {place}, {land}" for name, place, land in paper.authors)
    keywords = ", ".join(paper.keywords)
    text = f"# {paper.title}\n\n{authors}\n\n{paper.abstract}\n\nKeywords: {keywords}\n"
    _text(folder / "papers" / f"{paper.id}.md", text)


def _yaml(file: Path, data: object) -> None:
    _text(file, _dump(data))


def _dump(data: object) -> str:
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)  # eight times as fast, where it is there
    return str(yaml.dump(data, Dumper=dumper, allow_unicode=True, sort_keys=False))


def _text(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")

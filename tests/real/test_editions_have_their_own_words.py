"""The bundled editions say in words of their own what the pages said that they come from.

Facts carry over as they stand: titles, lists of topics, tables, people, addresses. Sentences do not.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

EDITIONS = Path(__file__).parents[2] / "editions"

#: What is left out of a page before it is compared, and why.
FACTS = [
    r"International Workshop on Performance Analysis of Machine Learning Systems",  # a title
    r"Sixth Conference on Machine Learning and Systems \(MLSys\)",  # another
    r"^\|.*$",  # tables: people, dates, the program
    r"^\d+:\d+ .*$",  # the program as lines
    r"^.* · .*$",  # organizers
    r"^[•-] (?:.+\n)+?(?=[•-] |\n)",  # topics
    r"^(\*\*\[)?FastPath \d+(\]\(\S+\)\*\*)? was held.*$",  # earlier editions
    r"(?s)Role People.*?Previous Editions",  # people of FastPath 2022
    r"(?s)^Organizing Committee.*",  # people of MLBench 2023
    r"https?://\S+",
]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def runs(text: str, length: int = 8) -> set[str]:
    """All runs of *length* words that follow each other in *text*."""
    all_ = words(text)
    return {" ".join(all_[i : i + length]) for i in range(len(all_) - length + 1)}


def prose(text: str) -> str:
    for fact in FACTS:
        text = re.sub(fact, "\n", text, flags=re.MULTILINE)
    return text


@pytest.mark.parametrize(
    "name",
    [
        "fastpath-2021-call.md",
        "fastpath-2021-program.md",
        "fastpath-2022-home.txt",
        "mlbench-2023-program.txt",
        "mlsys-2023-workshops.txt",
    ],
)
def test_no_eight_words_of_a_page_follow_each_other_in_the_editions(
    shared: Path, name: str
) -> None:
    theirs = runs(prose((shared / "seeds" / name).read_text("utf-8")))
    ours = {run for file in EDITIONS.rglob("*.*") for run in runs(file.read_text("utf-8"))}
    assert theirs
    assert sorted(theirs & ours) == []

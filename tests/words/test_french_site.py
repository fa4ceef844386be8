"""A site in the language of an edition that is not English: every page, and what scripts get."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from bs4 import BeautifulSoup, Tag

from proceedings.words.catalogue import FOLDER
from tests.words import messages
from tests.words.conftest import Built

#: Attributes that are read to someone, or shown.
SPOKEN = ("alt", "title", "placeholder", "aria-label", "content")


def pages(french: Built) -> list[Path]:
    found = sorted(french.folder.parent.rglob("*.html"))
    assert len(found) > 15, french.said
    return found


def english_only() -> re.Pattern[str]:
    """The English messages that French does not have too, each as the whole of a text."""
    catalog = messages.translations(messages.read(FOLDER / "fr.po"))
    french = {_plain(form) for forms in catalog.values() for form in forms}
    said = {text for message in catalog for text in (message.text, message.many)}
    only = [text for text in sorted(said) if _plain(text) not in french and _letters(text)]
    assert "Program" in only
    return re.compile("|".join(map(_pattern, only)))


def _plain(text: str) -> str:
    return " ".join(re.sub(r"\{\w+\}", "{}", text).replace("\u202f", " ").split()).casefold()


def _letters(text: str) -> bool:
    return bool(re.search(r"[a-z]{3}", re.sub(r"\{\w+\}", "", text), re.IGNORECASE))


def _pattern(text: str) -> str:
    pieces = (
        (re.escape(words), ".+" if name else "") for words, name, *_ in Formatter().parse(text)
    )
    return "".join(words + hole for words, hole in pieces)


def texts(page: BeautifulSoup) -> Iterator[str]:
    """Whatever a reader meets on *page*: text, what is read aloud, what its scripts are given."""
    for other in page.find_all(lang=re.compile("^(?!fr)")):
        other.decompose()
    for code in page.find_all("pre"):
        code.decompose()
    for tag in page.find_all(True):
        assert isinstance(tag, Tag)
        if tag.name == "script" and tag.get("type") == "application/json":
            yield from _strings(json.loads(tag.string or "null"))
        elif tag.name not in {"script", "style"}:
            yield from (
                " ".join(text.split()) for text in tag.find_all(string=True, recursive=False)
            )
        for name, value in tag.attrs.items():
            text = str(value)
            if name.startswith("data-") and text.startswith("{"):
                yield from _strings(json.loads(text))
            elif name in SPOKEN or name.startswith("data-"):
                yield text


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)


def test_no_page_says_anything_in_english(french: Built) -> None:
    english = english_only()
    found = {
        text: file.relative_to(french.folder.parent).as_posix()
        for file in pages(french)
        for text in texts(BeautifulSoup(file.read_text("utf-8"), "html.parser"))
        if english.fullmatch(text)
    }
    assert found == {}


def test_every_page_says_that_it_is_french(french: Built) -> None:
    for file in pages(french):
        page = BeautifulSoup(file.read_text("utf-8"), "html.parser")
        assert page.html is not None
        assert page.html["lang"] == "fr", file


@pytest.mark.parametrize(
    ("name", "selector", "text"),
    [
        ("index", ".when", "Du 1er au 2 juin 2026 · Lyon, France · organisé avec Lettres 2026"),
        ("index", ".subtitle", "Colloque sur les écrits scientifiques, 3e édition"),
        ("committees", "h1", "Comités"),
        ("papers/germain", "#cite", "Citer cet exposé"),
        ("papers/chatelet", "#cite", "Citer cet article"),
        ("papers/chatelet", ".main-action .size", "27 ko · 3 pages"),
        (
            "papers/pascal", ".cited",
            "Blaise Pascal, Émilie du Châtelet et Sophie Germain (2026). Calculer sans papier. Dans "
            "Actes Écrits 2026 : Colloque sur les écrits scientifiques, Partie II "
            "(Écrits et savoirs, 3), p. 7–8. Presses d’essai.",
        ),
        ("program", "h1", "Programme"),
        ("../search", "h1", "Recherche"),
        ("../search", "form button", "Rechercher"),
        (
            "../index", "#corrected .entry:first-child .entry-meta",
            "Rétracté le 1er septembre 2026 · Écrits 2026",
        ),
    ],
)  # fmt: skip
def test_what_readers_look_for(french: Built, name: str, selector: str, text: str) -> None:
    (found,) = french.html(f"{name}.html").select(selector)
    assert " ".join(found.get_text().split()) == text


def test_the_search_says_sizes_as_the_other_pages_do(french: Built) -> None:
    (setup,) = french.html("../search.html").select("#search-setup")
    said = json.loads(str(setup.string))
    sizes = said["kilobytes"], said["megabytes"], said["decimal"]
    assert sizes == ("{number}\u00a0ko", "{number}\u00a0Mo", ",")


def test_the_days_of_the_program(french: Built) -> None:
    found = french.html("program.html").select("h2")
    assert [tag.get_text().replace("\xa0", " ") for tag in found] == [
        "Lundi 1er juin 2026", "Mardi 2 juin 2026",
    ]  # fmt: skip


def test_a_title_and_its_subtitle_in_two_languages(french: Built) -> None:
    assert _title(french, "chatelet").startswith("Traduire Newton : une méthode")
    assert _title(french, "lovelace").startswith("Rétracté : On Engines: A Note")


def _title(french: Built, paper: str) -> str:
    title = french.html(f"papers/{paper}.html").title
    assert title is not None
    return str(title.string).replace("\xa0", " ")

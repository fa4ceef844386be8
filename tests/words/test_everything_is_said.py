"""No template and no script has words of its own: what readers see comes through the catalogues."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from tests.words.messages import ROOT

SPHINX = ROOT / "extensions/sphinx_proceedings"
TEMPLATES = sorted([*SPHINX.rglob("*.html"), *SPHINX.rglob("*.jinja")])
SCRIPTS = sorted((SPHINX / "theme").rglob("*.js"))

#: What has one name in all languages.
NAMES = frozenset("PDF DOI ISBN ISSN ORCID iD BibTeX RIS JSON UTC Atom XML".split())
#: Attributes that are read to someone, or shown.
SPOKEN = frozenset({"alt", "title", "placeholder", "aria-label", "aria-description", "label"})
WORD = re.compile(r"[^\W\d_]{2,}")
#: What is no text: an address, and attributes that a template sets into a tag later.
NO_TEXT = re.compile(r"""https?://\S+|[\w-]+=(?:"[^"]*"|'[^']*')""")

Place = tuple[int, str]  #: a line, and the words on it


class Text(HTMLParser):
    """Collects what a reader of the page would read."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Place] = []

    def handle_data(self, data: str) -> None:
        if self.lasttag not in {"script", "style"}:
            self._note(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            is_text = name.startswith("data-") and " " in (value or "").strip()
            if name in SPOKEN or is_text:
                self._note(value or "")

    def _note(self, text: str) -> None:
        words = [word for word in WORD.findall(NO_TEXT.sub("", text)) if word not in NAMES]
        if words:
            self.found.append((self.getpos()[0], " ".join(words)))


def literal_words(template: str) -> Iterator[Place]:
    """The words that *template* has outside its expressions."""
    text = ""
    for line, kind, value in Environment(autoescape=True).lex(template):
        if kind == "data":
            text += value
        else:
            text += ("x" if text.endswith(("<", "</")) else "") + "\n" * (
                line - 1 - text.count("\n")
            )
    parser = Text()
    parser.feed(text)
    yield from parser.found


def worded_constants(template: str) -> Iterator[Place]:
    """Sentences and capitalised words inside expressions, of which no catalogue knows."""
    tree = Environment(autoescape=True).parse(template)
    said = {id(arg) for call in tree.find_all(nodes.Call) if _says(call) for arg in call.args}
    # What a page outside an edition says, where nothing tells its language.
    said |= {id(a) for f in tree.find_all(nodes.Filter) if f.name == "default" for a in f.args}
    for constant in tree.find_all(nodes.Const):
        text = constant.value
        if isinstance(text, str) and id(constant) not in said and is_worded(text):
            yield constant.lineno, text


def _says(call: nodes.Call) -> bool:
    name = getattr(call.node, "name", getattr(call.node, "attr", ""))
    return name in {"say", "say_as", "count"}


def is_worded(text: str) -> bool:
    """Whether *text* looks like something for a reader, and not like a name in a program."""
    words = [word for word in WORD.findall(text) if word not in NAMES]
    has_sentence = re.search(r"[^\W\d_]{2,} [^\W\d_]{2,}", text)
    has_capital = re.match(r"[A-Z][a-z]+(?![\w.(-])", text)
    has_unit = re.search(r"\b[KMG]B\b", text)
    return bool(words and (has_sentence or has_capital or has_unit))


def strings(script: str) -> Iterator[Place]:
    """The strings of a script that look like words; comments are no strings."""
    pattern = re.compile(r"//[^\n]*|/\*.*?\*/|\"([^\"\n]*)\"|'([^'\n]*)'|`([^`]*)`", re.DOTALL)
    for match in pattern.finditer(script):
        text = next((group for group in match.groups() if group), "")
        before = script[: match.start()].rstrip()
        is_name = before.endswith(
            ("querySelector(", "querySelectorAll(", "matches(", "closest(", ".key ===", ".key !==")
        )
        if is_worded(text) and text != "use strict" and not is_name:
            yield script.count("\n", 0, match.start()) + 1, text


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_a_template_says_its_words(file: Path) -> None:
    text = file.read_text("utf-8")
    assert [*literal_words(text), *worded_constants(text)] == []


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_script_says_what_its_page_gives_it(file: Path) -> None:
    assert list(strings(file.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ("<h1>Program</h1>", [(1, "Program")]),
        ('<h1>{{ say("Program") }}</h1>', []),
        ('<nav aria-label="Site">{{ x }}</nav>', [(1, "Site")]),
        ('{% if x %}\n<b class="main action">{{ x }}</b>\n of {{ y }}{% endif %}', [(2, "of")]),
        ('<b data-words="{count} talks">PDF</b>', [(1, "count talks")]),
        ('{{ "Previous" if x else "" }}', [(1, "Previous")]),
        ('{{ show.action(x, "of the whole program") }}', [(1, "of the whole program")]),
        ('{{ rows | join(" · ") }}{% include "proceedings/top.html" %}', []),
    ],
)
def test_words_of_a_template_are_seen(template: str, found: list[Place]) -> None:
    assert [*literal_words(template), *worded_constants(template)] == found


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ('button.textContent = "Copied";', [(1, "Copied")]),
        ("// Say it.\nsay(`${count} talks are shown`);", [(2, "${count} talks are shown")]),
        ("size(`${number} KB`);", [(1, "${number} KB")]),
        ('document.querySelector("main h2"); event.key === "Escape"; "aria-live"', []),
        ('make("kbd", {}, "Escape");', [(1, "Escape")]),
        ("button.textContent = page.dataset.copied;", []),
    ],
)
def test_words_of_a_script_are_seen(script: str, found: list[Place]) -> None:
    assert list(strings(script)) == found

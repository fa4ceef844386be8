"""Every catalogue says all that the code and the templates say, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog

from proceedings.words.catalogue import FOLDER
from tests.words import messages
from tests.words.messages import Message, NotLiteralError

CATALOGUES = pytest.mark.parametrize(
    "file", messages.catalogues(), ids=[file.stem for file in messages.catalogues()]
)
MEND = "run `make words`, then translate what is empty"


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_the_code_says_something() -> None:
    said = set(messages.said())
    assert {
        Message("Program"),
        Message("{count} page", "{count} pages"),
        Message("1", context="first day of a month"),
    } <= said


@CATALOGUES
def test_a_catalogue_has_every_message_and_no_other(file: Path) -> None:
    has, said = set(messages.translations(messages.read(file))), set(messages.said())
    assert sorted(said - has) == [], MEND
    assert sorted(has - said) == [], MEND


@CATALOGUES
def test_every_message_is_translated_and_no_one_is_unsure_of_it(file: Path) -> None:
    catalog = messages.read(file)
    found = messages.translations(catalog)
    assert [message for message, forms in found.items() if not all(forms)] == []
    assert [entry.id for entry in catalog if entry.id and entry.fuzzy] == []


@CATALOGUES
def test_a_translation_has_the_values_of_its_message(file: Path) -> None:
    found = messages.translations(messages.read(file))
    assert {
        message.text: forms
        for message, forms in found.items()
        if any(fields(form) != fields(message.many or message.text) for form in forms if form)
    } == {}


@CATALOGUES
def test_a_catalogue_is_written_as_the_tool_writes_it(file: Path) -> None:
    again = messages.written(messages.read(file), messages.said())
    assert file.read_text("utf-8") == again, MEND


@CATALOGUES
def test_the_letters_of_two_indexes_differ(file: Path) -> None:
    found = messages.translations(messages.read(file))
    authors, keywords = found[Message("Authors")][0], found[Message("Keywords")][0]
    assert authors[0] != keywords[0], "their pages are numbered A:1 and K:1"


def test_french_has_its_spaces_and_its_apostrophes() -> None:
    found = messages.translations(messages.read(FOLDER / "fr.po"))
    wrong = re.compile(
        r"(?<![\u00a0\u202f])[:;?!»](?=$|[\s\xa0])|[^\s\u00a0\u202f] [:;?!»]|«(?![\u00a0\u202f])|['\"]"
    )
    said = [form for forms in found.values() for form in forms]
    assert [form for form in said if wrong.search(form)] == []


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.py", 'words.say("Hello {name}", name=name)', [Message("Hello {name}")]),
        ("a.py", 'LABEL = message("Paper")', [Message("Paper")]),
        ("a.py", 'words.say_as("a month", "May")', [Message("May", context="a month")]),
        ("a.py", 'words.count(2, "{count} day", "{count} days")', [Message("{count} day", "{count} days")]),
        ("a.py", "words.say(kind.label); text.count(sign, 0, 3); [].count(1)", []),
        ("a.html", '<p title="{{ say("Day") }}">{{ words.say_as("x", "May") }}</p>', [Message("Day"), Message("May", context="x")]),
        ("a.html", '{% if n %}{{ count(n, "{count} day", "{count} days") | upper }}{% endif %}', [Message("{count} day", "{count} days")]),
    ],
)  # fmt: skip
def test_messages_are_found(name: str, text: str, expected: list[Message], tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    assert sorted(messages.messages_in(file)) == sorted(expected)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.py", 'words.say(f"Hello {name}")'),
        ("a.py", 'words.say("Hello " + name)'),
        ("a.py", 'words.count(2, one, "{count} days")'),
        ("a.html", '{{ say("Hello " ~ name) }}'),
    ],
)
def test_a_message_that_is_put_together_is_refused(name: str, text: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    with pytest.raises(NotLiteralError, match=f"{name}:1"):
        list(messages.messages_in(file))


def test_a_new_language_begins_with_every_message_empty(tmp_path: Path) -> None:
    new = messages.written(Catalog(locale="pl"), messages.said())
    file = tmp_path / "pl.po"
    file.write_text(new, encoding="utf-8")
    catalog = messages.read(file)

    assert catalog.num_plurals == 3
    assert tuple(messages.translations(catalog)) == messages.said()
    assert new == messages.written(catalog, messages.said())


def test_what_is_no_longer_said_goes_and_the_rest_stays(tmp_path: Path) -> None:
    file = tmp_path / "de.po"
    both = (Message("Contents"), Message("Program"))
    text = messages.written(Catalog(locale="de"), both)
    file.write_text(text.replace('"Program"\nmsgstr ""', '"Program"\nmsgstr "Programm"'), "utf-8")

    text = messages.written(messages.read(file), (Message("Program"), Message("Sponsors")))
    assert text.endswith('msgid "Program"\nmsgstr "Programm"\n\nmsgid "Sponsors"\nmsgstr ""\n')

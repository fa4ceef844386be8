"""What is said in an edition's language, and what stays English where a catalogue lacks it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from textwrap import dedent

import pytest

from proceedings.model.collation import SCRIPTS, heading
from proceedings.model.names import Name
from proceedings.words import Words, catalogue

ENGLISH, FRENCH = Words.of("en"), Words.of("fr")


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(f"2026-06-01T{text}")


@pytest.mark.parametrize(
    ("language", "spoken"),
    [("en", "en"), ("en-US", "en"), ("fr", "fr"), ("fr-CA", "fr"), ("FR_ch", "fr"), ("tlh", "en")],
)
def test_a_variety_speaks_its_language_and_an_unknown_one_english(
    language: str, spoken: str
) -> None:
    assert Words.of(language).language == spoken


@pytest.mark.parametrize(
    ("start", "end", "english", "french"),
    [
        ("2026-06-02", "2026-06-02", "2 June 2026", "2 juin 2026"),
        ("2026-06-01", "2026-06-01", "1 June 2026", "1er juin 2026"),
        ("2026-06-01", "2026-06-03", "1–3 June 2026", "du 1er au 3 juin 2026"),
        ("2026-02-28", "2026-03-01", "28 February – 1 March 2026", "du 28 février au 1er mars 2026"),
        (
            "2026-12-31", "2027-01-02",
            "31 December 2026 – 2 January 2027", "du 31 décembre 2026 au 2 janvier 2027",
        ),
    ],
)  # fmt: skip
def test_days_are_written_as_each_language_does(
    start: str, end: str, english: str, french: str
) -> None:
    assert ENGLISH.days(day(start), day(end)) == english
    assert FRENCH.days(day(start), day(end)).replace("\xa0", " ") == french


def test_the_number_of_a_day_stays_beside_its_month_in_french() -> None:
    assert FRENCH.day(day("2026-06-01")) == "1er\xa0juin 2026"


def test_weekdays_and_short_days() -> None:
    assert ENGLISH.long_day(day("2026-08-15")) == "Saturday 15 August 2026"
    assert FRENCH.long_day(day("2026-08-15")) == "samedi 15\xa0août 2026"
    assert ENGLISH.short_day(day("2026-08-15")) == "Sat 15 August"
    assert FRENCH.short_day(day("2026-08-15")) == "sam. 15\xa0août"


@pytest.mark.parametrize(
    ("start", "end", "english", "french"),
    [
        ("09:00", "10:30", "9:00–10:30", "9 h 00 – 10 h 30"),
        ("09:05", None, "9:05", "9 h 05"),
        (None, "17:00", "17:00", "17 h 00"),
        (None, None, "", ""),
    ],
)
def test_hours_as_far_as_they_are_known(
    start: str | None, end: str | None, english: str, french: str
) -> None:
    times = at(start) if start else None, at(end) if end else None
    assert ENGLISH.hours(*times) == english
    assert FRENCH.hours(*times) == french.replace(" ", "\xa0")


@pytest.mark.parametrize(
    ("count", "english", "french"),
    [(0, "0 pages", "0 page"), (1, "1 page", "1 page"), (2, "2 pages", "2 pages")],
)
def test_numbers_take_the_form_of_their_language(count: int, english: str, french: str) -> None:
    assert ENGLISH.count(count, "{count} page", "{count} pages") == english
    assert FRENCH.count(count, "{count} page", "{count} pages").replace("\xa0", " ") == french


def test_the_digits_of_large_numbers_are_grouped() -> None:
    assert ENGLISH.number(1_234_567) == "1,234,567"
    assert FRENCH.number(1_234_567) == "1\u202f234\u202f567"


def test_lists_are_joined_as_each_language_does() -> None:
    names = ["Ada", "Grace", "Annie"]
    assert [ENGLISH.join(names[:count]) for count in range(4)] == [
        "", "Ada", "Ada and Grace", "Ada, Grace, and Annie",
    ]  # fmt: skip
    assert [FRENCH.join(names[:count]) for count in range(4)] == [
        "", "Ada", "Ada et Grace", "Ada, Grace et Annie",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "french"), [("王", "Han"), ("علي", "Arabe"), ("כהן", "Hébreu"), ("한", "Hangûl")]
)
def test_the_scripts_that_head_an_index_have_names(name: str, french: str) -> None:
    assert heading(Name(name)) in SCRIPTS
    assert FRENCH.say(heading(Name(name))) == french


def test_sizes_and_ordinals() -> None:
    assert [FRENCH.size(count).replace("\xa0", " ") for count in (1, 900, 48_200, 1_234_567)] == [
        "1 octet", "900 octets", "48 ko", "1,2 Mo",
    ]  # fmt: skip
    assert [FRENCH.ordinal(number) for number in (1, 2, 23)] == ["1re", "2e", "23e"]


def test_a_word_that_is_counted_elsewhere_is_said_alone_too() -> None:
    assert FRENCH.count(2, "Speaker", "Speakers") == "Intervenants"
    assert FRENCH.say("Speaker") == "Intervenant"


def test_a_word_that_a_value_holds_is_not_said_again() -> None:
    assert FRENCH.say("Program of {event}", event="{event}") == "Programme {event}"


def test_what_a_catalogue_lacks_or_is_unsure_of_is_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = """
        msgid ""
        msgstr ""
        "Content-Type: text/plain; charset=utf-8\\n"
        "Plural-Forms: nplurals=2; plural=(n != 1);\\n"

        msgid "Program"
        msgstr "Programm"

        #, fuzzy
        msgid "Abstract"
        msgstr "Abstrakt"

        msgid "Contents"
        msgstr ""

        msgid "{count} page"
        msgid_plural "{count} pages"
        msgstr[0] "{count} Seite"
        msgstr[1] ""
        """
    (tmp_path / "de.po").write_text(dedent(text), encoding="utf-8")
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
    words = Words(catalogue.catalogue.__wrapped__("de"))

    assert [words.say(text) for text in ("Program", "Abstract", "Contents", "Sponsors")] == [
        "Programm", "Abstract", "Contents", "Sponsors",
    ]  # fmt: skip
    assert words.count(2, "{count} page", "{count} pages") == "2 pages"

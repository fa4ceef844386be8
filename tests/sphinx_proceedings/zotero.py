"""How Zotero makes items of a page: the rules of its generic readers, as they were measured.

They are written here anew, as far as they decide what becomes of our pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from bs4 import BeautifulSoup

#: The tags that give an item its type; the last one in the page counts.
_TYPES = {
    "citation_conference_title": "conferencePaper",
    "citation_conference": "conferencePaper",
    "citation_journal_title": "journalArticle",
    "citation_inbook_title": "bookSection",
    "citation_book_title": "bookSection",
    "citation_technical_report_institution": "report",
    "citation_dissertation_institution": "thesis",
}
_FIELDS = {
    "citation_title": "title",
    "citation_conference_title": "conferenceName",
    "citation_inbook_title": "proceedingsTitle",
    "citation_publication_date": "date",
    "citation_doi": "DOI",
    "citation_isbn": "ISBN",
    "citation_publisher": "publisher",
    "citation_series_title": "series",
    "citation_volume": "volume",
    "DC.rights": "rights",
}


@dataclass(frozen=True)
class Item:
    """What is imported: the type, the fields, and people as (family, given)."""

    type: str
    fields: dict[str, str]
    authors: list[tuple[str, str]]
    editors: list[tuple[str, str]]


def item(page: BeautifulSoup) -> Item:
    """The item of a page with meta tags."""
    tags = [
        (str(tag.get("name") or tag["property"]), str(tag["content"]))
        for tag in page.select("head meta[name][content], head meta[property][content]")
    ]
    given = dict(reversed(tags))
    fields = {field: given[name] for name, field in _FIELDS.items() if name in given}
    first, last = given.get("citation_firstpage", ""), given.get("citation_lastpage", "")
    if first:
        fields["pages"] = f"{first}-{last}" if last and last != first else first
    people = {role: _creators(tags, f"citation_{role}") for role in ("author", "editor")}
    return Item(_type(tags), fields, people["author"], people["editor"])


def _type(tags: list[tuple[str, str]]) -> str:
    found = [_TYPES[name] for name, _ in tags if name in _TYPES]
    if found:
        return found[-1]
    is_book = any(
        name == "citation_isbn" or (name in ("DC.type", "og:type") and content == "book")
        for name, content in tags
    )
    if is_book:
        return "book"
    is_cited = any(name.startswith("citation_") for name, _ in tags)
    return "journalArticle" if is_cited else "webpage"


def _creators(tags: list[tuple[str, str]], role: str) -> list[tuple[str, str]]:
    values = [content for name, content in tags if name == role]
    found: list[tuple[str, str]] = []
    before = ""
    for value in values:
        for name in _split(value, len(values) == 1):
            if name != before:
                found.append(_person(name))
            before = name
    return found


def _split(value: str, alone: bool) -> list[str]:
    """A semicolon parts people; so does the comma of a single tag with blanks on both sides."""
    names = [part.strip() for part in value.split(";") if part.strip()]
    parts = re.split(r"\s*,\s*", value)
    if alone and ";" not in value and len(parts) > 1 and " " in parts[0] and " " in parts[1]:
        return parts
    return names


def _person(name: str) -> tuple[str, str]:
    """Family and given name; without a comma the last word is the family name."""
    plain = " ".join(re.sub(r"[\s.,]+$", "", name).split())
    if "," in name:
        family, *given = re.split(r",\s*", plain)
    else:
        *given, family = plain.split()
    first = " ".join(given)
    return (_cased(family), _cased(first)) if first else (family, "")


def _cased(text: str) -> str:
    return text.title() if text.isupper() or text.islower() else text


def offered(page: BeautifulSoup) -> list[dict[str, Any]]:
    """The works that a contents page offers to choose from, each by its OpenURL."""
    return [
        dict(parse_qsl(str(span["title"]), strict_parsing=True))
        for span in page.select("span.Z3988")
    ]

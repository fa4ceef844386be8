"""What the files below `api/` hold, as a JSON Schema (2020-12) that stands beside them.

A file says its `kind`, and the `version` that its form has. Within a version keys may come but none
goes or changes its meaning; another version has another folder.
"""

from __future__ import annotations

from typing import Any

VERSION = 1

Schema = dict[str, Any]


def schema() -> Schema:
    """The schema of every file; each kind is among its `$defs`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An archive of proceedings",
        "oneOf": [{"$ref": f"#/$defs/{kind}"} for kind in _KINDS],
        "$defs": {**_KINDS, **_PARTS},
    }


def _text(description: str, **more: Any) -> Schema:
    return {"type": "string", "minLength": 1, "description": description, **more}


def _date(description: str) -> Schema:
    return _text(description, format="date")


def _path(description: str) -> Schema:
    return _text(f"{description}; from the root of the site", pattern="^[^/].*$")


def _list(name: str, description: str) -> Schema:
    items = {"$ref": f"#/$defs/{name}"}
    return {"type": "array", "items": items, "description": description}


def _texts(description: str) -> Schema:
    return {"type": "array", "items": {"type": "string"}, "description": description}


def _number(description: str) -> Schema:
    return {"type": "integer", "minimum": 0, "description": description}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _object(required: str, **properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


def _file(kind: str, required: str, **properties: Schema) -> Schema:
    """A file of a kind: it says so, and which version of its form it has."""
    form: dict[str, Schema] = {"version": {"const": VERSION}, "kind": {"const": kind}}
    return _object(f"version kind {required}", **form, **properties)


_NAME = {
    "name": _text("as it is printed"),
    "family": _text("with its particle; an organisation has none"),
    "given": _text("all given names"),
    "orcid": _text("without its address", pattern=r"^(\d{4}-){3}\d{3}[\dX]$"),
    "affiliations": _list("institution", "where they work"),
}
_IDS = {
    "doi": _text("without its address", pattern="^10[.]"),
    "dblp": _text("the key at dblp"),
    "anthology": _text("the id in the ACL Anthology"),
}
_EVENT = {
    "short": _text("with the year: FastPath 2021"),
    "series": _text("what ties editions together"),
    "start": _date("the first day"),
    "page": _path("its page"),
}

_KINDS: Schema = {
    "index": _file(
        "index",
        "title schema editions people",
        title=_text("of the archive"),
        publisher=_text("of all its editions"),
        base_url=_text("where the root of the site is", format="uri"),
        language=_text("BCP 47"),
        schema=_path("this schema"),
        editions=_ref("listing"),
        people=_ref("listing"),
    ),
    "editions": _file("editions", "editions", editions=_list("summary", "the newest first")),
    "edition": _file(
        "edition",
        "id name short start end timezone place page volumes papers",
        id=_text("its folder"),
        name=_text("without the year"),
        **_EVENT,
        ordinal=_number("11 for the eleventh"),
        end=_date("the last day"),
        timezone=_text("of the IANA list"),
        place=_text("where it was"),
        url=_text("the event's own site"),
        language=_text("BCP 47"),
        dblp=_text("the key of its series at dblp"),
        volumes=_list("volume", "the proceedings, or their parts"),
        papers=_ref("listing"),
    ),
    "papers": _file(
        "papers",
        "edition papers",
        edition=_text("the id of the edition"),
        papers=_list("paper", "in the order of the volume"),
    ),
    "people": _file("people", "people", people=_list("person", "whom the newest editions name")),
}

_PARTS: Schema = {
    "listing": _object(
        "count files", count=_number("how many there are"), files=_texts("the files that have them")
    ),
    "summary": _object(
        "id short start papers page file",
        id=_text("its folder"),
        **_EVENT,
        papers=_number("how many papers and talks it has"),
        file=_path("the file that says all of it"),
    ),
    "volume": _object(
        "id title published",
        id=_text("its file's name"),
        title=_text("of the proceedings"),
        editors=_list("author", "in their order"),
        publisher=_text("who published it"),
        published=_date("when"),
        series=_text("of volumes"),
        number=_text("in the series"),
        isbn=_text("with the hyphens that it was given"),
        issn=_text("of the series"),
        license=_text("by its SPDX name, or in words"),
        **_IDS,
    ),
    "paper": _object(
        "id key kind title page",
        id=_text("its file's name"),
        key=_text("the citation key, one in the archive"),
        kind=_text("paper, short, invited, keynote, poster, …"),
        title=_text("with the subtitle, as plain text"),
        authors=_list("author", "in their order"),
        pages=_text("in the volume: 11-20"),
        keywords=_texts("as the paper has them"),
        language=_text("BCP 47"),
        license=_text("by its SPDX name, or in words"),
        award=_text("what it won"),
        status={
            "enum": ["retracted", "withdrawn", "removed"],
            "description": "left out where all is well",
        },
        page=_path("its page, with the abstract"),
        pdf=_path("the paper itself"),
        citations={
            "type": "object",
            "additionalProperties": {"type": "string"},
            "description": "its citation files, by format",
        },
        links=_list("link", "code, data, slides, videos elsewhere"),
        **_IDS,
    ),
    "author": _object(
        "name", **_NAME, suffix=_text("Jr, III"), person=_text("the id among the people")
    ),
    "person": _object(
        "id name page",
        id=_text("one in the archive"),
        **_NAME,
        also=_texts("how else they are printed"),
        dblp=_text("their key at dblp"),
        url=_text("their own page"),
        papers=_texts("edition/paper, the newest first"),
        page=_path("their page"),
    ),
    "institution": _object(
        "name", name=_text("as its people write it"), ror=_text("its ROR"), country=_text("where")
    ),
    "link": _object("label url", label=_text("what it is"), url=_text("where it is")),
}

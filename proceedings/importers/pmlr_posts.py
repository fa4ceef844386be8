"""The published pages of a PMLR volume: _config.yml and a post a paper in _posts.

A volume's repository holds its metadata twice: in the .bib that its editors gave, and in the
pages that PMLR made of it, with the ids under which the papers are published. Where there is no
.bib, the pages say everything; they are turned into entries here, as a .bib would have them.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from proceedings.importers.bib import Entry, Field
from proceedings.importers.reading.letters import decode
from proceedings.importers.reading.source import SourceFile
from proceedings.importers.source_files import SourceFiles
from proceedings.model.findings import Finding, Severity
from proceedings.source.files import split_myst
from proceedings.source.located import Map, Seq, Value
from proceedings.source.yaml_text import read_yaml

#: A post's keys, by the field of a .bib that says the same; the first that is there wins.
_PAPER = {
    "title": ("tex_title", "title"),
    "author": ("bibtex_author",),
    "abstract": ("abstract",),
    "keywords": ("keywords",),
    "pages": ("page",),
    "section": ("section",),
    "software": ("software",),
    "video": ("video",),
    "openreview": ("openreview",),
}
_VOLUME = {
    "booktitle": ("booktitle",),
    "shortname": ("shortname",),
    "year": ("year",),
    "editor": ("bibtex_editor",),
    "volume": ("volume",),
    "start": ("start",),
    "end": ("end",),
    "published": ("published",),
    "conference_number": ("conference_number",),
    "publisher": ("publisher",),
    "series": ("series",),
    "issn": ("issn",),
}
#: A post's keys that say what other keys or the volume say, or how the page is shown.
_REPEATED = frozenset(
    "title tex_title author bibtex_author layout series id month firstpage lastpage page order"
    " cycles date address publisher container-title volume genre issued pdf extras".split()
)
_CONFERENCE = {
    "name": ("name",),
    "url": ("url",),
    "address": ("location",),
    "conference_number": ("number",),
}
#: A text that PMLR's converter took for bytes, and wrote in base 64.
_BINARY = re.compile(
    r"^(?P<key>\w+): !binary \|-?\n(?P<data>(?:[ \t]+[A-Za-z0-9+/=]+(?:\n|$))+)", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Post:
    """A paper as it is published: its id, and what its page links to."""

    id: str
    entry: Entry
    extras: tuple[tuple[str, str], ...] = ()  #: label and address


def read_posts(files: SourceFiles) -> tuple[list[Post], list[Finding]]:
    """The posts of the volume, by file name; none where it has no _posts."""
    posts: list[Post] = []
    findings: list[Finding] = []
    for file in files.within("_posts/", ".md"):
        data, problems = _front_matter(file)
        findings += problems
        if data is not None:
            posts.append(_post(Path(file.place), data))
    return posts, findings


def read_config(files: SourceFiles) -> tuple[Entry | None, list[Finding]]:
    """What _config.yml says of the volume, as an entry; None where there is no such file."""
    given = files.at("_config.yml")
    if given is None:
        return None, []
    file = Path(given.place)
    text, findings = _text(given)
    data, problems = read_yaml(
        text.removeprefix("---\n"), file, first_line=1 + text.startswith("---")
    )
    if not isinstance(data, Map):
        return None, findings + problems
    fields = _fields(data, _VOLUME)
    conference = data.get("conference")
    if isinstance(conference, Map):
        fields = {**_fields(conference, _CONFERENCE), **fields}
    fields.update(_people(data, "editor", fields))
    if isinstance(sections := data.get("sections"), Seq):
        written = "|".join(_section(section) for section in sections)
        fields["sections"] = Field(written, file, data.lines["sections"][1])
    return Entry("proceedings", str(data.get("id") or ""), file, 1, fields), findings + problems


def _text(given: SourceFile) -> tuple[str, list[Finding]]:
    """The text of a file in whatever encoding; a note says what was mended in it."""
    decoded = decode(given.data())
    return decoded.text, [
        Finding(
            code="import-letters",
            message=f'letters had been decoded twice, and were mended: "{line.strip()[:80]}"',
            cure="compare the names in it",
            severity=Severity.NOTE,
            file=Path(given.place),
        )
        for line in decoded.mended
    ]


def _front_matter(given: SourceFile) -> tuple[Map | None, list[Finding]]:
    file = Path(given.place)
    text, findings = _text(given)
    parts, problems = split_myst(text, file)
    if parts is None:
        return None, findings + problems
    front_matter = _BINARY.sub(_decoded, parts.front_matter)
    data, more = read_yaml(front_matter, file, first_line=2)
    return data if isinstance(data, Map) else None, findings + problems + more


def _decoded(match: re.Match[str]) -> str:
    """The value as a text on the lines that it takes; as it was where it is none."""
    try:
        text = base64.b64decode(match["data"]).decode("utf-8")
    except ValueError:
        return match[0]
    return f"{match['key']}: {json.dumps(text, ensure_ascii=False)}" + "\n" * match[0].count("\n")


def _post(file: Path, data: Map) -> Post:
    fields = _fields(data, _PAPER)
    fields.update(_people(data, "author", fields))
    for key in set(data) - _REPEATED - {name for names in _PAPER.values() for name in names}:
        fields[key] = Field(str(data[key]), *data.lines[key])
    id_ = str(data.get("id") or file.stem)
    extras = data.get("extras")
    links = tuple(_extras(extras)) if isinstance(extras, Seq) else ()
    return Post(id_, Entry("inproceedings", id_, file, 1, fields), links)


def _extras(extras: Seq) -> Iterator[tuple[str, str]]:
    for extra in extras:
        if isinstance(extra, Map) and isinstance(link := extra.get("link"), str):
            yield str(extra.get("label") or ""), link


def _fields(data: Map, table: Mapping[str, tuple[str, ...]]) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    for name, keys in table.items():
        for key in reversed(keys):
            if isinstance(value := data.get(key), str):
                fields[name] = Field(value, *data.lines[key])
    return fields


def _people(data: Map, key: str, fields: Mapping[str, Field]) -> dict[str, Field]:
    """The people under *key*, written as a .bib has them, where no field says them already."""
    people = data.get(key)
    if key in fields or not isinstance(people, Seq):
        return {}
    names = [_name(person) for person in people if isinstance(person, Map)]
    return {key: Field(" and ".join(filter(None, names)), *data.lines[key])}


def _name(person: Map) -> str:
    given, family = str(person.get("given") or ""), str(person.get("family") or "")
    particle = str(person.get("prefix") or "")
    suffix = str(person.get("suffix") or "")
    last = " ".join(part for part in (particle, f"{{{family}}}" if family else "") if part)
    return ", ".join(part for part in (last, suffix, given) if part)


def _section(section: Value) -> str:
    if not isinstance(section, Map):
        return str(section or "")
    name, title = section.get("name"), section.get("title")
    return f"{name or title}={title or name}"

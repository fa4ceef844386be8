"""A PMLR volume's own data: the @Proceedings entry, and what _config.yml adds to it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import Any

from pydantic_core import PydanticCustomError

from proceedings.importers.bib import Entry
from proceedings.importers.bib_names import read_names
from proceedings.importers.content import EditionContent
from proceedings.importers.text import plain_text
from proceedings.model.findings import Finding, Severity
from proceedings.model.identifiers import ISSN, BadIdentifier
from proceedings.source.forms.values import read_date, read_url

#: The fields of @Proceedings that are taken.
USED = frozenset(
    "booktitle name shortname year editor volume start end published address location url"
    " conference_url conference_number sections series publisher issn".split()
)
_PUBLISHER = "PMLR"
_SERIES = "Proceedings of Machine Learning Research"
#: An address whose scheme was typed wrong: htttp://, http:/, hhtps://.
_DAMAGED_SCHEME = re.compile(r"^h+t+p+(s?)\s*:\s*/+\s*(?=\S)", re.IGNORECASE)
_OVERRIDE = 'write "edition: {{event: {{{}: …}}}}" into overrides.yml'


@dataclass(slots=True)
class VolumeReader:
    """Reads the entry of a volume; *findings* collect what is missing in it or was mended."""

    entry: Entry
    findings: list[Finding] = field(default_factory=list)

    def read(self) -> EditionContent:
        get = self.entry.get
        name = self.name()
        short = plain_text(get("shortname")) or name or "Proceedings"
        start = self.date("start")
        year = get("year") or start[:4]
        self.report("timezone", "PMLR names no time zone; UTC was written", _ZONE, Severity.NOTE)
        return EditionContent(
            name=name,
            short=short if year in short else f"{short} {year}",
            series=re.sub(r"[\s'’]*(19|20)?\d\d$", "", short),
            ordinal=_number(get("conference_number")),
            start=start,
            end=self.date("end"),
            place=self.place(),
            url=self.url(),
            title=plain_text(get("booktitle")),
            editors=tuple(self.editors()),
            publisher=plain_text(get("publisher")) or _PUBLISHER,
            date=self.date("published"),
            volume_series=plain_text(get("series")) or _SERIES,
            number=get("volume"),
            issn=self.issn(),
        )

    def sections(self) -> dict[str, str]:
        """The sections' titles by the names that papers use; `name=Title|…` or `Title|…`."""
        parts = [part for part in self.entry.get("sections").split("|") if part.strip()]
        pairs = (part.partition("=") for part in parts)
        return {name.strip(): (title or name).strip() for name, _, title in pairs}

    def date(self, name: str) -> str:
        """The day in the field *name*, as ISO 8601; a volume in cycles has several."""
        first, *others = self.entry.get(name).split("|")
        if others:
            message = f"{name}: gives {len(others) + 1} days; the first was taken"
            self.report(name, message, "set the right one in overrides.yml")
        if not first:
            if name == "start":
                message = "the volume does not say when the event began"
                self.report(name, message, _OVERRIDE.format("start"), Severity.ERROR)
            return ""
        day: Any = self.checked(name, first, read_date)
        return day.isoformat() if isinstance(day, dt.date) else ""

    def name(self) -> str:
        name = plain_text(self.entry.get("name", "booktitle"))
        if not name:
            message = "the volume does not say what the event is called"
            self.report("name", message, _OVERRIDE.format("name"), Severity.ERROR)
        return name

    def place(self) -> str:
        place = plain_text(self.entry.get("address", "location"))
        if not place:
            message = "the volume does not say where the event was; TBD was written"
            self.report("address", message, _OVERRIDE.format("place"))
        return place or "TBD"

    def url(self) -> str:
        written = self.entry.get("conference_url", "url")
        url = _DAMAGED_SCHEME.sub(r"http\1://", written)
        url = f"http://{url}" if url.startswith("www.") else url
        if url != written:
            message = f'"{written}" is no web address; "{url}" was written'
            self.report("url", message, "mend it in the source", Severity.NOTE)
        return str(self.checked("url", url, read_url) or "") if url else ""

    def issn(self) -> str:
        written = self.entry.get("issn")
        try:
            return ISSN.read(written) if written else ""
        except BadIdentifier as error:
            self.report("issn", f"issn: {error}; it was left out", error.cure)
            return ""

    def editors(self) -> Any:
        names, remarks = read_names(self.entry.raw("editor"))
        for remark in remarks:
            self.report("editor", f"editor: {remark.message}", remark.cure, code=remark.code)
        return names

    def checked(self, name: str, value: str, read: Any) -> Any:
        """*value* as the edition's own form reads it; None, and a finding, where it cannot."""
        try:
            return read(value)
        except PydanticCustomError as error:
            cure = str((error.context or {}).get("cure", ""))
            self.report(name, f"{name}: {error.message()}; it was left out", cure)
            return None

    def report(
        self,
        name: str,
        message: str,
        cure: str,
        severity: Severity = Severity.WARNING,
        code: str = "volume-data",
    ) -> None:
        names = {"address": ("address", "location"), "url": ("conference_url", "url")}
        at = self.entry.place_of(*names.get(name, (name,)))
        self.findings.append(
            Finding(
                code=code, message=message, cure=cure, severity=severity, file=at[0], line=at[1]
            )
        )


_ZONE = _OVERRIDE.format("timezone").replace("…", "Europe/Brussels")


def _number(text: str) -> str:
    """*text* where it is a number in digits; "Eleventh" is none."""
    return text if re.fullmatch(r"[0-9]{1,4}", text) else ""


def merged(bib: Entry | None, config: Entry | None) -> Entry | None:
    """The volume's entry, with what only _config.yml says filled in."""
    if bib is None or config is None:
        return bib or config
    return Entry(bib.kind, bib.key, bib.file, bib.line, {**config.fields, **bib.fields})

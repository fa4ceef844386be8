"""`volumes` of edition.yml: what is made of the edition, and what is in each file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from proceedings.model.edition import Edition
from proceedings.model.findings import Finding
from proceedings.model.volume import in_volume
from proceedings.model.volumes import PaperSize, Volume, VolumeKind
from proceedings.source.forms.form import nearest
from proceedings.source.forms.volumes import PdfForm
from proceedings.source.located import Value, place

#: What may be a file's name everywhere.
_ID = re.compile(r"^[a-z0-9][a-z0-9._-]*$", re.IGNORECASE)
_NAMED = 5  #: papers that a message names; of more it says how many


def read_volumes(
    forms: Sequence[PdfForm], edition: Edition, data: Value, file: Path
) -> tuple[tuple[Volume, ...], list[Finding]]:
    """The volumes that edition.yml asks for and that can be made; what is wrong with the others."""
    reader = _Reader(edition, data, file)
    volumes = reader.volumes(forms)
    reader.check_parts(volumes)
    return volumes, reader.findings


@dataclass(slots=True)
class _Reader:
    edition: Edition
    data: Value
    file: Path
    findings: list[Finding] = field(default_factory=list)

    def volumes(self, forms: Sequence[PdfForm]) -> tuple[Volume, ...]:
        found: dict[str, Volume] = {}
        parts = {form.part for form in forms if form.part}
        free = (number for number in range(1, 1000) if number not in parts)
        has_parts = any(form.is_part for form in forms)
        for at, form in enumerate(forms):
            part = (form.part or next(free)) if form.is_part else 0
            volume = self._volume(form, part, at)
            if not self._is_sound(volume, form, found, at, has_parts):
                continue
            found[volume.id.casefold()] = volume
        return tuple(found.values())

    def _volume(self, form: PdfForm, part: int, at: int) -> Volume:
        ending = f"part-{part}" if part else form.kind.value
        is_whole = form.kind is VolumeKind.PROCEEDINGS and not part
        small = PaperSize.A6 if form.kind is VolumeKind.PROGRAM else None
        return Volume(
            id=form.id or (self.edition.id if is_whole else f"{self.edition.id}-{ending}"),
            kind=form.kind,
            part=part,
            title=form.title or "",
            number=form.number or "",
            isbn=form.isbn or "",
            doi=form.doi or "",
            first_page=form.first_page,
            papers=frozenset(self._selected(form, at)) if part else None,
            paper_size=form.paper_size or small,
            layout=form.layout,
        )

    def _selected(self, form: PdfForm, at: int) -> Iterator[str]:
        """The ids of the papers in a part: of its sessions, and from one paper to another."""
        sessions = {session.id: session for session in self.edition.program.sessions}
        for number, id_ in enumerate(form.sessions):
            if id_ in sessions:
                yield from sessions[id_].papers
            else:
                cure = nearest(id_, sessions) if sessions else "write program.yml"
                message = f'no session is called "{id_}"'
                self._report("unknown-session", message, cure, at, "sessions", number)
        if form.from_ or form.to:
            yield from self._span(form, at)

    def _span(self, form: PdfForm, at: int) -> Sequence[str]:
        ids = [paper.id for paper in self.edition.contributions]
        ends = []
        for key, id_, fallback in (("from", form.from_, 0), ("to", form.to, len(ids) - 1)):
            if id_ and id_ not in ids:
                cure = nearest(id_, ids)
                self._report("unknown-paper", f'no paper is called "{id_}"', cure, at, key)
                return ()
            ends.append(ids.index(id_) if id_ else fallback)
        if ends[1] < ends[0]:
            message = f'"{form.to}" stands before "{form.from_}" in the volume'
            self._report("part-span", message, "exchange the two", at, "to")
            ends.reverse()
        return ids[ends[0] : ends[1] + 1]

    def _is_sound(
        self, volume: Volume, form: PdfForm, found: dict[str, Volume], at: int, has_parts: bool
    ) -> bool:
        """Whether *volume* can be made; what stands against it is reported."""
        before = len(self.findings)
        if not _ID.match(volume.id):
            message = f'the id "{volume.id}" cannot be the name of a file'
            self._report("volume-id", message, "use letters, digits, and - _ . between them", at)
        if volume.id.casefold() in found:
            message = f'two volumes are called "{volume.id}"'
            self._report("duplicate-id", message, 'give one of them another "id"', at)
        if volume.part and volume.part in {other.part for other in found.values()}:
            message = f"two volumes are part {volume.part}"
            self._report("duplicate-part", message, "count the parts: 1, 2, 3", at, "part")
        if has_parts and volume.kind is VolumeKind.PROCEEDINGS and not volume.part:
            message = "the whole proceedings cannot be made beside their parts"
            self._report("volume-whole", message, "leave out one or the others", at)
        if volume.part and not (form.sessions or form.from_ or form.to):
            cure = 'write "sessions: […]", or "from: …" and "to: …"'
            self._report("part-empty", f"part {volume.part} does not say what it holds", cure, at)
        self._check_content(volume, at)
        return len(self.findings) == before

    def _check_content(self, volume: Volume, at: int) -> None:
        papers = self.edition.contributions
        if volume.kind is VolumeKind.ABSTRACTS and not any(p.abstract for p in papers):
            cure = "write the abstracts below the metadata in the papers' files"
            self._report("volume-empty", "there are no abstracts for a book of abstracts", cure, at)
        if volume.kind is VolumeKind.PROGRAM and not self.edition.program.is_timed:
            message = "there is no program with days for a program to hold"
            self._report("volume-empty", message, "write the times in program.yml", at)

    def check_parts(self, volumes: Sequence[Volume]) -> None:
        """Report the papers that are in no part, or in more than one."""
        parts = [volume for volume in volumes if volume.part]
        if not parts:
            return
        homes = {
            paper.id: sum(part.holds(paper.id) for part in parts)
            for paper in self.edition.contributions
            if in_volume(paper)
        }
        lost = [id_ for id_, count in homes.items() if not count]
        if lost:
            cure = "enter them, or their sessions, in one"
            self._report("paper-in-no-part", f"{_listed(lost)} in no part", cure)
        twice = [id_ for id_, count in homes.items() if count > 1]
        if twice:
            cure = "leave them in one; until then the first part has them"
            self._report("paper-in-two-parts", f"{_listed(twice)} in more than one part", cure)

    def _report(self, code: str, message: str, cure: str, *path: int | str) -> None:
        file, line = place(self.data, ("volumes", *path)) or (self.file, 1)
        self.findings.append(
            Finding(code=code, message=f"volumes: {message}", cure=cure, file=file, line=line)
        )


def _listed(ids: Sequence[str]) -> str:
    """
    >>> _listed(["a"]), _listed(list("abcdefgh"))
    ('a is', 'a, b, c, d, e and 3 more are')
    """
    more = f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""
    return f"{', '.join(ids[:_NAMED])}{more} {'is' if len(ids) == 1 else 'are'}"

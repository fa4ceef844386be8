"""What may not change any more: a state of an edition beside what its last release assigned.

Adding is allowed, behind what was released. Everything else that others may have noted down (an
address, pages, a citation key, a DOI, the file itself) stays, or the edition says openly what has
become of it: `revisions`, `retracted`, `removed`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from proceedings.model.citation_keys import citation_key, volume_key
from proceedings.model.contribution import Contribution
from proceedings.model.dois import paper_doi, volume_doi
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding
from proceedings.model.releases import Assigned
from proceedings.model.volume import in_volume
from proceedings.releases.ledger import sha256_of


def forbidden(edition: Edition) -> Iterator[Finding]:
    """Every change of *edition* that would break what a release of it has assigned."""
    if not edition.releases:
        return
    guard = _Guard(edition, f"{edition.releases[-1].version}")
    yield from guard.gone()
    yield from guard.order()
    for paper in edition.contributions:
        released = edition.ledger.get(paper.id)
        if released is not None:
            yield from guard.identifiers(paper, released)
            yield from guard.pages(paper, released)
            yield from guard.file(paper, released)
    yield from guard.volume()


@dataclass(frozen=True, slots=True)
class _Guard:
    edition: Edition
    version: str  #: of the last release

    def gone(self) -> Iterator[Finding]:
        """Papers that are not there any more, or are called something else now."""
        here = {paper.id: paper for paper in self.edition.contributions}
        new = [id_ for id_ in here if self.edition.ledger.get(id_) is None]
        for released in self.edition.ledger.papers:
            if released.id in here:
                continue
            now = self._renamed(released, new, here)
            renamed = f'; it looks like "{now}" of today' if now else ""
            cure = (
                f'call "{now}.md" "{released.id}.md" again, or add "formerly: {released.id}" to it'
                if now
                else f'bring back "papers/{released.id}.md", and say "removed:" in it if it must go'
            )
            message = f'the paper "{released.id}" of release {self.version} is not there{renamed}'
            file = self.edition.folder / "papers" / f"{released.id}.md"
            yield self._finding("released-paper-gone", message, cure, file, released.id)

    def _renamed(
        self, released: Assigned, new: list[str], here: dict[str, Contribution]
    ) -> str | None:
        """The new paper that *released* has become, by its title."""
        titles = {self.edition.full_title(here[id_]): id_ for id_ in new}
        found = get_close_matches(released.title, titles, n=1, cutoff=0.9)
        return titles[found[0]] if found else None

    def order(self) -> Iterator[Finding]:
        """Papers in another order, or new ones among those that were released."""
        place = {row.id: number for number, row in enumerate(self.edition.ledger.papers)}
        last: Assigned | None = None
        for paper in reversed(self.edition.contributions):
            row = self.edition.ledger.get(paper.id)
            if row is None and last is not None and in_volume(paper):
                message = f'the new paper stands before "{last.id}" of release {self.version}'
                cure = "put it behind the released ones in program.yml: their pages stay"
                yield self._of(paper, "released-order", message, cure)
            elif row is not None and row.pages:
                if last is not None and place[row.id] > place[last.id]:
                    message = f'it stands before "{last.id}" now, and stood behind it in '
                    cure = "bring back its place in program.yml: pages would shift"
                    yield self._of(paper, "released-order", f"{message}{self.version}", cure)
                last = row

    def identifiers(self, paper: Contribution, released: Assigned) -> Iterator[Finding]:
        """Citation keys and DOIs that were edited."""
        key, doi = citation_key(self.edition, paper), paper_doi(self.edition, paper)
        for code, name, where, was, now in (
            ("released-key", "citation key", "citation_key", released.key, key),
            ("released-doi", "DOI", "doi", released.doi, doi),
        ):
            if was and now and was.casefold() != now.casefold():
                message = f"the {name} is {now}, and was released as {was} ({self.version})"
                cure = f'write "{where}: {was}", or take "{where}" out'
                yield self._of(paper, code, message, cure)

    def pages(self, paper: Contribution, released: Assigned) -> Iterator[Finding]:
        """Papers that would leave the volume without a word."""
        if released.pages and not in_volume(paper) and not (paper.removed or paper.withdrawn):
            message = f"it has the pages {released.pages} since {self.version}, and is to leave"
            cure = 'take out "archival: false", or say "removed:" with the day and the reason'
            yield self._of(paper, "released-pages", message, cure)

    def file(self, paper: Contribution, released: Assigned) -> Iterator[Finding]:
        """PDFs that were replaced, and not as a revision that keeps the file before it."""
        if not released.pdf or paper.removed or paper.withdrawn:
            return
        now = sha256_of(paper.pdf) if paper.pdf and paper.pdf.is_file() else ""
        kept = {
            sha256_of(revision.replaced)
            for revision in paper.revisions[released.revision - 1 :]
            if revision.replaced and revision.replaced.is_file()
        }
        if now == released.pdf or (now and released.pdf in kept):
            return
        name = f"papers/{paper.id}.v{released.revision}.pdf"
        message = f"the PDF is not the one of release {self.version}" if now else "the PDF is gone"
        cure = (
            f'bring the released file back; for a new version keep it as "{name}" and add it to '
            f'"revisions" with "date", "reason" and "replaced: {name}"'
        )
        yield self._of(paper, "released-pdf", message, cure)

    def volume(self) -> Iterator[Finding]:
        """What identifies the volume."""
        ledger, file = self.edition.ledger, self.edition.folder / "edition.yml"
        key, doi = volume_key(self.edition), volume_doi(self.edition)
        for code, name, was, now in (
            ("released-key", "citation key", ledger.volume_key, key),
            ("released-doi", "DOI", ledger.volume_doi, doi),
        ):
            if was and was.casefold() != now.casefold():
                message = f"the volume's {name} is {now or 'gone'}, and was released as {was}"
                cure = "bring back what it was made of: the folder's name, the prefix, the key"
                yield self._finding(code, message, cure, file, None)

    def _of(self, paper: Contribution, code: str, message: str, cure: str) -> Finding:
        return self._finding(code, message, cure, paper.file or self.edition.folder, paper.id)

    def _finding(
        self, code: str, message: str, cure: str, file: Path, paper: str | None
    ) -> Finding:
        return Finding(
            code=code,
            message=message,
            cure=cure,
            file=file,
            line=1,
            edition=self.edition.id,
            paper=paper,
        )

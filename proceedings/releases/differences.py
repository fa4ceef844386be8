"""What changed between two states of an edition, for readers: each thing once, papers in order."""

from __future__ import annotations

from collections.abc import Iterator

from proceedings.model.contribution import Contribution, Notice
from proceedings.model.edition import Edition
from proceedings.model.releases import Assigned, Difference, Ledger, Standing, What

#: What a paper's page says of it, beside what has a kind of difference of its own.
_DETAILS = (
    *("subtitle", "kind", "translations", "keywords", "language", "resources", "license", "award"),
    *("note", "related", "dblp", "anthology", "archival"),
)


def differences(
    before: Edition | None, after: Edition, was: Ledger, now: Ledger
) -> tuple[Difference, ...]:
    """What *after* says otherwise than *before*; *was* and *now* are what each has assigned.

    Without a *before* the edition is published for the first time, and that is all.
    """
    if before is None:
        return (Difference(what=What.FIRST),)
    found: list[Difference] = []
    olds = {paper.id: paper for paper in before.contributions}
    for row in now.papers:
        old, known = olds.get(row.id), was.get(row.id)
        if old is None or known is None:
            found.append(Difference(what=What.ADDED, paper=row.id, title=row.title))
        else:
            found += _of_paper(old, after.contribution(row.id), known, row)
    return (*found, *_of_event(before, after))


def _of_paper(
    old: Contribution, new: Contribution, was: Assigned, now: Assigned
) -> Iterator[Difference]:
    def changed(what: What, before: str = "", after: str = "", reason: str = "") -> Difference:
        return Difference(
            what=what, paper=now.id, title=now.title, before=before, after=after, reason=reason
        )

    if was.standing is not now.standing and now.standing is not Standing.PUBLISHED:
        what = What.REMOVED if now.standing is Standing.REMOVED else What.RETRACTED
        yield changed(what, reason=_why(new.removed or new.withdrawn or new.retracted))
    if now.standing is Standing.REMOVED:
        return  # what it said is gone with it
    for number in range(was.revision, now.revision):
        reason = new.revisions[number - 1].reason
        yield changed(What.REVISED, f"v{number}", f"v{number + 1}", reason)
    if new.erratum and new.erratum != old.erratum:
        yield changed(What.CORRECTED, reason=new.erratum.reason)
    if was.title != now.title:
        yield changed(What.RETITLED, was.title, now.title)
    if old.authors != new.authors:
        yield changed(What.PEOPLE, "; ".join(was.people), "; ".join(now.people))
    if old.abstract.source != new.abstract.source:
        yield changed(What.ABSTRACT)
    if told := [name for name in _DETAILS if _said(old, name) != _said(new, name)]:
        yield changed(What.DETAILS, after=", ".join(told))


def _of_event(before: Edition, after: Edition) -> Iterator[Difference]:
    """What changed in the edition's own files."""
    said = ("event", "volume", "call", "committees", "sponsors", "summary", "links", "news")
    told = [name for name in said if _said(before, name) != _said(after, name)]
    if told:
        yield Difference(what=What.EVENT, after=", ".join(told))
    if _said(before, "program") != _said(after, "program"):
        yield Difference(what=What.PROGRAM)
    old, new = _prose(before), _prose(after)
    for id_ in sorted(old.keys() | new.keys()):
        if old.get(id_) != new.get(id_):
            yield Difference(what=What.PROSE, after=id_)


def _said(of: object, name: str) -> str:
    """A value as text, with its files by their names: two states lie in two folders."""
    value = repr(getattr(of, name))
    folder = of.folder if isinstance(of, Edition) else getattr(of, "file", None)
    above = folder if isinstance(of, Edition) else folder.parent.parent if folder else None
    return value.replace(str(above), "") if above else value


def _prose(edition: Edition) -> dict[str, str]:
    return {page.id: page.path.read_text("utf-8") for page in edition.pages}


def _why(notice: Notice | None) -> str:
    return notice.reason if notice else ""

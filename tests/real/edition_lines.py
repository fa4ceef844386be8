"""An edition as lines, so that two of them can be compared: a line a fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from proceedings.model.contribution import Contribution, Resource
from proceedings.model.edition import Edition
from proceedings.model.people import Person
from proceedings.model.program import Session


def lines_of(edition: Edition) -> list[str]:
    """All that the files of *edition* say, but for its prose, its ids and the order of its keys."""
    return [" ".join(line.split()) for line in _lines(edition)]


def _lines(edition: Edition) -> Iterator[str]:
    event, call = edition.event, edition.call
    for key in ("name", "short", "series", "ordinal", "start", "end", "place", "hours", "url"):
        if value := getattr(event, key):
            yield f"event {key}: {value}"
    yield f"event zone: {event.timezone.key}"
    if event.held_with:
        yield f"event with: {event.held_with.label} {event.held_with.url}"
    if edition.summary:
        yield f"summary: {edition.summary.text()}"
    yield f"volume: {edition.volume.title}; abstract pages {edition.volume.abstract_pages}"
    yield from (f"topic: {topic.text()}" for topic in call.topics)
    yield from (f"date: {d.name} {d.date} {d.note}" for d in call.dates)
    yield from [f"dates: {call.dates_note}"] if call.dates_note else []
    yield from (f"kind: {k.name} {k.min_pages}-{k.max_pages}" for k in call.kinds)
    yield from [f"system: {call.system.label} {call.system.url}"] if call.system else []
    yield from (f"call: {note.text()}" for note in call.notes)
    for group in edition.committees:
        for member in group.members:
            who = _person(member.person) if member.person else "TBD"
            yield f"{group.name}: {member.role}: {who}"
    for former in edition.previous:
        held = ", ".join(f"{count} {what}" for what, count in former.counts)
        yield f"before: {former.name} {former.url} with {former.held_with} {former.length} {held}"
    yield from (f"link: {link.label} {link.url}" for link in edition.links)
    yield from (f"news: {day} {text.text()}" for day, text in edition.news)
    yield from (f"note: {note.text()}" for note in edition.program.notes)
    yield from (f"program: {line}" for line in _resources(edition.program.resources))
    for session in edition.program.sessions:
        yield from _session(edition, session)


def _session(edition: Edition, session: Session) -> Iterator[str]:
    times = f"{session.start:%d %H:%M}–{session.end:%H:%M}" if session.start and session.end else ""
    kind = "break" if session.is_break else "session"
    yield f"{kind}: {session.title.text()} {times}"
    for item in session.items:
        start = f"{item.start:%H:%M}" if item.start else ""
        end = f"–{item.end:%H:%M}" if item.end else ""
        title = edition.contribution(item.paper).title if item.paper else item.title
        yield f"item: {start}{end} {title.text()} {item.room}"
        if item.paper:
            yield from _work(edition.contribution(item.paper))
        people = "; ".join(map(_person, item.speakers))
        yield from [f"- {item.speakers_label}: {people}"] if people else []
        yield from (f"- {line}" for line in _resources(item.resources))


def _work(work: Contribution) -> Iterator[str]:
    yield f"- kind: {work.kind.value}"
    yield from (f"- by: {_person(author)}" for author in work.authors)
    yield from (f"- {line}" for line in _resources(work.resources))


def _resources(resources: Iterable[Resource]) -> Iterator[str]:
    yield from (f"{r.label} {r.url or (r.path.name if r.path else '')}" for r in resources)


def _person(person: Person) -> str:
    places = " / ".join(place.name for place in person.affiliations)
    return f"{person.name.full} ({places}) {person.url}"

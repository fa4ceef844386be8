"""How many contributions there are of each kind, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from proceedings.model.contribution import Contribution, Kind
from proceedings.words import Words
from proceedings.words.words import message

#: What several of a kind are called where they stand under no other heading.
_HEADINGS = {
    Kind.PAPER: message("Papers"),
    Kind.SHORT: message("Short papers"),
    Kind.ABSTRACT: message("Extended abstracts"),
    Kind.INVITED: message("Invited talks"),
    Kind.KEYNOTE: message("Keynotes"),
    Kind.TALK: message("Talks"),
    Kind.PANEL: message("Panels"),
    Kind.POSTER: message("Posters"),
    Kind.DEMO: message("Demonstrations"),
    Kind.TUTORIAL: message("Tutorials"),
    Kind.WORKSHOP: message("Workshops"),
    Kind.PREFACE: message("Prefaces"),
}


def counted(papers: Iterable[Contribution], words: Words) -> str:
    """Count *papers* by kind, most frequent first: "2 papers, 1 invited talk".

    A number stays on the line of what it counts.
    """
    found = Counter(paper.kind for paper in papers).most_common()
    counts = (_count(kind, count, words) for kind, count in found)
    return ", ".join(count.replace(" ", "\u00a0", 1) for count in counts)


def heading(papers: Iterable[Contribution], words: Words) -> str:
    """What to call contributions that stand in no session: their kind, where it is one."""
    kinds = {paper.kind for paper in papers}
    return words.say(_HEADINGS[kinds.pop()] if len(kinds) == 1 else message("Contributions"))


def _count(kind: Kind, count: int, words: Words) -> str:  # noqa: C901  a line for each kind
    match kind:
        case Kind.PAPER:
            return words.count(count, "{count} paper", "{count} papers")
        case Kind.SHORT:
            return words.count(count, "{count} short paper", "{count} short papers")
        case Kind.ABSTRACT:
            return words.count(count, "{count} extended abstract", "{count} extended abstracts")
        case Kind.INVITED:
            return words.count(count, "{count} invited talk", "{count} invited talks")
        case Kind.KEYNOTE:
            return words.count(count, "{count} keynote", "{count} keynotes")
        case Kind.TALK:
            return words.count(count, "{count} talk", "{count} talks")
        case Kind.PANEL:
            return words.count(count, "{count} panel", "{count} panels")
        case Kind.POSTER:
            return words.count(count, "{count} poster", "{count} posters")
        case Kind.DEMO:
            return words.count(count, "{count} demonstration", "{count} demonstrations")
        case Kind.TUTORIAL:
            return words.count(count, "{count} tutorial", "{count} tutorials")
        case Kind.WORKSHOP:
            return words.count(count, "{count} workshop", "{count} workshops")
        case Kind.PREFACE:
            return words.count(count, "{count} preface", "{count} prefaces")

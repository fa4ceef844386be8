"""What a reviewing system decided on a submission, in whatever words it says so.

Chairs name their decisions themselves: "accept", "Accept (Oral)", "Accepted as poster", "probably
reject", "accept?". What is not clearly accepted is not taken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from proceedings.model.contribution import Kind


class Fate(Enum):
    ACCEPTED = "accepted"
    REFUSED = "refused"  #: or not decided on
    TAKEN_BACK = "taken back"  #: by its authors, or deleted: it is nobody's to publish


@dataclass(frozen=True, slots=True)
class Decision:
    fate: Fate = Fate.ACCEPTED
    reason: str = ""  #: why it is left out
    kind: Kind | None = None  #: what it was accepted as, where that is said
    archival: bool = True
    mode: str = ""  #: how it is presented: "Oral"


ACCEPTED = Decision()
_TAKEN_BACK = re.compile(r"\b(withdraw\w*|deleted?|retracted)\b")
_OPEN = re.compile(
    r"^$|\?|\b(no decision|undecided|pending|awaiting|unknown|none|probably|tentativ\w+|maybe|"
    r"borderline|under review|submitted|in review|draft|discuss)\b"
)
_REFUSED = re.compile(r"\b(reject\w*|declin\w*|refus\w*|no|not|non-?accepted|unaccepted)\b")
_ACCEPTED = re.compile(r"accept|\byes\b|^(oral|poster|spotlight|talk|short|full)\b|camera.ready")
_NON_ARCHIVAL = re.compile(r"\bnon-?\s?archival\b")
_MODE = re.compile(r"\b(oral|spotlight|poster|lightning talk)\b")
#: What is accepted, as against how it is presented: "Accept (poster)" may be a full paper.
_KINDS = (
    (re.compile(r"\bshort\b"), Kind.SHORT),
    (re.compile(r"\bextended abstracts?\b|\babstracts?( only)?$"), Kind.ABSTRACT),
    (re.compile(r"\bdemo(nstration)?s?\b"), Kind.DEMO),
    (
        re.compile(r"\bas (an? )?posters?\b|\bposters? (paper|track|abstract)|^posters?$"),
        Kind.POSTER,
    ),
    (re.compile(r"\btutorials?\b"), Kind.TUTORIAL),
    (re.compile(r"\bkeynotes?\b"), Kind.KEYNOTE),
    (re.compile(r"\binvited (talk|speaker)s?\b"), Kind.INVITED),
    (re.compile(r"\bpanels?\b"), Kind.PANEL),
)


def decided(text: str) -> Decision:
    """The decision *text* in whatever words it was made.

    >>> decided("Accept as poster").kind, decided("accept (poster)").mode
    (<Kind.POSTER: 'poster'>, 'Poster')
    >>> decided("desk reject").reason, decided("accept?").reason
    ('rejected ("desk reject")', 'no final decision ("accept?")')
    """
    words = " ".join(text.casefold().replace("_", " ").split())
    said = f' ("{" ".join(text.split())[:60]}")'
    archival = _NON_ARCHIVAL.search(words) is None
    plain = _NON_ARCHIVAL.sub("", words)
    if _TAKEN_BACK.search(plain):
        return Decision(
            Fate.TAKEN_BACK, "withdrawn" if words == "withdrawn" else f"withdrawn{said}"
        )
    if _OPEN.search(plain):
        reason = "no decision" if words in ("", "no decision") else f"no final decision{said}"
        return Decision(Fate.REFUSED, reason)
    if _REFUSED.search(plain):
        reason = "rejected" if words in ("reject", "rejected") else f"rejected{said}"
        return Decision(Fate.REFUSED, reason)
    if not _ACCEPTED.search(plain):
        return Decision(Fate.REFUSED, f"a decision that is not understood{said}")
    mode = _MODE.search(plain)
    return Decision(
        kind=kind_of(plain), archival=archival, mode=mode[0].capitalize() if mode else ""
    )


def kind_of(text: str) -> Kind | None:
    """What the name of a decision, a track or a type says that its papers are.

    >>> kind_of("Demo track"), kind_of("Research Papers")
    (<Kind.DEMO: 'demo'>, None)
    """
    words = text.casefold()
    return next((kind for pattern, kind in _KINDS if pattern.search(words)), None)

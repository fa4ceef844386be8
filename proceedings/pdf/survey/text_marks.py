"""What is left in a text that was meant for reviewers, for co-authors or for nobody.

Whole texts are not kept, so what the checks ask of them is looked for while they are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal[
    "anonymous", "banner", "preprint", "arxiv", "cover", "form",
    "todo", "reference", "citation", "template",
]  # fmt: skip
_LONGEST = 90  #: characters of a mark that are kept


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that was left in, as it is printed."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class _Look:
    """Looks for one kind; *needles*, in lower case, say quickly that there is nothing."""

    kind: Kind
    needles: tuple[str, ...]
    pattern: re.Pattern[str]

    @property
    def may_break(self) -> bool:
        """Whether it may stand on two lines."""
        return self.kind in ("reference", "citation")

    def may_be_in(self, line: str) -> bool:
        line = line.lower()
        return any(needle in line for needle in self.needles)


def _look(kind: Kind, needles: str, pattern: str, flags: int = re.IGNORECASE) -> _Look:
    compiled = re.compile(pattern, flags | re.MULTILINE | re.VERBOSE)
    return _Look(kind, tuple(needles.split("|")), compiled)


_LOOKS = (
    _look(
        "anonymous",
        "anonymous|double-blind|double blind|withheld|omitted for",
        r"""
        ^(?: anonymous \s (?:\w+ \s)? (?:author|submission|institution|affiliation|paper\ \#)\S*
           | anonymous\ (?:author|institution|affiliation)\(s\)
           | (?:paper|submitted|submission|manuscript) .{0,20}
             \b(?:double|triple)[-\ ]?blind\ (?:peer\ )?review
           | (?:the\ )?(?:author|name|affiliation)\S*\ .{0,30}
             (?:withheld|omitted)\ for\ .{0,20}review
        ).{0,40}$
        """,
    ),
    _look(
        "banner",
        "review|distribute|confidential|draft",
        r"""
        ^[^\n]{0,60}? (?:
             under\ (?:double[-\ ]blind\ )?review\ (?:as|at|for|by)\b
           | (?<=preprint\.\ )under\ review\b
           | \bpreliminary\ work\.\ +(?:under\ review|do\ not)
           | \b(?:please\ )?do\ not\ (?:re)?distribute\b
           | \bconfidential\ (?:review|submission|manuscript)\b
           | \b(?:for|manuscript\ under)\ review\ (?:only|purposes|by)\b
        ) .{0,60}$
        | ^(?:under\ review|draft|draft\ version|working\ draft|confidential|review\ copy)
          (?:\.|\s\d.{0,20})?$
        """,
    ),
    _look(
        "preprint",
        "preprint|submitted to",
        r"""
        ^(?:Preprint\ submitted\ to\b.{0,60}
           | Submitted\ to\ (?:the\ )?(?:\d|[A-Z]{3}).{0,60}
           | Preprint(?:\.(?:\ .{0,40})?|\s\d.{0,20})?)$
        """,
        0,
    ),
    _look(
        "arxiv",
        "arxiv:",
        r"^\[?arXiv:\s?(?:\d{4}\.\d{4,5}|[a-z.-]+/\d{7})v\d+\s+\[[\w.-]+\]\s.{8,20}$",
        0,
    ),
    _look(
        "cover",
        "see discussions, stats|hal is a multi|to cite this version|downloaded from|"
        "terms of use|repository",
        r"""
        ^(?: see\ discussions,\ stats,\ and\ author\ profiles
           | hal\ is\ a\ multi-?disciplinary\ open
           | to\ cite\ this\ version
           | (?:please\ )?cite\ (?:this|the)\ (?:published|original)\ version\b
           | this\ (?:version|document|is\ the)\ .{0,60}\brepository\b
        ).{0,60}
        """,
    ),
    _look(
        "form",
        "copyright|publish|consent",
        r"""
        ^(?: .{0,30}\bcopyright\b.{0,20}\b(?:form|transfer|assignment|consent)\b
           | .{0,20}\b(?:transfer|assignment)\ of\ copyright\b
           | .{0,20}\b(?:licen[cs]e|permission|consent)\ (?:agreement\ )?to\ publish\b
           | (?:author(?:'s|’s|s)?\ )?consent\ form\b
        ).{0,20}$
        """,
    ),
    _look(
        "todo",
        "todo|fixme|tbd",
        r"[\[({]\s?(?:TODO|FIXME)\b.{0,50} | \b(?:TODO|FIXME)\s?:.{0,50} | [\[(]TBD[\])]",
        0,
    ),
    _look(
        "reference",
        "??|rror|ehler|rreur|hata!|erro!",
        r"""
        \b(?:Fig(?:ure)?s?|Tab(?:le)?s?|Sec(?:tion)?s?|Eqn?s?|Equations?|App(?:endix)?|Alg(?:orithm)?s?
           |Thm|Theorems?|Lemmas?|Propositions?|Prop|Corollary|Definitions?|Def|Examples?|Chapters?|Ch
           |Steps?|Assumptions?|Remarks?|Listings?|lines?|pages?|pp)\.?\s?[(\[]?\?\?[)\]]?
        | §\s?\?\?
        | Error!\ (?:Reference\ source|Bookmark)\ not\ (?:found|defined)
        | Fehler!\ (?:Verweisquelle|Textmarke)
        | Erreur\s!\ (?:Source\ du\ renvoi|Signet)
        | Error!\ No\ se\ encuentra | Errore\.\ L.origine\ riferimento | Hata!\ (?:Başvuru|Yer)
        | Erro!\ (?:Fonte\ de\ refer|Indicador)
        """,
        0,
    ),
    _look(
        "citation",
        "[?|?]|(?",
        r"\[(?:\?+|[\d\s,;]*,\s?\?+)(?:[,;]\s?(?:\?+|\d+))*\]|\(\?(?:[,;]\s?\?)+\)",
        0,
    ),
    _look(
        "template",
        "lorem ipsum|woodstock|xxxx|conference'17|conference’17|acronym|insert|given name|"
        "paper title|formatting instructions|author guidelines|instructions for|address line|"
        "first author|author one|coauthor|your abstract|funding agency|0000-1111-2222",
        r"""
        \blorem\ ipsum\ dolor\b
        | \bWoodstock,\ NY\b | \bConference['’]17\b | \bConference\ acronym\ ['’]XX
        | \b978-[\dX]-X{4}-X{4}-X | \bX{7}\.X{7}\b | \b978-1-4503-X{4}-X | \bXXX-X-XXXX-XXXX-X
        | \binsert\ (?:your\ )?(?:paper|title|abstract|name|text|authors?)\ here\b
        | ^\d?(?:st|nd)?\ ?Given\ Name\ Surname\b | \bidentify\ applicable\ funding\ agency\b
        | \bPaper\ Title\*?\ \(use\ style
        | ^(?:Formatting\ )?Instructions\ for\ (?:\*?ACL|NeurIPS|ICML|ICLR|AAAI|CVPR|Authors|Submi)
          .{0,60}
        | \bAuthor\ Guidelines\ for\b
        | ^(?:Affiliation\ /\ Address\ line\ 1|First\ Author(?:1|\ Affiliation|\[0000).{0,20}
           |Author\ One\b.{0,30}|Coauthor\ Affiliation)
        | ^Your\ abstract(?:\ text)?(?:\ goes\ here)?\.$ | \b0000-1111-2222-3333\b
        """,
    ),
)
_HEADING = re.compile(
    r"^(?:\d+\.?\s+|[IVX]+\.\s+)?(?:R\s?eferences(?:\s+Cited)?|Bibliography|Literature(?:\s+Cited)?|Literatur"
    r"(?:verzeichnis)?|R[ée]f[ée]rences(?:\s+bibliographiques)?|Bibliographie|Referencias|Refer[êe]ncias"
    r"|Bibliografia|Riferimenti(?:\s+bibliografici)?|Kaynakça|Kaynaklar|参考文献|Список\s+литературы|Литература)"
    r"\s*:?\s*$",
    re.IGNORECASE | re.MULTILINE,
)


def marks_in(text: str) -> Iterator[Mark]:
    """What was left in *text*, the text of a page with "\\n" between its lines.

    >>> [mark.text for mark in marks_in("as Figure ?? shows [?, 3]\\nDo not distribute.")]
    ['Do not distribute.', 'Figure ??', '[?, 3]']
    """
    lower, lines = text.lower(), text.split("\n")
    for look in _LOOKS:
        if any(needle in lower for needle in look.needles):
            places = [text] if look.may_break else [*filter(look.may_be_in, lines)]
            found = (match[0] for place in places for match in look.pattern.finditer(place))
            for words in dict.fromkeys(found):
                yield Mark(look.kind, " ".join(words.split())[:_LONGEST])


def begins_references(text: str) -> bool:
    """Whether a line of *text* is the heading of the list of works that are cited.

    >>> begins_references("so it is.\\n7 REFERENCES\\n[1] A"), begins_references("References to")
    (True, False)
    """
    return _HEADING.search(text) is not None


def numbered_lines(text: str) -> int:
    """How many lines of *text* are numbered one after the other, at either end of the line.

    >>> numbered_lines("041 so it\\n042 is\\n043\\nas 7")
    3
    """
    chains: dict[int, int] = {}
    for line in text.split("\n"):
        for word in {line.partition(" ")[0], line.rpartition(" ")[2]}:
            if word.isdecimal() and len(word) < 5:
                number = int(word)
                chains[number] = chains.get(number - 1, 0) + 1
    return max(chains.values(), default=0)

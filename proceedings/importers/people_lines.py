"""People as others write them down, many in one line: "A (X), B, C (Y)".

An affiliation holds for all who stand before it and have none. Names stay as they are printed; what
was guessed or left out is a remark. `people_columns` joins what a table has in columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from proceedings.importers.latex_signs import Remark
from proceedings.importers.people_columns import affiliations, is_nobody, whole_name
from proceedings.importers.people_pieces import Piece, is_institution, mended_brackets, pieces
from proceedings.model.names import SUFFIX, Name
from proceedings.model.people import Member, Person

_EMAIL = re.compile(r"[(<\[]?\s*(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*[)>\]]?", re.IGNORECASE)
_HONORIFIC = re.compile(r"^(?:(?:prof|dr|mr|mrs|ms|professor|doctor)\.?\s+)+(?=\S)", re.IGNORECASE)
_DEGREE = re.compile(r",?\s+(?:ph\.?\s?d\.?|m\.?\s?sc|m\.?d|d\.?phil)\.?$", re.IGNORECASE)
_ROLE = re.compile(
    r"(?:[\w/&-]+ ){0,4}(?:co-?|vice-?)?(?:chairs?|moderators?|speakers?|organi[sz]ers?|editors?|"
    r"panell?ists?|members?|presenters?|coordinators?|advisors?|discussants?|leads?|reviewers?)",
    re.IGNORECASE,
)
_EMPHASIS = re.compile(r"(?<!\w)(\*\*?|__?)(\S(?:[^*_]*\S)?)\1(?!\w)")
_OTHERS = re.compile(r"(?:and )?others\.?|et\.? al\.?", re.IGNORECASE)


def people(
    text: str, legend: Mapping[str, str] | None = None, *, star_is_contact: bool = False
) -> tuple[tuple[Person, ...], list[Remark]]:
    """The people in the line *text*, without places that nobody fills.

    >>> found, _ = people('Robert "Bob" Smith, Yu (Amy) Wu (MIT), Ana van Dam (ETH; IBM)')
    >>> [(one.name.full, len(one.affiliations)) for one in found]
    [('Robert "Bob" Smith', 1), ('Yu (Amy) Wu', 1), ('Ana van Dam', 2)]
    """
    members, remarks = places(text, legend, star_is_contact=star_is_contact)
    return tuple(member.person for member in members if member.person), remarks


def places(
    text: str, legend: Mapping[str, str] | None = None, *, star_is_contact: bool = False
) -> tuple[tuple[Member, ...], list[Remark]]:
    """Who stands in the line *text*, in order, with roles; nobody where it says TBD.

    *legend* has the affiliations of footnote marks. A link around a name, `[Ada](https://…)`, is
    that person's address. A star is the mark of a corresponding author where *star_is_contact*.
    """
    reader = _Line(legend or {}, star_is_contact)
    reader.read(text)
    return tuple(one.member() for one in reader.found), reader.remarks


def given_affiliations(found: Sequence[Member], text: str) -> tuple[Member, ...]:
    """*found* with what a column of affiliations says: one each, or one for all.

    >>> two, _ = places("Ada Lovelace, Alan Turing")
    >>> [m.person.affiliations[0].name for m in given_affiliations(two, "London, Cambridge")]
    ['London', 'Cambridge']
    """
    parts = [part.strip() for part in re.split(r",|;", text)]
    each = parts if len(parts) == len(found) > 1 else [text] * len(found)
    return tuple(
        replace(member, person=replace(member.person, affiliations=affiliations(place)))
        if member.person and not member.person.affiliations
        else member
        for member, place in zip(found, each, strict=True)
    )


def legend_of(text: str) -> dict[str, str]:
    """What footnote marks stand for: "(*) MIT, (+) Harvard", "1 MIT 2 ETH Zurich".

    >>> legend_of("(*) University of Wisconsin, (+) Harvard University")
    {'*': 'University of Wisconsin', '+': 'Harvard University'}
    """
    parts = re.split(r"(?:^|(?<=[\s,;]))[(\[^]?([*+†‡§¶#]+|[0-9¹²³⁴⁵⁶⁷⁸⁹]{1,2})[)\]^.:]?\s*", text)
    pairs = zip(parts[1::2], parts[2::2], strict=False)
    return {_plain_mark(mark): name.strip(" ,;") for mark, name in pairs if name.strip(" ,;")}


@dataclass(slots=True)
class _One:
    person: Person | None
    role: str = ""
    has_place: bool = False  #: or needs none from those after it

    def member(self) -> Member:
        return Member(self.person, self.role)


@dataclass(slots=True)
class _Line:
    """Reads a line, piece by piece; those without an affiliation wait for the next one."""

    legend: Mapping[str, str]
    star_is_contact: bool
    found: list[_One] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def read(self, text: str) -> None:
        text = self._without_emails(" ".join(text.split()))
        whole, mended = mended_brackets(text)
        if mended:
            message = f'brackets do not pair in "{_short(text)}"; read as "{_short(whole)}"'
            self.remark("people-brackets", message, "compare the affiliations")
        for piece in pieces(_EMPHASIS.sub(r"\2", whole)):
            self.piece(piece)

    def piece(self, piece: Piece) -> None:
        """Take one piece: somebody, a role, an institution, or nobody."""
        if not any(map(str.isalnum, "".join((piece.name, *piece.brackets)))):
            return
        if self.found and (SUFFIX.match(piece.name) or _DEGREE.fullmatch(f" {piece.name}")):
            self._suffix(piece)
        elif _OTHERS.fullmatch(piece.name):
            self.remark("people-others", f'"{piece.name}" names nobody', "name the others")
        elif is_nobody(piece.name):
            self.remark(
                "people-tbd", f'"{piece.name}" stands for someone still to come', "name them"
            )
            self.found.append(_One(None, has_place=True))
        elif self.found and _ROLE.fullmatch(piece.name):
            self.found[-1].role = piece.name
            self._place(piece.brackets)
        elif self.found and not piece.brackets and is_institution(piece.name):
            self._place([piece.name])
        elif piece.name:
            self._somebody(piece)

    def _somebody(self, piece: Piece) -> None:
        text = self._undecorated(piece.name)
        is_group = is_institution(text) and " " in text
        name = Name(text, organisation=True) if is_group else whole_name(text)
        known = Person(name, url=piece.url)
        places = [self.legend[mark] for mark in piece.marks if mark in self.legend]
        if places:
            found = tuple(place for text in places for place in affiliations(text))
            known = replace(known, affiliations=found)
        unknown = [mark for mark in piece.marks if mark not in self.legend]
        if self.star_is_contact and "*" in unknown:
            known = replace(known, corresponding=True)
            unknown.remove("*")
        if unknown:
            marks = " ".join(unknown)
            self.remark("people-mark", f'the mark {marks} at "{text}" is not explained', "")
        self.found.append(_One(known, has_place=bool(places) or is_group))
        self._place(piece.brackets)

    def _suffix(self, piece: Piece) -> None:
        """What a comma parts from the name before it: "King, Jr."; a degree is left out."""
        last = self.found[-1]
        if last.person and SUFFIX.match(piece.name):
            last.person = replace(last.person, name=replace(last.person.name, suffix=piece.name))
        else:
            self.remark("people-title", f'"{piece.name}" was left out', "")
        self._place(piece.brackets)

    def _place(self, brackets: Iterable[str]) -> None:
        """An affiliation holds for all who wait for one; a role for the last alone."""
        for text in brackets:
            if _ROLE.fullmatch(text):
                self.found[-1].role, self.found[-1].has_place = text, True
            elif found := affiliations(text):
                waiting = [one for one in self.found if not one.has_place] or self.found[-1:]
                for one in waiting:
                    if one.person:
                        given = (*one.person.affiliations, *found)
                        one.person = replace(one.person, affiliations=given)
        if any(not _ROLE.fullmatch(text) for text in brackets):
            for one in self.found:
                one.has_place = True

    def _without_emails(self, text: str) -> str:
        kept, count = _EMAIL.subn(" ", text) if "@" in text else (text, 0)
        if count:
            self.remark("people-email", f"{count} e-mail address(es) were left out", "")
        return " ".join(kept.split()).replace(" ,", ",")

    def _undecorated(self, text: str) -> str:
        plain = _DEGREE.sub("", _HONORIFIC.sub("", text))
        if plain != text:
            self.remark("people-title", f'"{text}" was read as "{plain}"', "")
        return plain

    def remark(self, code: str, message: str, cure: str) -> None:
        remark = Remark(code, message, cure)
        if remark not in self.remarks:
            self.remarks.append(remark)


def _plain_mark(mark: str) -> str:
    return mark.translate(str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789"))


def _short(text: str) -> str:
    return text if len(text) <= 100 else f"{text[:99]}…"

"""A check: one function that looks at an edition for one kind of flaw, under one code."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from proceedings.model.findings import Severity

if TYPE_CHECKING:
    from proceedings.checks.subject import Subject

Key: TypeAlias = str | int


@dataclass(frozen=True, slots=True)
class At:
    """A place in an editor's file: the value under *keys*, and in it the line that has *text*.

    An abstract is under ("abstract",), wherever its file has it.
    """

    file: Path
    keys: tuple[Key, ...] = ()
    text: str = ""

    def under(self, *keys: Key, text: str = "") -> At:
        """A place further down."""
        return At(self.file, (*self.keys, *keys), text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """One thing that a check has found; *cure* and *severity* are the check's where not given."""

    message: str
    at: At
    cure: str = ""
    severity: Severity | None = None
    paper: str | None = None


Look: TypeAlias = "Callable[[Subject], Iterator[Flaw]]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A code with all that the handbook says of it."""

    code: str
    severity: Severity
    what: str  #: what it finds, in a sentence
    why: str  #: why that matters, and how it comes about
    cure: str  #: what an editor does about it
    look: Look = field(repr=False)

    @property
    def family(self) -> str:
        """The package that it stands in: "metadata", "people", "program", "pdf", "safety"."""
        return self.look.__module__.split(".")[2]


#: Every check by its code, as far as its module has been imported; `registry` imports them all.
CHECKS: dict[str, Check] = {}


def check(code: str, severity: Severity, *, cure: str) -> Callable[[Look], Look]:
    """Make the function below it the check called *code*.

    The first paragraph of its docstring says what it finds, the others why: the handbook and the
    reports print both. The first word of the code is what editors select it by, with its like.
    """

    def registered(look: Look) -> Look:
        what, _, why = inspect.cleandoc(look.__doc__ or "").partition("\n\n")
        if code in CHECKS or not (what and why):
            raise ValueError(f"{code}: a code is given once, to a function that says what and why")
        paragraphs = "\n\n".join(" ".join(part.split()) for part in why.split("\n\n"))
        CHECKS[code] = Check(
            code=code,
            severity=severity,
            what=" ".join(what.split()),
            why=paragraphs,
            cure=cure,
            look=look,
        )
        return look

    return registered

"""All checks, by importing the modules that hold them; and choosing among them by their codes."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pkgutil import walk_packages

from proceedings.checks.check import CHECKS, Check

#: The families in the order of the handbook: folders of this package.
FAMILIES = ("metadata", "people", "program", "pdf", "safety")


def all_checks() -> dict[str, Check]:
    """Every check by its code, in the order of the families and of their codes."""
    for family in FAMILIES:
        name = f"proceedings.checks.{family}"
        package = import_module(name)
        for module in walk_packages(package.__path__, f"{name}."):
            import_module(module.name)
    return dict(sorted(CHECKS.items(), key=lambda item: (_place(item[1]), item[0])))


def is_chosen(code: str, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> bool:
    """Whether *code* is one of those that begin with any of *select*, and with none of *ignore*.

    >>> is_chosen("pdf-font", ["pdf"]), is_chosen("pdf-font", [], ["pdf-font"])
    (True, False)
    """
    return code.startswith(tuple(select) or ("",)) and not code.startswith(tuple(ignore) or ("\0",))


def _place(check: Check) -> int:
    return FAMILIES.index(check.family)

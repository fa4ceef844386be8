"""What `proceedings check` says of its codes: all of them in a list, and one of them at length."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Iterator

import click

from proceedings.checks.codes import known_codes, not_a_code
from proceedings.checks.fixes.mends import MENDS
from proceedings.checks.registry import all_checks, is_chosen


def listed(select: Iterable[str], ignore: Iterable[str]) -> str:
    """Each check in a line: its code, how grave it is, and what it finds."""
    chosen = [one for one in all_checks().values() if is_chosen(one.code, select, ignore)]
    width = max((len(one.code) for one in chosen), default=0)
    return "\n".join(f"{one.code:{width}}  {one.severity!s:7}  {one.what}" for one in chosen)


def explained(code: str) -> str:
    """What *code* finds, why that matters, and what to do; no such code is wrong usage."""
    if code not in known_codes():
        raise click.UsageError(f'there is no code "{code}"; {not_a_code(code)}')
    return "\n".join(_lines(code))


def _lines(code: str) -> Iterator[str]:
    check = all_checks().get(code)
    if check is None:
        yield f"{code} is found while the files are read, and its finding says what to do."
        yield "The handbook's page “Findings” has all such codes."
        return
    mended = ", `--fix` mends it" if code in MENDS else ""
    yield f"{code} ({check.severity}{mended})"
    for part in (check.what, *check.why.split("\n\n"), f"What to do: {check.cure}"):
        yield ""
        yield textwrap.fill(
            part, min(shutil.get_terminal_size().columns, 100), break_on_hyphens=False
        )

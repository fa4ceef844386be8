"""Names as styles of references print them: shortened, and turned round, where that is right."""

from __future__ import annotations

import re
from functools import lru_cache

from proceedings.model.names import Name

#: What someone is called as well: Yingyan (Celine).
_FAMILIAR = re.compile(r"\s*[(（\"“«][^)）\"”»]*[)）\"”»]")
_PARTS = re.compile(r"[^\s.\-‐]+\.?|[-‐]")


@lru_cache(maxsize=1 << 16)
def styled(name: Name, has_initials: bool, is_inverted: bool) -> str:
    """The *name* with initials for its given names, its family name first.

    A particle stays with the family name, as the person writes it. Organisations are whole, and so
    are given names in a script without capitals; a Chinese, Japanese or Korean name is never turned
    round. These styles ask for Latin letters, where the edition has them.

    >>> styled(Name.parse("Jean-Pierre van der Berg"), True, True)
    'van der Berg, J.-P.'
    >>> styled(Name.parse("King, Jr, Martin Luther"), True, False)
    'M. L. King Jr'
    >>> styled(Name.parse("王 小明"), True, True)
    '王小明'
    """
    if name.latin is not None:
        return styled(name.latin, has_initials, is_inverted)
    if name.organisation or not name.given or name.is_unspaced:
        return name.full
    if not (has_initials or is_inverted):
        return name.full
    given = _initials(name.given) if has_initials else name.given
    if is_inverted:
        return ", ".join(part for part in (name.surname, given, name.suffix) if part)
    return " ".join(part for part in (given, name.surname, name.suffix) if part)


def _initials(given: str) -> str:
    """The first letters of *given*; a script without capitals has none.

    >>> _initials("Anna M. Åke"), _initials("J.-P."), _initials("علي")
    ('A. M. Å.', 'J.-P.', 'علي')
    """
    if given.upper() == given.lower():
        return given
    formal = _FAMILIAR.sub("", given)
    parts = (part if part in "-‐" else f"{part[0]}." for part in _PARTS.findall(formal or given))
    return re.sub(r" ?([-‐]) ?", r"\1", " ".join(parts))

"""The filter of long lists: the scripts that make it, named once."""

from __future__ import annotations

#: For a `Sheet` with a list of papers and the macro of `filter.html` before it; without the
#: scripts there is simply the whole list.
SCRIPTS: tuple[str, ...] = ("folding.js", "filter.js")

"""The filter of long lists: the script that makes it, named once."""

from __future__ import annotations

#: For a `Sheet` with a list of papers or an index of names, and a macro of `filter.html` before it;
#: without the script there is simply the whole list.
SCRIPTS: tuple[str, ...] = ("filter.js",)

"""Files of an edition as tests of the checks write them."""

from __future__ import annotations

import json

#: The event of `tests-2026` under another name and year, for a second edition of the archive.
EARLIER = """
event:
  name: Workshop on Tests
  short: Tests 2025
  series: Tests
  start: 2025-06-01
  timezone: Europe/Berlin
  place: Ghent, Belgium
"""


def paper(
    title: str = "On Bugs",
    authors: str = "[Grace Hopper (Navy)]",
    abstract: str = "Moths are bugs.",
    **keys: str,
) -> str:
    """A paper's file: its title is on line 2, its authors (as YAML) on line 3.

    Other *keys*, as YAML, have a line each from 4 on; the abstract is two lines below the last.
    """
    lines = [f"title: {json.dumps(title, ensure_ascii=False)}", f"authors: {authors}"]
    lines += [f"{key}: {value}" for key, value in keys.items()]
    return "\n".join(["---", *lines, "---", abstract, ""])


def papers(*titles: str, **keys: str) -> dict[str, str]:
    """Papers of these titles, called p1, p2, …"""
    return {f"papers/p{n}.md": paper(title, **keys) for n, title in enumerate(titles, start=1)}

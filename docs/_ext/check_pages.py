"""A page for each check, written from the code before Sphinx looks for pages.

They stand in docs/checks/, which git ignores. `{checks} metadata` lists the checks of a family.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from proceedings.checks.check import Check
from proceedings.checks.fixes.mends import MENDS
from proceedings.checks.registry import all_checks
from proceedings.checks.reports.asked import ASKED

_SEVERITIES = {
    "error": "error: it must not be published so",
    "warning": "warning: it is likely wrong",
    "note": "note: it is worth knowing",
}
#: Signs that MyST would take for markup, outside of code.
_MARKUP = re.compile(r"([\\*_\[\]<>{}#|$^~])")


def pages() -> Mapping[str, str]:
    """The text of each page by its code."""
    return {code: _page(check) for code, check in all_checks().items()}


def _page(check: Check) -> str:
    facts = [
        f"Severity\n: {_SEVERITIES[str(check.severity)]}",
        f"What to do\n: {prose(check.cure)}",
        f"Mended by `--fix`\n: {_mended(check.code)}",
    ]
    if asked := ASKED.get(check.code):
        facts.append(f"In letters to authors\n: {prose(asked)}")
    return (
        "\n\n".join(
            [f"# {check.code}", prose(check.what), prose(check.why), *facts, _accept(check)]
        )
        + "\n"
    )


def _mended(code: str) -> str:
    return "yes, where there is one right answer" if code in MENDS else "no"


def _accept(check: Check) -> str:
    return f"""\
## Accepting it

Where it is as it should be, say so in the edition's `edition.yml`. Without `paper` that holds for
the whole edition; with `text`, for findings whose message has that part.

```yaml
checks:
  accepted:
    - code: {check.code}
      paper: hopper
      reason: the authors want it so
      date: 2026-05-01
```

All checks are in [Checks](../checks.md)."""


def prose(text: str) -> str:
    r"""A docstring's words in MyST: what is between backticks is code, and no sign is markup.

    >>> prose("a <b> is `<b>`, and [x]")
    'a \\<b\\> is `<b>`, and \\[x\\]'
    """
    parts = re.split(r"(`[^`\n]+`)", text)
    return "".join(part if n % 2 else _MARKUP.sub(r"\\\1", part) for n, part in enumerate(parts))


class Checks(SphinxDirective):
    """`{checks} metadata`: a table of the checks of a family, each with a link to its page."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        family = [one for one in all_checks().values() if one.family == self.arguments[0]]
        holder = nodes.container()
        lines = StringList(_table(family), source="checks")
        self.state.nested_parse(lines, self.content_offset, holder)
        return holder.children


def _table(family: Iterable[Check]) -> list[str]:
    lines = ["| code | severity | what it finds |", "|---|---|---|"]
    for one in family:
        link = f"[`{one.code}`](checks/{one.code}.md)"
        mended = " (`--fix`)" if one.code in MENDS else ""
        lines.append(f"| {link} | {one.severity} | {prose(one.what)}{mended} |")
    return lines


def write_pages(app: Sphinx) -> None:
    """Write the pages, those that have changed alone: Sphinx reads again what is new."""
    folder = Path(app.srcdir) / "checks"
    folder.mkdir(exist_ok=True)
    wanted = {folder / f"{code}.md": text for code, text in pages().items()}
    for file in set(folder.glob("*.md")) - wanted.keys():
        file.unlink()
    for file, text in wanted.items():
        if not file.exists() or file.read_text("utf-8") != text:
            file.write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_directive("checks", Checks)
    app.connect("builder-inited", write_pages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}

"""axe-core finds no violation on any kind of page, on a phone and a desk, in light and dark."""

from __future__ import annotations

from importlib.resources import files

from tests.browser.reader import Reader

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


def violations(reader: Reader) -> list[str]:
    """What axe-core holds against the page that is open: the rule, and where."""
    reader.run(AXE)
    found = reader.run("() => axe.run({resultTypes: ['violations']})")["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]

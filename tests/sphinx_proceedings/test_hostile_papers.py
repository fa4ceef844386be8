from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sphinx_proceedings import assets

Build = Callable[..., Any]

HOSTILE = """---
title: "Hostile <img src=x onerror=alert(1)>"
authors: ["Mallory <b>Bold</b>"]
keywords: ["<script>alert(2)</script>"]
award: "\\" onmouseover=alert(6) x=\\""
---
Good words. <script>alert(3)</script>

```{include} ../edition.yml
```

```{raw} html
<iframe src="https://evil.example"></iframe>
```

[click](javascript:alert(4)) and {{ 7*7 }} and {% set x = 1 %} and {paper}`long`.
"""


def test_nothing_that_an_author_wrote_runs_or_reads_anything(rich: Path, build: Build) -> None:
    (rich / "papers" / "hostile.md").write_text(HOSTILE)
    (rich / "papers" / "hostile.pdf").write_bytes((rich / "papers" / "short.pdf").read_bytes())
    made = build(rich)
    pages = [name.removesuffix(".html") for name in made.files() if name.endswith(".html")]
    for name in pages:
        page = made.page(name)
        scripts = page.select("script:not([type^='application/'])")  # the others are data
        loaded = {str(tag["src"]).removeprefix("../").partition("-")[0] for tag in scripts[1:]}
        assert "localStorage" in str(scripts[0].string)  # before the page is drawn, its colours
        assert loaded <= {f"_static/{Path(name).stem}" for name in assets.BUNDLES}
        pictures = {str(tag["src"]).rpartition(".")[2] for tag in page.select("img")}
        assert pictures <= {"webp"}
        assert page.select("iframe, b:not(.around b), [href^='javascript:']") == []
        handlers = [key for tag in page.find_all(True) for key in tag.attrs if key[:2] == "on"]
        assert handlers == []
        assert "timezone" not in page.get_text()
    data = made.one("papers/hostile", "script[type='application/ld+json']").string
    assert json.loads(str(data))["author"]["name"] == "Mallory <b>Bold</b>"
    assert "<" not in str(data)
    text = made.text("papers/hostile", ".abstract")
    assert text.startswith("Good words.")
    assert "{{ 7*7 }}" in text
    assert made.text("papers/hostile", ".authors") == "Mallory <b>Bold</b>"
    assert made.text("papers/hostile", ".keywords") == "<script>alert(2)</script>"


def test_each_hostile_part_is_a_finding(rich: Path, build: Build) -> None:
    (rich / "papers" / "hostile.md").write_text(HOSTILE)
    (rich / "papers" / "hostile.pdf").write_bytes((rich / "papers" / "short.pdf").read_bytes())
    warnings = build(rich).warnings
    for line, code in (
        (2, "script"),
        (7, "script"),
        (9, "directive"),
        (12, "directive"),
        (16, "link"),
    ):
        place = f"hostile.md:{line}: WARNING: "
        assert any(
            place in text and text.endswith(f"[proceedings.markup-{code}]")
            for text in warnings.splitlines()
        ), (line, code)

"""Templates that one build compiles are there for the next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
import pytest

from sphinx_proceedings.pages.environment import environment

Build = Callable[..., Any]


@pytest.fixture(autouse=True)
def as_in_a_new_process() -> None:
    """Forget the templates that builds of this process have compiled."""
    environment.cache_clear()


def test_a_template_is_compiled_once_for_all_builds(
    rich: Path, build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = str(tmp_path / "cache")
    first = build(rich, "first", proceedings_cache=cache).files()
    environment.cache_clear()
    compiled: list[str | None] = []
    compile_ = jinja2.Environment.compile

    def noted(self: jinja2.Environment, source: Any, name: str | None = None, *more: Any) -> Any:
        compiled.append(name)
        return compile_(self, source, name, *more)

    monkeypatch.setattr(jinja2.Environment, "compile", noted)
    second = build(rich, "second", proceedings_cache=cache).files()
    assert [name for name in compiled if name] == []
    assert {path: data for path, data in second.items() if path.endswith(".html")} == {
        path: data for path, data in first.items() if path.endswith(".html")
    }


def test_another_language_has_templates_of_its_own(
    rich: Path, build: Build, tmp_path: Path
) -> None:
    cache = str(tmp_path / "cache")
    build(rich, "english", proceedings_cache=cache)
    environment.cache_clear()
    made = build(rich, "french", proceedings_cache=cache, language="fr")
    assert made.one("program", "h1").get_text() == "Programme"


def test_an_editor_s_own_template_is_taken_as_it_is_now(
    rich: Path, build: Build, tmp_path: Path
) -> None:
    own = rich / "templates/proceedings/footer.html"
    own.parent.mkdir(parents=True)
    for number, words in enumerate(("One word", "Another word")):
        own.write_text(f"<footer>{words}</footer>")
        environment.cache_clear()
        made = build(
            rich, str(number), proceedings_cache=str(tmp_path / "cache"), templates_path="templates"
        )
        assert made.text("index", "footer") == words

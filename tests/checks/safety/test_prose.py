"""What pages of prose bring into the site as it is: HTML, scripts, files from elsewhere."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Said
from tests.conftest import EDITION


def prose(text: str) -> dict[str, str]:
    return {"index.md": f"# Hello\n\n{text}\n"}


@pytest.mark.parametrize(
    "text",
    [
        "<script src=x.js></script>",
        '<iframe src="https://lab.org"></iframe>',
        '<b onclick="run()">x</b>',
        "[x](javascript:alert(1))",
        '<a href="javascript:alert(1)">x</a>',
        "[x]: data:text/html,hello",
    ],
)
def test_what_runs_or_loads_on_a_page_is_told(said: Said, text: str) -> None:
    (found,) = said("safety-script", prose(text))
    assert found.startswith('index.md:3: the page runs or loads something: "')


def test_the_part_that_runs_is_quoted(said: Said) -> None:
    assert said("safety-script", prose("Look: <script src=x.js></script>")) == [
        'index.md:3: the page runs or loads something: "<script src=x.js></script>"'
    ]


@pytest.mark.parametrize(
    "text",
    [
        "JavaScript: the `<script>` element, on page = 3",
        "```html\n<script>alert(1)</script>\n```",
        "~~~~\n```\n<script>\n~~~~",
        "<https://lab.org/form> and a <b and c> d",
    ],
    ids=["words", "code", "code-in-code", "links"],
)
def test_words_and_code_run_nothing(said: Said, text: str) -> None:
    assert said("safety-script", prose(text)) == []


def test_raw_html_is_told_once_a_page(said: Said) -> None:
    text = '<div class="x">\n\nText<br>\n\n</div>'
    assert said("safety-html", prose(text)) == [
        'index.md:3: the page holds raw HTML: "<div class="x">", and on 2 more lines'
    ]


def test_raw_html_in_a_directive_is_told(said: Said) -> None:
    assert said("safety-html", prose("```{raw} html\nx\n```")) == [
        'index.md:3: the page holds raw HTML: "```{raw}"'
    ]


@pytest.mark.parametrize(
    "text",
    ["<https://lab.org> `<div>` a < b > c", "```\n<div>\n```", "```{note}\nText\n```", "$a <b$ >"],
)
def test_what_only_looks_like_html_is_no_trouble(said: Said, text: str) -> None:
    assert said("safety-html", prose(text)) == []


@pytest.mark.parametrize(
    "text",
    ["![Us](../all/us.png)", "```{include} ../all/us.png\n```", "```{figure} ../all/us.png\n```"],
)
def test_a_file_from_outside_is_told(said: Said, text: str) -> None:
    assert said("safety-include", prose(text)) == [
        'index.md:3: "../all/us.png" leads out of the edition'
    ]


@pytest.mark.parametrize(
    "text", ["![Us](us.png)", "[2025](../tests-2025/index.html)", "`![](../x)`"]
)
def test_files_inside_and_links_to_other_editions_are_no_trouble(said: Said, text: str) -> None:
    assert said("safety-include", prose(text)) == []


def test_what_a_text_of_the_event_cannot_show_is_told(said: Said) -> None:
    files = {
        "edition.yml": EDITION + 'summary: "About <blink>tests</blink>"\n',
        "program.yml": "sessions:\n  - title: '[A](javascript:x) morning'\n",
    }
    assert said("safety-markup", files) == [
        'edition.yml:13: the summary: "<blink>" is not read as HTML; it is printed as it is',
        'edition.yml:13: the summary: "</blink>" is not read as HTML; it is printed as it is',
        'program.yml:2: the session: "javascript:x" is no address for a link; its words stay',
    ]


def test_formatted_texts_and_those_of_papers_are_no_trouble(said: Said) -> None:
    files = {
        "edition.yml": EDITION + 'summary: "About *tests*, [here](https://lab.org), $a < b$"\n',
        "papers/hopper.md": "---\ntitle: On <blink>Bugs</blink>\nauthors: [A B]\n---\n",
    }
    assert said("safety-markup", files) == []

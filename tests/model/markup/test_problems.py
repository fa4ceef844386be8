"""A problem names its line, says what is wrong and what would be right."""

from __future__ import annotations

import pytest

from proceedings.model.markup import Kind, Markup, Problem

SCRIPT_CURE = "take it out; to print its name, put it between backticks: `<script>`"
HTML_CURE = r"write \< where a < is meant, and *emphasis* or **strong** for style"
ROLE_CURE = "roles that work: {sub}, {sup}, {math}, {emphasis}, {strong}, {code}"
LINK_CURE = "begin the address with https://, http:// or mailto:"
NESTING_CURE = "use fewer lists, quotes and emphases inside one another"

PROBLEMS = {
    "script": (
        "a\nb <script>x</script>",
        Problem(1, "markup-script", "<script> is dropped, with all it holds", SCRIPT_CURE),
    ),
    "script never closed": (
        "a\n<script>x",
        Problem(
            1,
            "markup-script",
            "<script> is never closed; the rest of its paragraph is dropped",
            SCRIPT_CURE,
        ),
    ),
    "event": (
        "<i onclick=x>a</i>",
        Problem(
            0, "markup-script", '"<i onclick=x>" asks for a script; it never runs', SCRIPT_CURE
        ),
    ),
    "element": (
        "a\nb\n<x>",
        Problem(2, "markup-html", '"<x>" is not read as HTML; it is printed as it is', HTML_CURE),
    ),
    "element never closed": (
        "a\n\n<b>x",
        Problem(2, "markup-html", '"<b>" is never closed; it is printed as it is', HTML_CURE),
    ),
    "comment": (
        "<!-- a -->",
        Problem(0, "markup-html", "a comment is not shown", "take it out"),
    ),
    "directive": (
        "a\n\n```{include} x.txt\n```",
        Problem(
            2,
            "markup-directive",
            'the directive "```{include} x.txt" is dropped, with all it holds',
            "write plain paragraphs and lists; directives are never run",
        ),
    ),
    "role": (
        "a {raw}`b`",
        Problem(0, "markup-role", 'the role "{raw}" is never run; it is dropped', ROLE_CURE),
    ),
    "unknown role": (
        "a {abbr}`b`",
        Problem(0, "markup-role", 'the role "{abbr}" is never run; it is shown as code', ROLE_CURE),
    ),
    "link": (
        "a\n[b](javascript:x)",
        Problem(
            1,
            "markup-link",
            '"javascript:x" is no address for a link; its words stay',
            LINK_CURE,
        ),
    ),
    "definition": (
        "a\n\n[b]: https://example.org",
        Problem(
            2,
            "markup-link",
            'the address "https://example.org" is defined, but nothing links to it',
            "write [words](address)",
        ),
    ),
    "picture": (
        "![a](b)",
        Problem(
            0,
            "markup-image",
            "a picture cannot be shown here; its words stay",
            "take the picture out, or describe it in words",
        ),
    ),
    "formula": (
        "a\n\nb $x$ and\n$\\Foo + x_1 + \\mathbb{R} + \\mathbb{Q} + \\mathbb{Z}$",
        Problem(
            3,
            "markup-math",
            r'the formula "\Foo + x_1 + \mathbb{R} + \mathbb{Q} + …" is shown as code:'
            r" \Foo is not known",
            "define it under macros: in the edition, or write it out",
        ),
    ),
    "formula after another of two lines": (
        "$x\n=1$ and\n$x_$",
        Problem(
            2,
            "markup-math",
            'the formula "x_" is shown as code: nothing follows _ or ^',
            "write it as x_{i}",
        ),
    ),
    "TeX outside a formula": (
        r"a \textbf{b}",
        Problem(
            0,
            "markup-tex",
            r"\textbf stands outside a formula; it is printed as it is",
            "put a formula between dollars; write *emphasis* or **strong** for style",
        ),
    ),
    "styles too deep": (
        "*" * 60 + "a" + "*" * 60,
        Problem(
            0,
            "markup-nesting",
            "styles are too deep inside one another; their words stay",
            NESTING_CURE,
        ),
    ),
    "quotes too deep": (
        "> " * 30 + "a",
        Problem(
            0,
            "markup-nesting",
            "lists and quotes are too deep inside one another; the deepest is left out",
            NESTING_CURE,
        ),
    ),
    "too long": (
        "ab " * 20_000,
        Problem(
            0,
            "markup-size",
            "of 60,000 characters only the first 50,000 are read",
            "shorten it; a long text belongs on a page of its own",
        ),
    ),
    "character": (
        "a\nb\x07",
        Problem(
            1,
            "markup-character",
            "U+0007 is no character of a text",
            "delete the character; it often comes from copying out of a PDF",
        ),
    ),
}


@pytest.mark.parametrize(("source", "expected"), PROBLEMS.values(), ids=PROBLEMS.keys())
def test_a_problem_has_a_line_a_reason_and_a_cure(source: str, expected: Problem) -> None:
    assert Markup(source).problems() == (expected,)


def test_every_kind_of_problem_is_met_here() -> None:
    assert {problem.code for _, problem in PROBLEMS.values()} == {kind.code for kind in Kind}


def test_problems_come_in_the_order_of_their_lines() -> None:
    source = "[a](file:x)\n\n<script>x</script> <u>\n\n{raw}`x` $\\Foo$"
    lines = [problem.line for problem in Markup(source).problems()]
    assert lines == [0, 2, 2, 4, 4]


def test_the_same_problem_on_the_same_line_is_named_once() -> None:
    assert len(Markup("<u> <u> <u>").problems()) == 1

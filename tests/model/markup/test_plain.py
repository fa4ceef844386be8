"""Words alone are read without Markdown, and mean what Markdown makes of them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from proceedings.model.markup import parse as parsing
from proceedings.model.markup.parse import Parsed, parse

WORDS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=4)
PIECES = st.sampled_from(
    [
        *" ,.;:?'\"“”‘’()/%+=–—-",
        "\n",
        "\n\n",
        "--",
        "  ",
        "1. ",
        "- ",
        "+ ",
        "://",
        "...",
        "===",
        ":::",
        "$x_1$",
        r"\(y\)",
        "$$z$$",
        r"$\bad$",
        "{sub}`2`",
        "<script>",
        "<!-- no -->",
        "$5",
    ]
)


def by_markdown(source: str) -> Parsed:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parsing, "_is_plain", lambda _: False)
        return parse.__wrapped__(source)


@given(st.lists(st.one_of(WORDS, PIECES, st.just(" ")), max_size=30).map("".join))
@example("A title: with 50% of stops; (and more)?")
@example("One line\nand another\n\nAnother paragraph")
@example("Words\n===")
@example("a\n\n\nb")
@example("See https://example.org/a-b, please")
@example("a ")
@example("")
@example("In $x$ and\n$y$\n\n$$z$$ then\n$\\bad$")
@example("$x$")
def test_a_text_means_the_same_on_either_way(source: str) -> None:
    assert parse.__wrapped__(source) == by_markdown(source)


@pytest.mark.parametrize(
    "source",
    [
        "On Computable Numbers, Again",
        "It halts.\n\nOr it does not.",
        "In $O(n)$ steps\nit halts.\n\n$$x = y$$",
    ],
)
def test_a_plain_text_asks_no_markdown(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "_MARKDOWN", None)
    assert parse.__wrapped__(source).problems == ()

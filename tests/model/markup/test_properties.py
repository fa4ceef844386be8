"""What holds for every text, whatever it is."""

from __future__ import annotations

import re
from contextlib import suppress
from html.parser import HTMLParser

from hypothesis import example, given, settings
from hypothesis import strategies as st

from proceedings.model.markup import BadMath, Markup, mathml
from proceedings.model.markup.mathtree import ATTRIBUTES, ELEMENTS

ALLOWED = {
    **dict.fromkeys(
        "p em strong sup sub code pre br ul li blockquote mrow mo mi mn".split(), frozenset[str]()
    ),
    **{name: frozenset(ATTRIBUTES.get(name, ())) for name in ELEMENTS},
    "a": frozenset({"href"}),
    "ol": frozenset({"start"}),
    "code": frozenset({"class"}),
}
VOID = {"br"}
PIECES = [
    *("*", "**", "_", "`", "``", "```", "$", "$$", r"\(", r"\)", r"\[", r"\]", "\\", "[", "]", "("),
    *(")", "{", "}", "<", ">", "!", "#", "-", "1.", ">", "\n", "\n\n", " ", "  ", "    ", "&", ";"),
    *("{sub}`", "{raw}`", "```{raw}\n", ":::{a}\n", "<script>", "</script>", "<b>", "</b>", "<a "),
    *("href=", "'javascript:x'", "javascript:", "https://", "[a](", "[x]: ", "![", "<!--", "-->"),
    *("<i onclick=x>", "&lt;", "&#106;", r"\frac", r"\sqrt", r"\mathbb", r"\text{", r"\left(", "^"),
    *(
        "_{",
        "x",
        "A",
        "DNA",
        "é",
        "𝒪",
        "\t",
        "\x00",
        "\ufdd0",
        "0",
        "\ufdd1",
        "\u200b",
        "\r",
        "~~~",
    ),
    *(
        r"\href{",
        r"\begin{cases}",
        r"\end{cases}",
        r"\operatorname*{",
        "%",
        "'",
        '"',
        "|",
        "=",
        "+",
    ),
]
SOUP = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
TEXTS = st.one_of(st.text(max_size=200), SOUP)
FORMULAS = st.lists(
    st.sampled_from(
        [piece for piece in PIECES if "$" not in piece]
        + [r"\hat", r"\binom", r"\right)", r"\\", r"\over", r"\bf", r"\not", r"\limits", r"\sum"]
        + [
            r"\begin{matrix}",
            r"\end{matrix}",
            r"\mathop{",
            r"\underbrace",
            r"\color{red}",
            "&#x3c;",
        ]
        + [r"\hspace{1em}", r"\operatorname{", r"\xrightarrow", r"\pmod", r"\prime", r"\substack{"]
    ),
    max_size=15,
).map("".join)


class Tags(HTMLParser):
    """Reads HTML as a page would; every element must be allowed, and closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED
        for name, value in attrs:
            assert name in ALLOWED[tag]
            if name == "href":
                assert re.match(r"(?i)https?:|mailto:|[^:]*$|[^:]*[/?#]", value or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def check(page: str) -> None:
    tags = Tags()
    tags.feed(page)
    tags.close()
    assert tags.open == []


@given(TEXTS)
@example("<http://a.b/$x$>")
@example("$\\right.$")
@settings(max_examples=400, deadline=None)
def test_a_page_gets_nothing_but_its_own_elements(source: str) -> None:
    check(Markup(source).html())
    check(Markup(source).inline_html())


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_latex_has_braces_in_pairs_and_a_line_of_its_own(source: str) -> None:
    latex = Markup(source).latex()
    depth = 0
    for brace in re.findall(r"[{}]", latex):
        depth += 1 if brace == "{" else -1
        assert depth >= 0
    assert depth == 0
    assert re.search(r"(?<!\\)(?:\\\\)*%", latex) is None


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_problems_stand_on_lines_of_the_source(source: str) -> None:
    lines = len(source.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    for problem in Markup(source).problems():
        assert 0 <= problem.line < lines
        assert problem.message
        assert problem.cure


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_no_form_holds_a_control_character(source: str) -> None:
    markup = Markup(source)
    for form in (markup.text(), markup.html(), markup.latex()):
        assert (
            re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]", form)
            is None
        )
        form.encode()


@given(st.lists(st.text(st.characters(categories=["L", "Nd"]), min_size=1), min_size=1))
def test_plain_words_come_out_as_they_went_in(words: list[str]) -> None:
    source = " ".join(words)
    assert Markup(source).text() == source
    assert Markup(source).html() == f"<p>{source}</p>"
    assert Markup(source).latex() == source
    assert Markup(source).problems() == ()


@given(FORMULAS)
@settings(max_examples=500, deadline=None)
def test_a_formula_is_mathml_of_our_own_or_a_bad_formula(tex: str) -> None:
    for display in (False, True):
        with suppress(BadMath):
            page = mathml(tex, display=display)
            check(page)
            assert "\\" not in page

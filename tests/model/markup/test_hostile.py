"""What authors must not bring into a page never gets there, and is always named."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from proceedings.model.markup import Markup, safe_url


class Case(NamedTuple):
    source: str
    html: str
    codes: list[str]


LINK = ["markup-link"]
SCRIPT = ["markup-script"]
DIRECTIVE = ["markup-directive"]
CASES = {
    "script": Case("a <script>alert(1)</script> b", "<p>a b</p>", SCRIPT),
    "script in capitals": Case("a <ScRiPt src=//x>alert(1)</sCRIPT > b", "<p>a b</p>", SCRIPT),
    "script over paragraphs": Case(
        "a\n\n<script>\n\nx\n\n</script> b", "<p>a</p>\n<p>b</p>", SCRIPT
    ),
    "script never closed": Case("a <script>alert(1)\nx\n\nb", "<p>a</p>\n<p>b</p>", SCRIPT),
    "script in a script": Case(
        "<scr<script>x</script>ipt>alert(1)", "<p>&lt;script&gt;alert(1)</p>", SCRIPT
    ),
    "style": Case("<style>p{display:none}</style>a", "<p>a</p>", SCRIPT),
    "iframe": Case("<iframe src='https://x'>y</iframe>a", "<p>a</p>", SCRIPT),
    "svg": Case("<svg onload=alert(1)><g/></svg>a", "<p>a</p>", SCRIPT),
    "comment": Case("a <!-- <b>x</b> --> b", "<p>a b</p>", ["markup-html"]),
    "unknown element": Case(
        "a <u class='x'>b</u>",
        "<p>a &lt;u class='x'&gt;b&lt;/u&gt;</p>",
        ["markup-html", "markup-html"],
    ),
    "event": Case("<b onclick=alert(1)>a</b>", "<p><strong>a</strong></p>", SCRIPT),
    "escaped script": Case(
        "&lt;script&gt;x&lt;/script&gt;", "<p>&lt;script&gt;x&lt;/script&gt;</p>", []
    ),
    "element never closed": Case("<i>a", "<p>&lt;i&gt;a</p>", ["markup-html"]),
    "processing instruction": Case("a <?php x ?>", "<p>a &lt;?php x ?&gt;</p>", ["markup-html"]),
    "include": Case("a\n```{include} /etc/passwd\n```\nb", "<p>a</p>\n<p>b</p>", DIRECTIVE),
    "include with a blank": Case("``` {include} /etc/passwd\n```", "", DIRECTIVE),
    "include with tildes": Case("~~~{include} /etc/passwd\n~~~", "", DIRECTIVE),
    "raw": Case("```{raw} html\n<b>x</b>\n```", "", DIRECTIVE),
    "directive never closed": Case("a\n\n```{raw} html\nx\n\ny", "<p>a</p>", DIRECTIVE),
    "directive with colons": Case(":::{raw} html\n<b>x</b>\n:::\nb", "<p>b</p>", DIRECTIVE),
    "directive in a quote": Case("> :::{include} /etc/passwd\n> :::", "", DIRECTIVE),
    "directive in a list": Case(
        "- a\n  ```{include} x\n  ```", "<ul>\n<li>a</li>\n</ul>", DIRECTIVE
    ),
    "directive in a directive": Case("::::{note}\n:::{raw} html\nx\n:::\n::::", "", DIRECTIVE),
    "code stays code": Case(
        "```html\n<script>x</script>\n```",
        "<pre><code>&lt;script&gt;x&lt;/script&gt;</code></pre>",
        [],
    ),
    "raw role": Case("a {raw-html}`<b>` c", "<p>a c</p>", ["markup-role"]),
    "eval role": Case("a {eval}`1+1` c", "<p>a c</p>", ["markup-role"]),
    "unknown role": Case("a {kbd}`x` c", "<p>a <code>x</code> c</p>", ["markup-role"]),
    "javascript": Case("[a](javascript:alert(1))", "<p>a</p>", LINK),
    "javascript in odd case": Case("[*a*](JaVaScRiPt:alert(1))", "<p><em>a</em></p>", LINK),
    "javascript in entities": Case("[a](java&#115;cript&colon;alert(1))", "<p>a</p>", LINK),
    "javascript after a tab": Case("[a](<java\tscript:alert(1)>)", "<p>a</p>", LINK),
    "javascript with a control character": Case(
        "[a](<java\x01script:alert(1)>)", "<p>a</p>", ["markup-character", "markup-link"]
    ),
    "javascript with a hidden character": Case(
        "[a](<\u200bjavascript:alert(1)>)", "<p>a</p>", LINK
    ),
    "javascript by reference": Case("[a][x]\n\n[x]: javascript:alert(1)", "<p>a</p>", LINK),
    "javascript as a bare address": Case(
        "<javascript:alert(1)>", "<p>javascript:alert(1)</p>", LINK
    ),
    "javascript in HTML": Case("<a href=' javascript:alert(1)'>a</a>", "<p>a</p>", LINK),
    "data": Case("[a](data:text/html;base64,PHNjcmlwdD4=)", "<p>a</p>", LINK),
    "vbscript": Case("[a](vbscript:x)", "<p>a</p>", LINK),
    "file": Case("[a](file:///etc/passwd)", "<p>a</p>", LINK),
    "another host without scheme": Case("[a](//example.org/x)", "<p>a</p>", LINK),
    "backslashes": Case(r"[a](/\\example.org)", "<p>a</p>", LINK),
    "an attribute in an address": Case(
        '[a](<https://example.org/" onclick="x>)',
        '<p><a href="https://example.org/%22%20onclick=%22x">a</a></p>',
        [],
    ),
    "an address that nothing uses": Case("a\n\n[x]: javascript:y", "<p>a</p>", LINK),
    "picture": Case(
        "a ![the *plot*](https://x/y.png) b", "<p>a the <em>plot</em> b</p>", ["markup-image"]
    ),
    "picture by reference": Case(
        "![p][x]\n\n[x]: data:image/svg+xml,x", "<p>p</p>", ["markup-image"]
    ),
    "picture in HTML": Case(
        "<img src=x onerror=alert(1) alt='p &lt;'>",
        "<p>p &lt;</p>",
        ["markup-script", "markup-image"],
    ),
    "formula with an address": Case(
        r"$\href{javascript:alert(1)}{x}$",
        r'<p><code class="math">\href{javascript:alert(1)}{x}</code></p>',
        ["markup-math"],
    ),
    "formula with a style": Case(
        r"$\style{color:red}{x}$",
        r'<p><code class="math">\style{color:red}{x}</code></p>',
        ["markup-math"],
    ),
    "formula with elements": Case(
        r"$\text{<script>x</script>}$",
        "<p><math><mtext>&lt;script&gt;x&lt;/script&gt;</mtext></math></p>",
        [],
    ),
    "formula with a file": Case(
        r"$\input{/etc/passwd}$",
        r'<p><code class="math">\input{/etc/passwd}</code></p>',
        ["markup-math"],
    ),
    "control characters": Case("a\x00b\x1bc\ufdd0d\ud800", "<p>abcd</p>", ["markup-character"]),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_hostile_content_never_reaches_a_page(case: Case) -> None:
    assert Markup(case.source).html() == case.html


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_hostile_content_is_always_named(case: Case) -> None:
    assert [problem.code for problem in Markup(case.source).problems()] == case.codes


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_hostile_content_runs_in_no_latex(case: Case) -> None:
    latex = Markup(case.source).latex()
    assert r"\input" not in latex
    assert r"\href{java" not in latex
    assert latex.count("{") == latex.count("}")


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "HTTP://example.org/a?b=c#d",
        "mailto:a@example.org",
        "paper.html",
        "../a:b/c.html",
        "./a:b",
        "#top",
        "?a=b:c",
    ],
)
def test_an_address_is_let_through(url: str) -> None:
    assert safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        " ",
        "javascript:x",
        " javascript:x",
        "java\nscript:x",
        "java\u00adscript:x",
        "ftp://example.org",
        "ht tp://example.org",
        ":x",
        "a:b",
        "//example.org",
        "https:\\\\example.org",
        "https://example.org/\u202efdp.html",
    ],
)
def test_an_address_is_refused(url: str) -> None:
    assert safe_url(url) is None

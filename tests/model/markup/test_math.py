"""Formulas: as plain text, as MathML, and what is wrong with them."""

from __future__ import annotations

import pytest

from proceedings.model.markup import BadMath, Markup, math_text, mathml

TEXTS = {
    r"\|x\|_2": "‖x‖₂",
    r"\sqrt{T \log T}": "√(T log T)",
    r"\mathbb R^d": "ℝᵈ",
    r"\R^{d \times n}": "ℝ^(d×n)",
    r"\tilde O(n^2)": "Õ(n²)",
    r"\Theta(k^{2/3})": "Θ(k^(2/3))",
    r"\frac{a+b}{c}": "(a + b)/c",
    r"\frac{1}{2}n": "1/2 n",
    r"\sqrt{\kappa_x\kappa_y}": "√(κₓκ_y)",
    r"\sqrt[3]{n}": "³√n",
    r"x_{t+1} = x_t - \eta\nabla f(x_t)": "xₜ₊₁ = xₜ − η∇f(xₜ)",
    r"\sum_{i=1}^n x_i": "∑ᵢ₌₁ⁿ xᵢ",
    r"-2\log\int f": "−2 log ∫ f",
    r"\argmin_\theta \mathcal{L}(\theta)": "arg min_θ ℒ(θ)",
    r"\min\{a, b\}": "min{a, b}",
    r"p(x|y)": "p(x|y)",
    r"D_{\mathrm{KL}}(P\|Q)": "D_KL(P‖Q)",
    r"\|\cdot\|": "‖·‖",
    r"f:X\to Y": "f: X → Y",
    r"S := \{1,\ldots,n\}": "S := {1, …, n}",
    r"a \not= b \not\in C": "a ≠ b ∉ C",
    r"\mathbf{x} \sim \mathcal{N}(0, I)": "x ∼ 𝒩(0, I)",
    r"\hat\theta_{\text{MLE}}": "θ̂_MLE",
    r"\overline{AB}": "\u0100B\u0304",
    r"\underbrace{a+b}_{n}": "(a + b)ₙ",
    r"x'": "x′",
    r"x^*": "x*",
    r"x^\top": "x^⊤",
    r"2^{2^n}": "2^(2ⁿ)",
    r"\mu_{[i]}": "μ_[i]",
    r"\binom nk": "(n choose k)",
    r"\begin{cases}1 & \text{if $x>0$}\\ 0\end{cases}": "{1 if x > 0; 0",
    r"\begin{aligned}a&=b\\&=c\end{aligned}": "a = b; = c",
    r"\left\{x\right.": "{x",
    r"95% \text{ of 3\%}": "95% of 3%",
    r"1{,}000": "1,000",
    r"\phantom{x}y": "y",
    r"≤ ∈": "≤ ∈",
}


@pytest.mark.parametrize(("tex", "text"), TEXTS.items(), ids=TEXTS.keys())
def test_a_formula_is_written_as_text(tex: str, text: str) -> None:
    assert math_text(tex) == text


MATHML = {
    r"\mathbb R": "<mi>ℝ</mi>",
    r"{\cal O}": "<mi>𝒪</mi>",
    r"\mathcal{H}": "<mi>ℋ</mi>",
    r"\bm{x}": "<mi>𝒙</mi>",
    r"\mathbf 1": "<mn>𝟏</mn>",
    r"\mathsf{P}": "<mi>𝖯</mi>",
    r"\Gamma": '<mi mathvariant="normal">Γ</mi>',
    r"\mathrm{d}x": '<mi mathvariant="normal">d</mi><mi>x</mi>',
    r"{\rm KL}": "<mi>KL</mi>",
    r"n/2": '<mi>n</mi><mo lspace="0" rspace="0">/</mo><mn>2</mn>',
    r"\log n": '<mi>log</mi><mspace width="0.167em"></mspace><mi>n</mi>',
    r"\log(n)": '<mi>log</mi><mo stretchy="false">(</mo><mi>n</mi><mo stretchy="false">)</mo>',
    r"\operatorname{KL-div}": "<mi>KL</mi><mo>−</mo><mi>div</mi>",
    r"\mathop{\rm prox}_f": "<msub><mi>prox</mi><mi>f</mi></msub>",
    r"\operatorname*{arg\,max}": "<mi>arg\u2009max</mi>",
    r"\lfloor n\rfloor": '<mo stretchy="false">⌊</mo><mi>n</mi><mo stretchy="false">⌋</mo>',
    r"\hat{x}": '<mover accent="true"><mi>x</mi><mo>^</mo></mover>',
    r"\overline{x}": '<mover accent="true"><mi>x</mi><mo stretchy="true">‾</mo></mover>',
    r"a\sim b": "<mi>a</mi><mo>∼</mo><mi>b</mi>",
    r"\infty": "<mi>∞</mi>",
    r"\begin{pmatrix}a\end{pmatrix}": "<mo>(</mo><mtable><mtr><mtd><mi>a</mi></mtd></mtr></mtable>"
    "<mo>)</mo>",
    r"x\hspace{99em}y": "<mi>x</mi><mspace></mspace><mi>y</mi>",
    r"\text{a<b & \_}": "<mtext>a&lt;b\u00a0&amp;\u00a0_</mtext>",
}


@pytest.mark.parametrize(("tex", "inner"), MATHML.items(), ids=MATHML.keys())
def test_a_formula_is_written_as_mathml(tex: str, inner: str) -> None:
    assert mathml(tex.replace(" & ", r" \& ")) == f"<math>{inner}</math>"


def test_a_displayed_formula_has_its_limits_below() -> None:
    assert mathml(r"\max_x", display=True) == (
        '<math display="block"><munder><mi>max</mi><mi>x</mi></munder></math>'
    )
    assert mathml(r"\max_x") == "<math><msub><mi>max</mi><mi>x</mi></msub></math>"


ERRORS = {
    "unknown": (
        r"\foo x",
        r"\foo is not known",
        "define it under macros: in the edition, or write it out",
    ),
    "empty": ("", "the formula is empty", r"write a formula, or \$ for a dollar"),
    "brace open": ("{x", "a brace is never closed", "write as many } as {"),
    "brace closed": (
        "x}",
        "a brace is closed that was never opened",
        "write as many } as {",
    ),
    "argument": (r"\norm", r"\norm lacks an argument", r"write \norm{…}"),
    "subscripts": (
        "x_a_b",
        "two subscripts at one place",
        "write it as x_{a b} or {x_a}_b",
    ),
    "superscripts": (
        "x^a^b",
        "two superscripts at one place",
        "write it as x^{a b} or {x^a}^b",
    ),
    "nothing raised": ("x^", "nothing follows _ or ^", "write it as x_{i}"),
    "left": (
        r"\left( x",
        r"\left without \right, or the other way",
        r"write it as \left( … \right)",
    ),
    "fraction": (
        r"\frac{1}",
        "something is missing beside _, ^ or a fraction",
        "put groups in braces",
    ),
    "nothing to root": (r"\hat", "a command lacks its argument", r"write it as \sqrt{x}"),
    "font as index": (
        r"d_\rm TV",
        "something is missing beside _, ^ or a fraction",
        "put groups in braces",
    ),
    "environment": (
        r"\begin{tikzpicture}\end{tikzpicture}",
        r"\begin{tikzpicture} is not known",
        "use aligned, cases, array or matrix",
    ),
    "environment open": (
        r"\begin{cases} x",
        r"\begin without \end",
        r"write it as \begin{cases} … \end{cases}",
    ),
    "ampersand": ("R&D", "& stands outside a table", r"write \& for the sign"),
    "definition": (
        r"\def\x{y}\x",
        r"\def is not known",
        "define it under macros: in the edition, or write it out",
    ),
    "address": (
        r"\href{https://example.org}{x}",
        r"\href is not allowed in a formula",
        r"leave \href out",
    ),
    "dangling backslash": (
        "x\\",
        "\\ is not known",
        "define it under macros: in the edition, or write it out",
    ),
    "length": ("x" * 4001, "a formula of over 4,000 characters", "shorten the formula"),
    "braces": (
        "{" * 50 + "x" + "}" * 50,
        "more than 40 braces inside one another",
        "write it flatter",
    ),
    "roots": (r"\sqrt" * 700 + " x", "the formula is nested too deeply", "write it flatter"),
    "some roots": (r"\sqrt" * 130 + " x", "the formula is nested too deeply", "write it flatter"),
}


@pytest.mark.parametrize(("tex", "message", "cure"), ERRORS.values(), ids=ERRORS.keys())
def test_a_bad_formula_says_why_and_what_would_be_right(tex: str, message: str, cure: str) -> None:
    with pytest.raises(BadMath) as caught:
        mathml(tex)
    assert (str(caught.value), caught.value.cure) == (message, cure)


MACROS = (
    (r"\Prob", r"\mathbb{P}"),
    (r"\pair", r"\langle #1, #2 \rangle"),
    (r"\a", r"\alpha"),
    (r"\twice", r"#1#1"),
    (r"\R", r"\mathcal{R}"),
)


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"\Prob(A)", "ℙ(A)"),
        (r"\pair{x_1}y", "⟨x₁, y⟩"),
        (r"\pair\Prob{\a b}", "⟨ℙ, αb⟩"),
        (r"\a b", "αb"),
        (r"\twice\a b", "ααb"),
        (r"\R", "ℛ"),
        (r"\abs{x} + \norm{y}", "|x| + ‖y‖"),
        (r"\eps\N", "εℕ"),
    ],
)
def test_macros_are_written_out(tex: str, text: str) -> None:
    assert math_text(tex, MACROS) == text


@pytest.mark.parametrize(
    ("macros", "message"),
    [
        (((r"\x", r"\x"),), r"\x is not known"),
        (((r"\x", r"\y"), (r"\y", r"\x")), "its macros call one another without end"),
        (((r"\x", r"\x\x"),), "a formula of over 4,000 characters"),
        (
            tuple((rf"\x{chr(97 + i)}", rf"\x{chr(98 + i)}" * 10) for i in range(20)),
            "a formula of over 4,000 characters",
        ),
    ],
    ids=["itself", "each other", "doubled", "tenfold"],
)
def test_macros_that_grow_are_stopped(macros: tuple[tuple[str, str], ...], message: str) -> None:
    with pytest.raises(BadMath) as caught:
        mathml(macros[0][0], macros)
    assert str(caught.value) == message


LATEX = {
    r"$\Prob(A)$": r"$\mathbb{P}(A)$",
    r"$\eps \in \R^d$": r"$\varepsilon \in \mathcal{R}^d$",
    r"$\argmin_x$": r"$\operatorname*{arg\,min}_x$",
    "$95%$": r"$95\%$",
    r"$\{x\}$": r"$\{x\}$",
    r"$\left\{x\right.$": r"$\left\lbrace x\right.$",
    "$x\n  + y$": "$x + y$",
    r"$\write18{x}$": r"\texttt{\textbackslash{}write18\{x\}}",
    r"$x}$": r"\texttt{x\textbraceright{}}",
    r"\begin{equation}\label{e} x = y \end{equation}": "$$x = y$$",
    r"\begin{align*} x &= y \end{align*}": r"$$\begin{aligned}x &= y\end{aligned}$$",
}


@pytest.mark.parametrize(("source", "latex"), LATEX.items(), ids=LATEX.keys())
def test_latex_keeps_a_formula_and_needs_no_preamble(source: str, latex: str) -> None:
    assert Markup(source, MACROS).latex() == latex


def test_the_macros_of_an_edition_reach_every_form() -> None:
    title = Markup(r"On $\Prob$", MACROS)
    assert title.text() == "On ℙ"
    assert title.inline_html() == "On <math><mi>ℙ</mi></math>"
    assert title.latex() == r"On $\mathbb{P}$"
    assert title.problems() == ()
    assert [found.code for found in Markup(title.source).problems()] == ["markup-math"]

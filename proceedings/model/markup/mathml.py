"""A formula in TeX, as MathML for pages and as plain text for everything else.

The converter is latex2mathml; what it is given is checked and prepared (`tex`, `preparation`), and
what it gives is a tree that is repaired and restricted (`mathtree`) before it becomes a string. No
string of the converter is ever used, so nothing that it fails to escape can reach a page.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, tostring

from latex2mathml import exceptions
from latex2mathml.converter import convert_to_element

from proceedings.model.markup.characters import UNPRINTABLE
from proceedings.model.markup.mathsimple import simple_tree
from proceedings.model.markup.mathtext import text_of_formula
from proceedings.model.markup.mathtree import repaired
from proceedings.model.markup.preparation import prepared
from proceedings.model.markup.problems import BadMath
from proceedings.model.markup.tex import checked

if TYPE_CHECKING:
    from proceedings.model.markup.macros import Macros

_CAUSES: dict[type[Exception], tuple[str, str]] = {
    exceptions.DenominatorNotFoundError: ("nothing stands below a fraction line", r"\frac{a}{b}"),
    exceptions.NumeratorNotFoundError: ("nothing stands above a fraction line", r"\frac{a}{b}"),
    exceptions.DoubleSubscriptsError: ("two subscripts at one place", "x_{a b} or {x_a}_b"),
    exceptions.DoubleSuperscriptsError: ("two superscripts at one place", "x^{a b} or {x^a}^b"),
    exceptions.ExtraLeftOrMissingRightError: (
        r"\left without \right, or the other way",
        r"\left( … \right)",
    ),
    exceptions.MissingEndError: (r"\begin without \end", r"\begin{cases} … \end{cases}"),
    exceptions.MissingSuperScriptOrSubscriptError: ("nothing follows _ or ^", "x_{i}"),
    exceptions.NoAvailableTokensError: ("a command lacks its argument", r"\sqrt{x}"),
}
"""What the converter complains of, in words, and how it is written right."""


class Formula:
    """A formula that can be shown; what nobody asks for is not made, as the MathML for a .bib."""

    def __init__(self, tex: str, tree: Element, *, is_repaired: bool) -> None:
        self.tex = tex  #: its macros written out
        self._tree = tree
        self._is_repaired = is_repaired

    @cached_property
    def mathml(self) -> str:
        return tostring(self._shown(), encoding="unicode", short_empty_elements=False)

    @cached_property
    def text(self) -> str:
        return text_of_formula(self._shown())

    def _shown(self) -> Element:
        if not self._is_repaired:
            repaired(self._tree)
            self._is_repaired = True
        return self._tree


def mathml(tex: str, macros: Macros = (), *, display: bool = False) -> str:
    r"""Give a formula as a ``<math>`` element; raises `BadMath` with the reason.

    >>> mathml(r"x \in \R")
    '<math><mi>x</mi><mo>∈</mo><mi>ℝ</mi></math>'
    """
    return formula(tex, tuple(macros), display).mathml


def math_text(tex: str, macros: Macros = ()) -> str:
    r"""Give a formula as plain Unicode; raises `BadMath` with the reason.

    >>> math_text(r"\|x\|_2 \le \sqrt{T \log T}")
    '‖x‖₂ ≤ √(T log T)'
    """
    return formula(tex, tuple(macros), False).text


#: Formulas that are kept: as many as 10,000 abstracts have. One takes half a KB.
_KEPT = 32_768


@lru_cache(maxsize=_KEPT)
def formula(tex: str, macros: Macros, display: bool) -> Formula:
    """Convert *tex* once for all outputs: a page, a feed and an index ask for the same one."""
    known = checked(UNPRINTABLE.sub("", tex), macros)
    source = prepared(known)
    if not display and (simple := simple_tree(source)) is not None:
        tree = Element("math")
        tree.extend(simple)
        return Formula(known, tree, is_repaired=False)
    tree = repaired(_converted(source, "block" if display else "inline"))
    if not display:
        del tree.attrib["display"]
    return Formula(known, tree, is_repaired=True)


def _converted(tex: str, display: str) -> Element:
    try:
        tree = convert_to_element(tex, display=display)
    except RecursionError:
        raise BadMath("the formula is nested too deeply", "write it flatter") from None
    except Exception as error:  # noqa: BLE001  fed nonsense, it fails in many ways of its own
        cause, form = _CAUSES.get(type(error), ("the TeX cannot be read", ""))
        raise BadMath(cause, f"write it as {form}" if form else BadMath(cause).cure) from None
    if len(tree) == 1 and tree[0].tag == "mrow":
        tree[:] = list(tree[0])
    return tree

"""The handbook explains every code that a finding can have, and no other."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = re.compile(r"[a-z]+(-[a-z]+)+")
#: What makes a finding, or what becomes one.
MAKERS = frozenset("_report report _on _finding finding remark Remark BadPdf".split())
KEYS = frozenset({"code", "subtype"})


def sources() -> Iterator[ast.AST]:
    for folder in ("proceedings", "extensions"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            yield from ast.walk(ast.parse(file.read_text("utf-8")))


def strings(nodes: Iterable[ast.AST]) -> set[str]:
    return {n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def with_hyphens(nodes: Iterable[ast.AST]) -> set[str]:
    return {text for text in strings(nodes) if CODE.fullmatch(text)}


def codes(node: ast.AST) -> set[str]:
    """The codes that *node* gives to findings, as far as they stand there."""
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            named = strings(k.value for k in node.keywords if k.arg in KEYS)
            return named | (with_hyphens(node.args) if name in MAKERS else set())
        case ast.Assign(targets=[ast.Name(id="code")]):
            return strings([node.value])
        case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Tuple(elts=values)):
            pairs = zip(names, values, strict=True)
            return strings(v for n, v in pairs if isinstance(n, ast.Name) and n.id == "code")
        case ast.Assign(value=ast.Tuple(elts=[first, *_])):
            # Of the Enum of what markup may hold.
            return {text for text in strings([first]) if text.startswith("markup-")}
    return set()


def explained() -> set[str]:
    page = (ROOT / "docs/findings.md").read_text("utf-8")
    rows = re.findall(r"^\| (`.*?) \|", page, re.MULTILINE)
    return {code for row in rows for code in re.findall(r"`([^`]+)`", row)}


def test_every_code_that_a_finding_can_have_is_explained() -> None:
    used = set().union(*map(codes, sources()))
    assert used >= {"stamp-over-ink", "markup-math", "picture-unreadable", "pdf-password"}
    assert sorted(used - explained()) == []


def test_every_code_that_is_explained_can_be_met() -> None:
    assert sorted(explained() - strings(sources())) == []

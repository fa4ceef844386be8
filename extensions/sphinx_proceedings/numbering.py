"""Numbers of figures, tables and listings on pages that stand in no toctree.

Sphinx counts along the toctrees, and a preface is in none: it would print no number there, and a
reference to one would be a warning. Such a page counts for itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


def setup(app: Sphinx) -> None:
    app.connect("env-check-consistency", _count)


def label(env: BuildEnvironment, docname: str, node: nodes.Element) -> str:
    """What a numbered *node* is called in the language of the edition: "Fig. 2"; or empty."""
    kind = env.domains.standard_domain.get_enumerable_node_type(node)
    numbers = env.toc_fignumbers.get(docname, {}).get(kind or "", {})
    number = next((numbers[id_] for id_ in node["ids"] if id_ in numbers), None)
    if number is None:
        return ""
    return str(env.config.numfig_format[str(kind)]) % ".".join(map(str, number))


def _count(app: Sphinx, env: BuildEnvironment) -> None:
    if app.config.numfig:
        for docname in sorted(env.found_docs - env.toc_fignumbers.keys()):
            env.toc_fignumbers[docname] = _counted(env, docname)


def _counted(env: BuildEnvironment, docname: str) -> dict[str, dict[str, tuple[int, ...]]]:
    """The numbers of one page, by kind and id."""
    domain = env.domains.standard_domain
    counted: dict[str, dict[str, tuple[int, ...]]] = {}
    for node in env.get_doctree(docname).findall(nodes.Element):
        kind = domain.get_enumerable_node_type(node)
        if kind and node["ids"] and domain.get_numfig_title(node) is not None:
            numbers = counted.setdefault(kind, {})
            numbers[node["ids"][0]] = (len(numbers) + 1,)
    return counted

"""The domain: papers, people and sessions as objects that prose may refer to.

    {paper}`klimovic` {person}`Ana Klimovic` {session}`opening`

They come from the model, not from documents, and are replaced whole at each build; so they
resolve, and stand in objects.inv, though no document describes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from docutils import nodes
from sphinx.domains import Domain, ObjType
from sphinx.locale import _
from sphinx.roles import XRefRole
from sphinx.util.nodes import make_refnode

from proceedings.model.author_index import WhoIsWho, author_place
from proceedings.model.edition import Edition
from proceedings.model.markup.macros import Macros
from proceedings.model.names import fold
from proceedings.model.program_pages import page_of
from sphinx_proceedings import state

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment
    from sphinx.util.typing import RoleFunction


class Target(NamedTuple):
    """Where an object stands, and how it is called there."""

    title: str
    page: str
    anchor: str = ""


class ProceedingsDomain(Domain):
    name = "proceedings"
    label = "Proceedings"
    object_types: ClassVar[dict[str, ObjType]] = {
        kind: ObjType(_(kind), kind) for kind in ("paper", "person", "session")
    }
    roles: ClassVar[dict[str, RoleFunction | XRefRole]] = {
        kind: XRefRole(innernodeclass=nodes.inline, warn_dangling=True)
        for kind in ("paper", "person", "session")
    }

    #: Every object by its kind and key. Sphinx would pickle what is among its `data`: for nothing,
    #: since whatever an environment that was read again has is replaced.
    targets: Mapping[tuple[str, str], Target] = MappingProxyType({})
    macros: Macros = ()  #: the TeX macros that the edition's formulas use

    def register(self, found: Iterable[tuple[tuple[str, str], Target]], macros: Macros) -> None:
        """Put the objects of an edition, and its macros, in the place of whatever was there."""
        self.targets = dict(found)
        self.macros = macros

    def clear_doc(self, docname: str) -> None:
        """Do nothing: no object comes from a document."""

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, object]) -> None:
        """Do nothing: every process has all objects from the start."""

    def resolve_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> nodes.reference | None:
        found = self.targets.get((typ, _key(typ, target)))
        if found is None:
            return None
        content = contnode
        if not node.get("refexplicit"):
            content = nodes.inline(found.title, found.title, classes=contnode["classes"])
        return make_refnode(builder, fromdocname, found.page, found.anchor, content)

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> list[tuple[str, nodes.reference]]:
        found = (
            (kind, self.resolve_xref(env, fromdocname, builder, kind, target, node, contnode))
            for kind in self.object_types
        )
        return [(f"proceedings:{kind}", reference) for kind, reference in found if reference]

    def get_objects(self) -> Iterable[tuple[str, str, str, str, str, int]]:
        for (kind, key), target in self.targets.items():
            yield key, target.title, kind, target.page, target.anchor, 1


def _key(kind: str, written: str) -> str:
    """A person may be named in full; a paper and a session are named by their id."""
    return fold(written) if kind == "person" else written.strip()


def targets(edition: Edition, people: WhoIsWho) -> Iterator[tuple[tuple[str, str], Target]]:
    for paper in edition.contributions:
        yield ("paper", paper.id), Target(paper.full_title, f"papers/{paper.id}")
    for session in edition.program.sessions:
        where = Target(session.title.text(), page_of(edition, session.id), session.id)
        if not edition.program.is_timed:
            where = Target(session.title.text(), "index", section_anchor(session.id))
        yield ("session", session.id), where
    # The author index comes last, and so wins where someone is on a committee too.
    for committee in edition.committees:
        for member in committee.members:
            if member.person is not None:
                yield _person(member.person.identity, member.person.name.full, "committees")
    for person, works in edition.authors():
        page, anchor = author_place(edition, people, person, works[0].id)
        yield ("person", person.identity), Target(person.name.full, page, anchor)


def _person(key: str, name: str, page: str) -> tuple[tuple[str, str], Target]:
    return ("person", key), Target(name, page, key)


def section_anchor(session: str) -> str:
    """The anchor of a session in the contents of the front page."""
    return f"section-{session}"


def setup(app: Sphinx) -> None:
    app.add_domain(ProceedingsDomain)
    app.connect("env-updated", _rewrite_all)


def of(env: BuildEnvironment) -> ProceedingsDomain:
    """The domain of a build."""
    domain = env.domains["proceedings"]
    assert isinstance(domain, ProceedingsDomain)  # noqa: S101  the name is ours
    return domain


def _rewrite_all(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Write every document of a project anew, though none need be read again.

    Each may show a title or a name of the model, they are few, and the front page shows all.
    """
    return sorted(env.found_docs) if state.project(app) is not None else []

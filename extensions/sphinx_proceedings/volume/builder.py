"""`sphinx-build -b volume`: the edition's prose and papers into `<edition>.pdf`, or several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.builders import Builder
from sphinx.util import logging
from sphinx.util.nodes import get_node_line

from proceedings.model.findings import Finding
from proceedings.model.volumes import Volume
from proceedings.pdf.errors import TooLong
from sphinx_proceedings import state
from sphinx_proceedings.numbering import label
from sphinx_proceedings.state import EditionProject
from sphinx_proceedings.volume.lines import LineReader
from sphinx_proceedings.volume.tree import Reader

if TYPE_CHECKING:
    from proceedings.pdf.volume import Prose

logger = logging.getLogger(__name__)


class VolumeBuilder(Builder):
    """Writes one file for the whole project, or each of those that `volumes` names.

    The model gives all but the prose; of the documents, only those that `front_matter` names are
    resolved and handed over. References to papers become links inside the volume.
    """

    name = "volume"
    format = "volume"
    epilog = "What was made is in %(outdir)s."
    allow_parallel = False

    def get_outdated_docs(self) -> str:
        return "the volume"

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """A paper's page is its place in the volume; another page is on the website, if any."""
        project = state.edition_project(self._app)
        folder, _, paper = docname.rpartition("/")
        if project is not None and folder == "papers" and paper in project.pagination:
            return f"x-paper:{paper}"
        if project is not None and docname in project.edition.front_matter:
            return f"#{docname}"
        base = project.edition.base_url if project is not None else ""
        return f"{base}{project.edition.id}/{docname}.html" if base and project else ""

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        """There is no "from" in a single file: an address does not depend on it."""
        return self.get_target_uri(to, typ)

    def write_documents(self, docnames: Set[str]) -> None:
        """Write the volumes, whichever documents have changed."""
        project = state.edition_project(self._app)
        if project is None:
            logger.warning("there is no edition.yml here, so there is no volume to build")
            return
        prose = tuple(self._prose(project.edition.front_matter))
        said: dict[Finding, None] = {}
        for volume in project.edition.made():
            said |= dict.fromkeys(self._write(project, prose, volume))
        state.report(said)

    def _write(
        self, project: EditionProject, prose: Sequence[Prose], volume: Volume
    ) -> Sequence[Finding]:
        """Write one volume; returns what is wrong with it."""
        from proceedings.pdf.volume import write_volume  # what writes PDFs takes a while

        edition, cache = project.edition, state.cache_folder(self._app)
        out = Path(self.outdir) / f"{volume.id}.pdf"
        try:
            report = write_volume(edition, project.intakes, prose, out, cache, volume)
        except TooLong as error:
            place = edition.folder / "edition.yml"
            message = f"{out.name} was not written: {error}"
            return [Finding(code="volume-too-long", message=message, file=place, line=1)]
        return report.findings

    def _prose(self, front_matter: Sequence[str]) -> Iterator[Prose]:
        from proceedings.pdf.volume import Prose

        for docname in front_matter:
            if docname not in self.env.found_docs:
                continue  # a finding of the edition's files says so
            document = self.env.get_and_resolve_doctree(docname, self, tags=self.tags)
            lines = LineReader(_warn, docname, Path(self.srcdir))
            title, blocks = Reader(lines, partial(label, self.env, docname)).page(document)
            yield Prose(docname, title, blocks)


def _warn(node: nodes.Node, message: str) -> None:
    place = f"{node.source}:{get_node_line(node)}" if isinstance(node, nodes.Element) else None
    logger.warning("%s", message, location=place or node, type="proceedings", subtype="volume-node")

"""Sphinx builds an edition: the extension, its domain, its pages and its theme.

Thin on purpose: what an edition is and what its files mean is `proceedings`' business; what
stands here turns that model into what Sphinx knows: config values, a domain, pages, files.
"""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from sphinx_proceedings import (
    api,
    archive_citations,
    assets,
    bibliographies,
    bibliography,
    calendars,
    compiled,
    config,
    domain,
    downloads,
    edition_citations,
    formulas,
    front_document,
    listings,
    numbering,
    objects,
    outputs,
    pages,
    pictures,
    state,
    volume,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

PARTS = (
    *(config, state, front_document, domain, objects, formulas, bibliography, numbering),
    *(
        assets,
        compiled,
        downloads,
        edition_citations,
        calendars,
        bibliographies,
        archive_citations,
        api,
        pictures,
        pages,
        listings,
        outputs,
        volume,
    ),
)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register every part with Sphinx; each registers itself."""
    app.setup_extension("myst_parser")
    for part in PARTS:
        part.setup(app)
    return {
        "version": version("proceedings"),
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }

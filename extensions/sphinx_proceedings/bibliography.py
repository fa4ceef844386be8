"""The literature that prose cites: `references.bib`, read by sphinxcontrib-bibtex.

Loaded only where an edition has that file, because it costs a quarter of a second.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

FILE = "references.bib"


def setup(app: Sphinx) -> None:
    if (Path(app.srcdir) / FILE).exists():
        app.setup_extension("sphinxcontrib.bibtex")
        app.connect("config-inited", _name_file)


def _name_file(app: Sphinx, config: Config) -> None:
    if config.bibtex_bibfiles is None:
        # Relative, so that the build's record of its configuration is the same everywhere.
        config.bibtex_bibfiles = [os.path.relpath(Path(app.srcdir) / FILE, app.confdir)]

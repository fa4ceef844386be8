"""The builder `volume`: an edition as one PDF, its prose from the editors' own pages."""

from __future__ import annotations

from sphinx.application import Sphinx

from sphinx_proceedings.volume.builder import VolumeBuilder


def setup(app: Sphinx) -> None:
    app.add_builder(VolumeBuilder)

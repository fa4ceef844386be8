"""Optional content ("layers"): what a paper hides stays hidden in the volume.

Which layers are on is said once for a whole file (ISO 32000-1, 8.11.4), so each paper brings its
part of it along.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from proceedings.pdf import reading


@dataclass(frozen=True, slots=True)
class Layers:
    """The layers of a document, and those of them that are off at first."""

    every: tuple[Object, ...] = ()
    off: tuple[Object, ...] = ()

    def __add__(self, other: Layers) -> Layers:
        return Layers(self.every + other.every, self.off + other.off)


def read_layers(pdf: Pdf) -> Layers:
    properties = reading.dictionary(pdf.Root, "/OCProperties")
    config = reading.dictionary(properties, "/D")
    every = tuple(_groups(properties, "/OCGs"))
    named = {layer.objgen for layer in _groups(config, "/OFF")}
    if reading.name(config, "/BaseState") == "OFF":
        named = {layer.objgen for layer in every} - {g.objgen for g in _groups(config, "/ON")}
    return Layers(every, tuple(layer for layer in every if layer.objgen in named))


def set_layers(pdf: Pdf, layers: Layers) -> None:
    """Make *layers* the layers of *pdf*; the catalogue has no such entry where there are none."""
    if "/OCProperties" in pdf.Root:
        del pdf.Root["/OCProperties"]
    if layers.every:
        config = Dictionary(
            Name=String("Layers"),
            BaseState=Name.ON,
            OFF=Array(layers.off),
            Order=Array(layers.every),
        )
        pdf.Root["/OCProperties"] = Dictionary(OCGs=Array(layers.every), D=config)


def _groups(holder: object, key: str) -> Iterator[Object]:
    for layer in reading.items(holder, key):
        if isinstance(layer, Dictionary) and layer.is_indirect:
            yield layer

"""What a file holds besides its pages: labels, outline, names, layers, metadata."""

from __future__ import annotations

from collections.abc import Sequence

from proceedings.pdf.assembly import syntax
from proceedings.pdf.assembly.labels import page_labels
from proceedings.pdf.assembly.metadata import info, xmp
from proceedings.pdf.assembly.outline import Target, write_names, write_outline
from proceedings.pdf.assembly.page_tree import Node, write_page_tree
from proceedings.pdf.assembly.plan import Plan
from proceedings.pdf.assembly.splice import Splicer
from proceedings.pdf.assembly.writer import Writer


def write_catalogue(
    writer: Writer, plan: Plan, nodes: Sequence[Node], target: Target, copied: Splicer
) -> None:
    """Write all that hangs from the catalogue (ISO 32000-1, 7.7.2), and end the file."""
    about = plan.description
    starts = {name: target(*place) for name, place in plan.named_places()}
    packet = {"Type": b"/Metadata", "Subtype": b"/XML"}
    entries = {
        "Type": b"/Catalog",
        "Pages": syntax.reference(write_page_tree(writer, nodes)),
        "PageLabels": page_labels(plan.numberings()),
        "Lang": syntax.string(about.language),
        "ViewerPreferences": b"<< /DisplayDocTitle true >>",
        "Metadata": syntax.reference(writer.add_stream(xmp(about), packet)),
    }
    if starts:
        names = syntax.reference(write_names(writer, starts))
        entries["Names"] = syntax.dictionary({"Dests": names})
    if plan.outline:
        outline = write_outline(writer, plan.outline, target)
        entries |= {"Outlines": syntax.reference(outline), "PageMode": b"/UseOutlines"}
    if copied.layers:
        entries["OCProperties"] = _layers(copied)
    root = writer.add(syntax.dictionary(entries))
    writer.finish(root, writer.add(info(about)))


def _layers(copied: Splicer) -> bytes:
    """The layers of all papers, each on or off as its paper has it (8.11.4)."""
    every = syntax.array(map(syntax.reference, copied.layers))
    hidden = syntax.array(map(syntax.reference, copied.hidden))
    config = {"Name": b"(Layers)", "BaseState": b"/ON", "OFF": hidden, "Order": every}
    return syntax.dictionary({"OCGs": every, "D": syntax.dictionary(config)})

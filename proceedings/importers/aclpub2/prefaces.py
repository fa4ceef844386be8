"""prefaces.yml: the pages before the papers."""

from __future__ import annotations

from collections.abc import Iterator

from proceedings.importers.aclpub2.folder import Folder
from proceedings.importers.content import PageContent
from proceedings.importers.ids import addressable
from proceedings.importers.tex_page import tex_page
from proceedings.importers.text import title

_TEXTS = (".tex", ".txt", ".md", "")


def prefaces(folder: Folder) -> Iterator[PageContent]:
    taken: set[str] = {"index", "speakers"}
    for one in folder.entries("prefaces", "prefaces.yml"):
        heading, _ = title(one.text("title") or "Preface")
        name = one.text("file")
        file = folder.find("prefaces", name) if name else None
        if file is not None and file.suffix not in _TEXTS:
            folder.read.add(file.name)
            folder.leave(one, heading, f"its text is a {file.suffix} file; write it as a page")
            continue
        text = folder.text("prefaces", name, one)
        if not text.strip():
            folder.leave(one, heading, "it has no text")
            continue
        written, remarks = tex_page(text)
        for remark in remarks:
            folder.remark(one, remark, heading)
        base = addressable(heading) or "preface"
        id_ = next(i for i in (base, *(f"{base}-{n}" for n in range(2, 1000))) if i not in taken)
        taken.add(id_)
        folder.take(one, heading, f"{id_}.md")
        yield PageContent(id_, f"# {heading}\n\n{written}\n")

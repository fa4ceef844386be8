"""What stands in a file besides its pages: labels, outline, named destinations, metadata."""

from __future__ import annotations

from collections.abc import Sequence

from pikepdf import Array, Dictionary, Name, NameTree, OutlineItem, Page, Pdf, String

from proceedings.pdf.plan import Bookmark, Description, Plan
from proceedings.pdf.volume_links import top_of

_PRODUCER = "Proceedings"


def describe(pdf: Pdf, plan: Plan, pages: Sequence[Page]) -> None:
    """Give *pdf*, whose *pages* are in place, all that hangs from its catalogue."""
    _label(pdf, plan)
    _outline(pdf, plan.outline, pages)
    names = NameTree.new(pdf)
    for paper, page in plan.starts().items():
        names[f"paper.{paper}"] = top_of(pages[page])
    pdf.Root["/Names"] = Dictionary(Dests=names.obj)
    pdf.Root["/Lang"] = String(plan.description.language)
    pdf.Root["/ViewerPreferences"] = Dictionary(DisplayDocTitle=True)
    if plan.outline:
        pdf.Root["/PageMode"] = Name.UseOutlines
    _metadata(pdf, plan.description)


def _label(pdf: Pdf, plan: Plan) -> None:
    """One entry wherever the numbering begins anew (ISO 32000-1, 12.4.2)."""
    numbers: list[object] = []
    for page, numbering in plan.numberings():
        style = Name.r if numbering.roman else Name.D
        label = Dictionary(S=style, St=numbering.first)
        if numbering.prefix:
            label["/P"] = String(numbering.prefix)
        numbers += [page, label]
    pdf.Root["/PageLabels"] = Dictionary(Nums=Array(numbers))


def _outline(pdf: Pdf, bookmarks: Sequence[Bookmark], pages: Sequence[Page]) -> None:
    with pdf.open_outline(max_depth=64) as outline:
        outline.root.extend(_item(bookmark, pages) for bookmark in bookmarks)


def _item(bookmark: Bookmark, pages: Sequence[Page]) -> OutlineItem:
    page = bookmark.page
    target = None if page is None else top_of(pages[page], bookmark.top)
    item = OutlineItem(bookmark.title, target)
    item.children.extend(_item(child, pages) for child in bookmark.children)
    item.is_closed = bool(bookmark.children)
    return item


def _metadata(pdf: Pdf, about: Description) -> None:
    """Info for old readers, XMP for new ones; both say the same (ISO 32000-1, 14.3)."""
    for key, value in _info(about).items():
        if value:
            pdf.docinfo[key] = String(value)
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        for name, content in _xmp(about).items():
            if content:
                xmp[name] = content


def _info(about: Description) -> dict[str, str]:
    moment = f"D:{about.date:%Y%m%d}000000Z"
    return {
        "/Title": about.title,
        "/Author": ", ".join(about.authors),
        "/Subject": about.subject,
        "/Keywords": ", ".join(about.keywords),
        "/Creator": _PRODUCER,
        "/Producer": _PRODUCER,
        "/CreationDate": moment,
        "/ModDate": moment,
    }


def _xmp(about: Description) -> dict[str, str | list[str]]:
    moment = f"{about.date:%Y-%m-%d}T00:00:00Z"
    return {
        "dc:title": about.title,
        "dc:creator": list(about.authors),
        "dc:description": about.subject,
        "dc:subject": list(about.keywords),
        "dc:language": [about.language],
        "dc:publisher": [about.publisher] if about.publisher else [],
        "dc:rights": about.license,
        "dc:identifier": about.identifier,
        "dc:format": "application/pdf",
        "pdf:Producer": _PRODUCER,
        "pdf:Keywords": ", ".join(about.keywords),
        "xmp:CreatorTool": _PRODUCER,
        "xmp:CreateDate": moment,
        "xmp:ModifyDate": moment,
        "xmp:MetadataDate": moment,
    }

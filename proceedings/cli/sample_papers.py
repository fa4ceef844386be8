"""The PDFs of the sample edition's papers, drawn when it is made: nothing binary is shipped."""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer

_TEXT = ParagraphStyle("text", fontName="Vera", fontSize=10, leading=15, spaceAfter=8)
_TITLE = ParagraphStyle("title", parent=_TEXT, fontName="VeraBd", fontSize=17, leading=22)
_HEADING = ParagraphStyle("heading", parent=_TEXT, fontName="VeraBd", fontSize=12, spaceBefore=10)

#: The papers' ids, what stands on their first page, and how many pages they have.
_PAPERS = {
    "first": ("A First Example with a Formula E = mc² in Its Title", "L. P. and B. v. d. V.", 2),
    "second": ("A Second Example, for the Author Index", "B. v. d. V.", 3),
}


def draw_sample_papers(folder: Path) -> None:
    """Draw `first.pdf` (2 pages) and `second.pdf` (3 pages) into *folder*."""
    for font, file in (("Vera", "Vera.ttf"), ("VeraBd", "VeraBd.ttf")):
        pdfmetrics.registerFont(TTFont(font, file))
    for name, (title, authors, pages) in _PAPERS.items():
        document = SimpleDocTemplate(
            str(folder / f"{name}.pdf"), pagesize=A4, title=title, author=authors, invariant=1,
            leftMargin=80, rightMargin=80, topMargin=90, bottomMargin=90,
        )  # fmt: skip
        story = [Paragraph(title, _TITLE), Spacer(1, 6), Paragraph(authors, _TEXT)]
        for page in range(1, pages + 1):
            link = f'<a href="#section-{pages}" color="navy">section {pages}</a>'
            story += [
                Paragraph(f'<a name="section-{page}"/>{page} Section', _HEADING),
                Paragraph(f"This page was drawn as an example; see also {link}.", _TEXT),
                *([PageBreak()] if page < pages else []),
            ]
        document.build(story)

"""Formatted text as what reportlab lays out: the one walk over the markup tree for the PDF.

    lines          what stands in a line, as reportlab's markup
    blocks         paragraphs, lists, tables, figures …: `Flow`
    code, shown    lines of code that are visibly one; pictures with their words
    roomy, equation    lines that grow with their formulas; formulas on lines of their own
    hyphenation    where words may be divided

Everything that an author or editor wrote is escaped and set in fonts that have its characters;
nothing of it can become markup of reportlab's own.
"""

from __future__ import annotations

from proceedings.pdf.typesetting.flow.blocks import Flow

__all__ = ["Flow"]

"""What a PDF has besides its pages: forms, signatures, layers."""

from __future__ import annotations

from collections.abc import Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.pdf.papers import counted, of_pdf, with_pdf
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity

_NAMED = 3  #: layers that a message names


@check("pdf-form", Severity.WARNING, cure="ask the authors to print the paper to a new PDF")
def pdf_form(subject: Subject) -> Iterator[Flaw]:
    """The PDF has fields that can be filled in.

    A paper has none; it may be another file in its place, or a form that was printed into it. The
    volume draws what is filled in and takes the fields away. A form without fields, which some
    programs leave behind, is a note.
    """
    for paper, survey in with_pdf(subject):
        form, fields = survey.structure.form, survey.structure.fields
        if fields:
            what = counted(fields, "field")
            yield of_pdf(subject, paper, f"the PDF has a form with {what} to fill in")
        elif form.exists and not (form.has_xfa or form.is_signed):
            message = "the PDF has a form without fields"
            yield of_pdf(subject, paper, message, severity=Severity.NOTE)


@check("pdf-xfa", Severity.WARNING, cure="ask the authors to print the paper to a new PDF")
def pdf_xfa(subject: Subject) -> Iterator[Flaw]:
    """The PDF has a form in XML (XFA).

    Few viewers show such forms; in the others there is a page that says "Please wait", or nothing.
    What only the form shows is lost in the volume.
    """
    for paper, survey in with_pdf(subject):
        if survey.structure.form.has_xfa:
            yield of_pdf(subject, paper, "the PDF has a form in XML (XFA), which few viewers show")


@check("pdf-signature", Severity.NOTE, cure="ask the authors for a file without a signature")
def pdf_signature(subject: Subject) -> Iterator[Flaw]:
    """The PDF is signed digitally.

    A paper that was stamped or bound into a volume is no longer what was signed, so the volume
    leaves the signature out.
    """
    for paper, survey in with_pdf(subject):
        if survey.structure.form.is_signed:
            yield of_pdf(subject, paper, "the PDF is signed digitally")


@check("pdf-layers", Severity.NOTE, cure="look whether what is hidden at first should be seen")
def pdf_layers(subject: Subject) -> Iterator[Flaw]:
    """The PDF has layers that can be shown and hidden.

    Not every viewer has a switch for them, and print may differ from the screen. They come from
    drawing programs, from annotating, and from slides.
    """
    for paper, survey in with_pdf(subject):
        layers, hidden = survey.structure.layers, survey.structure.hidden_layers
        if layers:
            named = ", ".join(f'"{name}"' for name in (hidden or layers)[:_NAMED] if name)
            aside = f", {len(hidden)} of them hidden" if hidden else ""
            what = counted(len(layers), "layer")
            yield of_pdf(subject, paper, f"the PDF has {what}{aside}{f': {named}' * bool(named)}")

"""Opening a PDF that anyone may have sent: what cannot be read has a code, not a traceback."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from pikepdf import PasswordError, Pdf, PdfError

from proceedings.pdf.errors import BadPdf

#: What a PDF begins and ends with (ISO 32000-1, 7.5.2 and 7.5.5), each within so many bytes.
BEGIN, _END, _NEAR = b"%PDF-", b"%%EOF", 2048
#: What the reader raises where an object is not what it has to be.
_UNEXPECTED = (
    *(PdfError, RuntimeError, ValueError, TypeError, LookupError, MemoryError),
    *(AttributeError, ArithmeticError, NotImplementedError),
)
_EXPORT_AGAIN = "export the paper again, or print it to a new PDF"

# The reader logs what it raises as well; said twice, it would be printed by whoever logs nothing.
logging.getLogger("pikepdf").addHandler(logging.NullHandler())


@contextmanager
def opened(data: bytes) -> Iterator[tuple[Pdf, list[str]]]:
    """The document in *data*, and the faults that the reader met while it opened it.

    Raises `BadPdf` for what is no PDF, damaged, empty or locked; so does whatever the reader cannot
    make sense of as long as the document is open.
    """
    check_begin(data)
    try:
        with Pdf.open(BytesIO(data)) as pdf:
            yield pdf, _checked(pdf, data)
    except BadPdf:
        raise
    except PasswordError as error:
        cure = "ask the authors for a file without one"
        raise BadPdf("pdf-password", "the PDF opens with a password only", cure) from error
    except _UNEXPECTED as error:
        if said(error) == "no pages found":  # what it finds itself where it counts its warnings
            raise _without_pages() from error
        raise BadPdf("pdf-damaged", f"the PDF is damaged: {said(error)}", _EXPORT_AGAIN) from error


def check_begin(data: bytes) -> None:
    """Raise `BadPdf` where *data* is something else than a PDF."""
    if BEGIN not in data[:_NEAR]:
        what = "an empty file" if not data.strip() else "something else"
        raise BadPdf("pdf-not", f"this is no PDF but {what}", "put the paper's PDF there")


def said(fault: object) -> str:
    """The reader's own words on one line, without the name it gave to the file."""
    return " ".join(str(fault).rpartition(": ")[2].split())[:120]


def _checked(pdf: Pdf, data: bytes) -> list[str]:
    """The faults met while opening; raises `BadPdf` where pages may be lost."""
    faults = [str(warning) for warning in pdf.get_warnings()]
    if any("reconstruct" in fault for fault in faults) and _END not in data[-_NEAR:]:
        raise BadPdf("pdf-damaged", "the PDF breaks off before its end", "fetch the file again")
    if not len(pdf.pages):
        raise _without_pages()
    return faults


def _without_pages() -> BadPdf:
    return BadPdf("pdf-empty", "the PDF has no pages", _EXPORT_AGAIN)

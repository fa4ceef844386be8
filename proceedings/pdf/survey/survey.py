"""All that the checks know of one PDF, in values that are kept by its content."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from proceedings.pdf.errors import BadPdf
from proceedings.pdf.survey.structure import Structure, structure_of
from proceedings.pdf.survey.text import PageText, pages_of


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a PDF cannot be read at all."""

    code: str
    message: str
    cure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfSurvey:
    """What one file holds; with a *problem* the rest is empty."""

    digest: str  #: of its bytes (SHA-256)
    problem: Problem | None = None
    structure: Structure = field(default_factory=Structure)
    pages: tuple[PageText, ...] = ()


def survey_pdf(path: Path) -> PdfSurvey:
    """Read the PDF at *path*; what is wrong with it is in the reading, and nothing is raised."""
    try:
        data = path.read_bytes()
    except OSError as error:
        said = f"the PDF cannot be read: {error.strerror}"
        return PdfSurvey(digest="", problem=Problem("pdf-damaged", said, "permit it"))
    digest = sha256(data).hexdigest()
    try:
        return PdfSurvey(digest=digest, structure=structure_of(data), pages=pages_of(data))
    except BadPdf as bad:
        return PdfSurvey(digest=digest, problem=Problem(bad.code, bad.message, bad.cure))
    except MemoryError:
        said = "the PDF takes more memory to read than any paper"
        return PdfSurvey(digest=digest, problem=Problem("pdf-damaged", said, "export it again"))

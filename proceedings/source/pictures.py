"""The pictures that edition.yml names: the cover and the sponsors' logos.

One that is not there, or cannot be read, is a finding and counts as not written: the volume has
its own cover, and a sponsor its name.
"""

from __future__ import annotations

from pathlib import Path

import pikepdf
from PIL import Image, UnidentifiedImageError

from proceedings.model.findings import Finding
from proceedings.source.forms import EditionForm
from proceedings.source.located import Value, place

_PICTURES = ("PNG", "JPEG")
#: Pixels; a larger picture is no help in print and a burden to every reader.
_MOST = 60_000_000


def usable_pictures(
    form: EditionForm, data: Value, folder: Path
) -> tuple[EditionForm, list[Finding]]:
    """*form* without the pictures that cannot be used, and why they cannot."""
    findings: list[Finding] = []

    def usable(path: Path | None, *where: str | int, pdf: bool = False) -> Path | None:
        if path is None:
            return None
        found = place(data, where) or (folder / "edition.yml", 1)
        finding = _problem(folder / path, path, found, pdf=pdf)
        findings.extend([finding] if finding else [])
        return None if finding else path

    cover = usable(form.volume.cover, "volume", "cover", pdf=True)
    sponsors = [
        sponsor.model_copy(update={"logo": usable(sponsor.logo, "sponsors", number, "logo")})
        for number, sponsor in enumerate(form.sponsors)
    ]
    volume = form.volume.model_copy(update={"cover": cover})
    return form.model_copy(update={"volume": volume, "sponsors": sponsors}), findings


def _problem(file: Path, path: Path, place: tuple[Path, int], *, pdf: bool) -> Finding | None:
    where, line = place
    kinds = "a PNG, JPEG or PDF file" if pdf else "a PNG or JPEG file"
    if not file.is_file():
        message, cure = f'there is no file "{path.as_posix()}"', "put it there, or mend its path"
        code = "file-missing"
    elif pdf and file.suffix.casefold() == ".pdf":
        message, cure, code = _pdf_problem(file), "save it anew as a PDF", "picture-unreadable"
    else:
        message, cure, code = _picture_problem(file), f"save it as {kinds}", "picture-unreadable"
    if not message:
        return None
    if code == "picture-unreadable":
        message = f'"{path.as_posix()}" {message}'
    return Finding(code=code, message=message, cure=cure, file=where, line=line)


def _pdf_problem(file: Path) -> str:
    """Why the first page of *file* cannot be the cover; empty if it can."""
    try:
        with pikepdf.open(file) as pdf:
            return "" if len(pdf.pages) else "has no page"
    except (pikepdf.PdfError, OSError):
        return "cannot be read as a PDF"


def _picture_problem(file: Path) -> str:
    """Why *file* cannot be printed; empty if it can."""
    try:
        with Image.open(file, formats=_PICTURES) as picture:
            if picture.width * picture.height > _MOST:
                return f"is too large: {picture.width} by {picture.height} pixels"
            picture.load()
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError):
        return "cannot be read as a picture"
    return ""

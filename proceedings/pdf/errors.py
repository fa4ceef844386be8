"""What stops a paper or a page from getting into the volume.

A caller turns each of these into a finding and goes on with the other papers.
"""

from __future__ import annotations


class BadPdf(ValueError):  # noqa: N818  what it says of the file is its name
    """A file that cannot be a paper of the volume.

    *code* is stable (`pdf-missing`, `pdf-not`, `pdf-password`, `pdf-empty`, `pdf-damaged`);
    *message* says what is wrong, *cure* what to do about it.
    """

    def __init__(self, code: str, message: str, cure: str) -> None:
        super().__init__(f"{message}; {cure}")
        self.code = code
        self.message = message
        self.cure = cure


class TooLong(ValueError):  # noqa: N818
    """A text that has to fit on one page and does not, even in the smallest type."""

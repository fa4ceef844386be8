"""The citation formats on offer; a new one is a module and a line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from proceedings.exports.citations import biblatex, bibtex, csl_json, endnote, mods, ris, styles
from proceedings.exports.citations.record import Record
from proceedings.exports.xml import DECLARATION

#: Bytes of a file of many works; online editors refuse larger ones.
LARGEST = 50_000_000


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around and between the works of a file."""

    before: str = ""
    between: str = ""
    after: str = ""

    def around(self, works: Iterable[str]) -> str:
        return f"{self.before}{self.between.join(works)}{self.after}"

    def within(self, text: str) -> str:
        """The works of a file, as `around` takes them."""
        return text.removeprefix(self.before).removesuffix(self.after)

    def with_changed(self, data: bytes, was: str, now: str) -> bytes:
        """The file *data* after one work has changed, of which *was* and *now* are the files.

        Empty where that work is not in it once. A large file is never decoded: as text, one rare
        letter would make it four times as large.

        >>> a_list = Frame("[", ",", "]")
        >>> a_list.with_changed(b"[a,b,c]", "[b]", "[d]")
        b'[a,d,c]'
        """
        old, new = self.within(was).encode(), self.within(now).encode()
        return data.replace(old, new) if old and data.count(old) == 1 else b""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: how the command and readers call it, the suffix of its files, what writes them."""

    name: str  #: as the command takes it
    label: str  #: as readers know it
    suffix: str
    media_type: str
    one: Callable[[Record], str]  #: writes one work
    frame: Frame = Frame()
    is_beside: bool = False  #: whether a file of it stands beside each page

    def write(self, records: Iterable[Record]) -> str:
        """A whole file, ending in a line end."""
        return self.frame.around(map(self.one, records))

    def parts(self, records: Iterable[Record], largest: int | None = None) -> Iterator[str]:
        """The same in as many files as keep each below *largest* bytes; a work is never cut."""
        works: list[str] = []
        size = room = (largest or LARGEST) - len(self.frame.around([]).encode())
        for work in map(self.one, records):
            length = len((work + self.frame.between).encode())
            if works and length > size:
                yield self.frame.around(works)
                works, size = [], room
            works.append(work)
            size -= length
        yield self.frame.around(works)

    def files(self, name: str, records: Iterable[Record]) -> Iterator[tuple[str, str]]:
        """The parts by the names of their files: `name.bib`, or `name-1.bib`, `name-2.bib`, …."""
        parts = list(self.parts(records))
        for number, text in enumerate(parts, start=1):
            own = f"{name}-{number}" if len(parts) > 1 else name
            yield f"{own}.{self.suffix}", text


_LIST = Frame(
    '<!DOCTYPE html>\n<html lang="en">\n<meta charset="utf-8">\n<title>References</title>\n<ol>\n',
    after="</ol>\n</html>\n",
)


def _references(style: styles.Style) -> Iterator[Format]:
    """References in *style*: a paragraph each, and as a list in HTML."""
    yield Format(
        name=style.name,
        label=style.label,
        suffix=f"{style.name}.txt",
        media_type="text/plain",
        one=partial(styles.text, style),
        frame=Frame(between="\n"),
    )
    yield Format(
        name=f"{style.name}-html",
        label=f"{style.label}, HTML",
        suffix=f"{style.name}.html",
        media_type="text/html",
        one=partial(styles.html, style),
        frame=_LIST,
    )


#: In the order in which readers ask for them.
FORMATS = (
    Format(
        name="bibtex",
        label="BibTeX",
        suffix="bib",
        media_type="application/x-bibtex",
        one=bibtex.entry,
        frame=Frame(between="\n"),
        is_beside=True,
    ),
    Format(
        name="biblatex",
        label="BibLaTeX",
        suffix="biblatex.bib",
        media_type="application/x-bibtex",
        one=biblatex.entry,
        frame=Frame(between="\n"),
    ),
    Format(
        name="ris",
        label="RIS",
        suffix="ris",
        media_type="application/x-research-info-systems",
        one=ris.reference,
        frame=Frame(between="\r\n"),
        is_beside=True,
    ),
    Format(
        name="csl-json",
        label="CSL-JSON",
        suffix="json",
        media_type="application/vnd.citationstyles.csl+json",
        one=csl_json.item,
        frame=Frame("[\n", ",\n", "\n]\n"),
        is_beside=True,
    ),
    Format(
        name="endnote",
        label="EndNote XML",
        suffix="endnote.xml",
        media_type="application/xml",
        one=endnote.record_text,
        frame=Frame(f"{DECLARATION}<xml>\n<records>\n", "\n", "\n</records>\n</xml>\n"),
    ),
    Format(
        name="mods",
        label="MODS",
        suffix="mods.xml",
        media_type="application/mods+xml",
        one=mods.work,
        frame=Frame(mods.BEFORE, "\n", mods.AFTER),
    ),
    *(form for style in styles.STYLES for form in _references(style)),
)
BESIDE = tuple(form for form in FORMATS if form.is_beside)

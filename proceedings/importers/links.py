"""What the links of a paper or talk are called, and what they lead to.

An export, a schedule and a web page name slides, videos and PDFs by the label of a link, or by its
address alone. What lies beside the export comes along; everything else stays a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

from proceedings.importers.content import Attachment, AttachmentKey
from proceedings.importers.reading.source import Source, SourceFile

_KEYS: tuple[tuple[str, AttachmentKey], ...] = (
    (r"slides?|presentation|deck", "slides"),
    (r"video|recording|youtube|watch", "video"),
    (r"code|repository|github", "code"),
    (r"data(?:set)?", "data"),
    (r"supplement\w*|appendix", "supplementary"),
)
#: What a link to a page, and to no file, ends in.
PAGES = ("", ".md", ".html", ".htm", ".txt")
_VIDEO = re.compile(r"(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|media\.ccc\.de)$")


def absolute(base: str, url: str) -> str:
    """*url* as it leads from the schedule's own address."""
    try:
        return urljoin(base, url.strip()).replace(" ", "%20")
    except ValueError:
        return url


def labelled(label: str, url: str) -> str:
    """What a link is called; a recording is a video, and a file without a label its name."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return label
    if _VIDEO.search(parts.hostname or "") and "/c/" not in parts.path:
        return "Video" if not label or label == url else f"Video: {label}"
    return " ".join(label.split()) or PurePosixPath(parts.path).name or parts.netloc


def host(url: str) -> str:
    """The site that *url* leads to: what a link is called that has no label.

    >>> host("http://www.nime.org/proceedings/2025/nime2025_1.pdf")
    'nime.org'
    """
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def file_of(url: str, source: Source) -> SourceFile | None:
    """The file of *source* that *url* leads to on the old site, unless that is a page."""
    name = PurePosixPath(unquote(urlsplit(url).path)).name
    if PurePosixPath(name).suffix.casefold() in PAGES:
        return None
    return source.named(name.casefold())


def pdf_of(links: Sequence[tuple[str, str]], source: Source) -> SourceFile | None:
    """The file that the link to the paper leads to."""
    files = (file_of(url, source) for label, url in links if _is_paper(label))
    return next((file for file in files if file), None)


def attachments_of(
    links: Sequence[tuple[str, str]], source: Source, id_: str
) -> Iterator[Attachment]:
    """Slides, videos and the like; a file of the site comes along."""
    seen: set[str] = set()
    for label, url in links:
        file = file_of(url, source)
        if url in seen or (_is_paper(label) and file):
            continue
        seen.add(url)
        key = _key(label)
        own = label if key == "links" else ""
        number = "" if len(seen) == 1 else f"-{len(seen)}"
        path = f"files/{id_}-{key}{number}{file.suffix}" if file else ""
        yield Attachment(key, url="" if file else url, file=file, path=path, label=own)


def _key(label: str) -> AttachmentKey:
    """What the label of a link says it leads to."""
    return next((key for form, key in _KEYS if re.match(form, label, re.IGNORECASE)), "links")


def _is_paper(label: str) -> bool:
    return bool(re.match(r"(paper|pdf|full text|manuscript)\b", label, re.IGNORECASE))

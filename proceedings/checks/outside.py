"""Whether the addresses that papers link to still answer: asked for by name, never on the way.

A check sees what is in the files. This one goes out to the network, so it runs only where editors
ask for it, and what it finds is kept nowhere: tomorrow another address may be gone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path
from typing import TypeAlias
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

from proceedings.checks.registry import all_checks
from proceedings.checks.run import findings_of
from proceedings.checks.subject import Subject
from proceedings.checks.surveys import survey_pdfs
from proceedings.model.archive import Archive
from proceedings.model.edition import Edition
from proceedings.model.findings import Finding
from proceedings.pdf.survey.survey import PdfSurvey
from proceedings.source.tree import memory_of, read_tree

#: Why an address leads nowhere; empty where it may lead somewhere.
Ask: TypeAlias = Callable[[str], str]

_SECONDS = 10
_AT_A_TIME = 8
#: What a server says where there is nothing any more. Others (403, 429, 503) refuse programs only.
_GONE = frozenset({404, 410})


def links_gone(
    edition: Edition, archive: Archive, cache: Path, jobs: int, ask: Ask | None = None
) -> list[Finding]:
    """The links of the papers of *edition* that lead nowhere, as the network says now."""
    tree = read_tree(edition.folder, memory_of(edition.folder, cache))
    pdfs = survey_pdfs(edition, tree, cache, jobs, lambda *_: None)
    subject = Subject(edition, archive, pdfs, dict(gone(outside_addresses(pdfs), ask)))
    return list(findings_of(subject, [all_checks()["pdf-link-gone"]]))


def outside_addresses(pdfs: Mapping[str, PdfSurvey]) -> dict[str, list[str]]:
    """The web addresses that the papers link to, without fragments, each with its papers."""
    found: dict[str, list[str]] = {}
    for paper, survey in pdfs.items():
        for link in survey.structure.links:
            address = link.web_address
            if address and paper not in found.setdefault(address, []):
                found[address].append(paper)
    return found


def gone(addresses: Iterable[str], ask: Ask | None = None) -> Iterator[tuple[str, str]]:
    """Those of *addresses* that lead nowhere, each with the reason, in the order given."""
    wanted = list(addresses)
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        answers = pool.map(ask or answer, wanted)
        yield from ((address, why) for address, why in zip(wanted, answers, strict=True) if why)


def answer(address: str) -> str:
    """Ask the server of *address* for it, once; returns why it leads nowhere."""
    head = {"User-Agent": "proceedings-check", "Accept": "*/*"}
    request = Request(quote(address, safe=":/?#[]@!$&'()*+,;=%~"), headers=head)  # noqa: S310
    try:
        with urlopen(request, timeout=_SECONDS):  # noqa: S310  http and https alone come here
            return ""
    except HTTPError as error:
        return f"the server answers {error.code}" if error.code in _GONE else ""
    except (URLError, HTTPException, OSError, ValueError) as error:
        return f"there is no answer: {getattr(error, 'reason', error)}"

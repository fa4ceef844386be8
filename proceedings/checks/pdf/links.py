"""Links of a PDF that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from proceedings.checks.check import Flaw, check
from proceedings.checks.pdf.papers import of_pdf, pages, with_pdf
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity
from proceedings.pdf.survey.annotations import Link

#: Kinds of addresses that a browser, or the program that it asks, opens.
_OPENED = frozenset({"http", "https", "mailto", "ftp", "doi", "urn", "tel"})
#: Hosts that are another machine for everybody.
_AT_HOME = re.compile(r"localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[?::1\]?")
_NAMED = 3  #: addresses that a message names
_SHOWN = 60  #: characters of an address


@check("pdf-link-dead", Severity.NOTE, cure="ask the authors to run LaTeX once more, or to mend it")
def pdf_link_dead(subject: Subject) -> Iterator[Flaw]:
    """Links within the paper lead to places that it does not have.

    A citation or a reference was renamed or left out, or LaTeX was run once too few. Often a "??"
    stands there too. Readers push on a number and nothing happens.
    """
    for paper, survey in with_pdf(subject):
        if dead := survey.structure.dead_links:
            leads = "link leads" if len(dead) == 1 else "links lead"
            message = f"{len(dead)} {leads} nowhere in the PDF, on {pages(dead)}"
            yield of_pdf(subject, paper, message)


@check("pdf-link-target", Severity.WARNING, cure="ask the authors to write the whole web address")
def pdf_link_target(subject: Subject) -> Iterator[Flaw]:
    """Links lead to places that only their author has.

    To a file on somebody's disk, to "localhost", or to an address without its "https://", which a
    viewer takes for a file beside the paper. The name of such a file can tell more than its author
    would like.
    """
    for paper, survey in with_pdf(subject):
        found = [link for link in survey.structure.links if _is_bad(link)]
        if found:
            shown = list(dict.fromkeys(f'"{_shortened(link)}"' for link in found))
            more = f" and {len(shown) - _NAMED} more" if len(shown) > _NAMED else ""
            what = "1 link leads" if len(found) == 1 else f"{len(found)} links lead"
            where = pages(link.page for link in found)
            message = f"{what} to no web address, on {where}: {', '.join(shown[:_NAMED])}{more}"
            yield of_pdf(subject, paper, message)


@check("pdf-link-gone", Severity.NOTE, cure="look whether it has moved, and tell the authors")
def pdf_link_gone(subject: Subject) -> Iterator[Flaw]:
    """A web address that a paper links to leads nowhere any more.

    Only `proceedings check --links` looks: it asks the server of every address once. A server that
    refuses programs counts as there, and one that is ill today may be well tomorrow, so look
    yourself before you write to somebody.
    """
    for paper, survey in with_pdf(subject):
        for link in survey.structure.links:
            if why := subject.gone.get(link.web_address):
                message = f'"{_shortened(link)}" on {pages([link.page])} leads nowhere: {why}'
                yield of_pdf(subject, paper, message)


def _is_bad(link: Link) -> bool:
    if link.is_file:
        return True
    try:
        parts = urlsplit(link.address.strip())
        scheme, host = parts.scheme.lower(), parts.hostname or ""
    except ValueError:
        return True
    if scheme in {"http", "https"}:
        return not host or bool(_AT_HOME.fullmatch(host))
    return scheme not in _OPENED and scheme != "javascript"  # which is told as what it is


def _shortened(link: Link) -> str:
    address = " ".join(link.address.split())
    return address if len(address) <= _SHOWN else f"{address[: _SHOWN - 1]}…"

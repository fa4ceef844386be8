"""A reader of the site: a window of Chromium, and what it asked for and complained of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import ConsoleMessage, Page, Request, Response

#: Folders whose pages are all of one kind, each with another name. The papers of the tests are each
#: in a situation of its own.
_MANY = "people|institutions|keywords|sessions|sections|authors|titles|program"


@dataclass
class Reader:
    """One window. `asked`, `complaints` and `weights` are of all that it opened so far."""

    page: Page
    address: str  #: of the site, with the slash at its end
    asked: list[str] = field(default_factory=list)  #: every address that was requested
    complaints: list[str] = field(default_factory=list)  #: errors of scripts, failed requests
    weights: dict[str, int] = field(default_factory=dict)  #: bytes of each file by its address

    def __post_init__(self) -> None:
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("response", self._weigh)
        self.page.on("requestfailed", self._fail)
        self.page.on("pageerror", lambda error: self._complain(str(error)))
        self.page.on("console", self._hear)

    def _fail(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the next page was opened before it came
            self._complain(f"{request.failure}: {request.url}")

    def _hear(self, said: ConsoleMessage) -> None:
        if said.type in ("error", "warning"):
            self._complain(said.text)

    def _complain(self, what: str) -> None:
        self.complaints.append(what)

    def _weigh(self, response: Response) -> None:
        if response.status >= 400:
            self._complain(f"{response.status}: {response.url}")
        elif response.status == 200:
            self.weights[response.url.partition("?")[0]] = int(
                response.headers.get("content-length", 0)
            )

    def open(self, page: str) -> None:
        self.page.goto(self.address + page)

    def run(self, script: str) -> Any:
        """What *script*, a function of JavaScript, answers."""
        return self.page.evaluate(script)


def pages(site: Path) -> list[str]:
    """The addresses of all pages of a site."""
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))


def kind(page: str) -> str:
    """What kind of page an address leads to.

    >>> kind("rich-2026/program.html"), kind("people/alan-turing.html"), kind("people/index.html")
    ('rich-2026/program.html', 'people/*', 'people/index.html')
    """
    return re.sub(rf"(^|/)({_MANY})/(?!index\.html$).+", r"\1\2/*", page)


def one_of_every_kind(site: Path) -> list[str]:
    """The first page of each kind."""
    return list({kind(page): page for page in reversed(pages(site))}.values())[::-1]

"""A real browser on real builds: Debian's Chromium, driven by Playwright.

Where Chromium is not installed these tests do not run, and the report's head says so.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests import sites
from tests.browser.chromium import CHROMIUM, SWITCHES
from tests.browser.reader import Reader
from tests.browser.searchable import build
from tests.conftest import DrawPdf

Open = Callable[..., Reader]


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave the tests of this folder out where no browser is."""
    is_test = collection_path.name.startswith("test_")
    return True if is_test and CHROMIUM is None else None


class Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  its name there
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address at which *site* can be read."""
    handler = functools.partial(Handler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def site(rich_site: Path) -> Path:
    """The archive in which everything occurs."""
    return rich_site


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with served(site) as found:
        yield found


@pytest.fixture(scope="session")
def searchable(_sites: Path, draw: DrawPdf) -> Path:
    """An archive to search in and to filter; to be read only."""

    def to_search_in(folder: Path) -> Path:
        return build(folder, draw)

    return sites.once(to_search_in, _sites)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(SWITCHES))
        yield browser
        browser.close()


@pytest.fixture
def reader(chromium: Browser, address: str) -> Iterator[Open]:
    """Open a window of so many CSS pixels; what else may be said is Playwright's `new_context`."""
    with ExitStack() as windows:

        def window(
            width: int = 1280,
            height: int = 860,
            scheme: Literal["light", "dark"] = "light",
            **more: Any,
        ) -> Reader:
            more.setdefault("viewport", {"width": width, "height": height})
            context = chromium.new_context(color_scheme=scheme, **more)
            windows.callback(context.close)
            context.set_default_timeout(10_000)
            return Reader(context.new_page(), address)

        yield window

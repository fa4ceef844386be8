"""The page for an address at which there is nothing, as a host shows it: at any depth, in a folder."""

from __future__ import annotations

import functools
import shutil
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests import sites
from tests.browser.conftest import Handler, Open
from tests.browser.reader import Reader
from tests.browser.test_accessibility import violations

NOWHERE = "proceedings/rich-2026/papers/of/bayesian-networks.html"


class Host(Handler):
    """Shows the site's own page where it has no file."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (Path(self.directory) / "proceedings" / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def in_a_folder(folder: Path) -> Path:
    """The site of an archive that knows that it stands below `/proceedings/`."""
    shutil.copytree(sites.RICH, folder / "editions")
    with (folder / "editions" / "archive.yml").open("a", encoding="utf-8") as file:
        file.write("base_url: https://example.org/proceedings/\n")
    words = ("build", "--only", "site", "--keep-going", "--output", str(folder))
    made = sites.build("--archive", str(folder / "editions"), *words)
    host = folder / "host"
    host.mkdir()
    return made.rename(host / "proceedings").parent


@pytest.fixture(scope="module")
def address(_sites: Path) -> Iterator[str]:
    handler = functools.partial(Host, directory=str(sites.once(in_a_folder, _sites)))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def lost(window: Reader) -> None:
    """Open what is not there; that its own address has nothing is no complaint."""
    window.open(NOWHERE)
    expect(window.page.get_by_role("heading", level=1)).to_have_text("This page is not here")
    assert [text for text in window.complaints if NOWHERE not in text] == [
        "Failed to load resource: the server responded with a status of 404 (Not Found)"
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_it_looks_and_reads_as_any_other_page(reader: Open, width: int, scheme: str) -> None:
    window = reader(width, 740, scheme=scheme)
    lost(window)
    assert violations(window) == []
    assert window.run("() => document.documentElement.scrollWidth") == width
    assert window.run("() => document.styleSheets.length") == 2


def test_all_its_links_lead_somewhere(reader: Open) -> None:
    window = reader()
    lost(window)
    links = window.page.locator("a[href]:not([href^=mailto])")
    found = {str(link.evaluate("e => e.href.split('#')[0]")) for link in links.all()}
    own = {href for href in found if href != window.page.url}
    assert len(own) > 4
    assert {href: window.page.request.get(href).status for href in own} == dict.fromkeys(own, 200)


def test_the_words_of_the_address_are_searched_for(reader: Open) -> None:
    window = reader()
    lost(window)
    expect(window.page.get_by_role("searchbox")).to_have_value("rich 2026 of bayesian networks")
    window.page.get_by_role("searchbox").fill("bayesian networks")
    window.page.keyboard.press("Enter")
    expect(window.page.locator("#search-results h3")).to_contain_text(["Bayesian Networks"])

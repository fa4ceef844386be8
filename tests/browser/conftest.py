"""A real browser on a real build: Debian's Chromium, driven over its own protocol.

Where Chromium is not installed these tests do not run, and the report's head says so.
"""

from __future__ import annotations

import functools
import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

ARCHIVE = Path(__file__).parents[1] / "sphinx_proceedings" / "roots" / "archive"
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
SWITCHES = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--hide-scrollbars",
)  # fmt: skip


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave the tests of this folder out where no browser is."""
    has_browser = CHROMIUM is not None and DRIVER is not None
    return True if collection_path.suffix == ".py" and not has_browser else None


@dataclass(frozen=True)
class Browser:
    """The browser, and the address of the site that it looks at."""

    chrome: Chrome
    address: str

    def open(self, page: str, width: int = 1280, height: int = 860, scheme: str = "light") -> None:
        """Show *page* in a window of so many CSS pixels."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.command("Emulation.setDeviceMetricsOverride", size)
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.command("Emulation.setEmulatedMedia", {"features": features})
        self.chrome.get(self.address + page)

    def command(self, name: str, arguments: dict[str, Any]) -> Any:
        return self.chrome.execute_cdp_cmd(name, arguments)

    def run(self, script: str) -> Any:
        return self.chrome.execute_script(script)

    def requests(self) -> list[str]:
        """The addresses asked for since this was last called."""
        log: list[dict[str, str]] = self.chrome.get_log("performance")  # type: ignore[no-untyped-call]
        messages = [json.loads(entry["message"])["message"] for entry in log]
        sent = [m["params"] for m in messages if m["method"] == "Network.requestWillBeSent"]
        return [str(params["request"]["url"]) for params in sent]


class Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  its name there
        """Say nothing."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of the tests with its two editions, as `sphinx-build` makes them."""
    folder = tmp_path_factory.mktemp("browser")
    shutil.copytree(ARCHIVE, folder / "editions")
    for name, pages in (("long", 12), ("short", 4), ("retracted", 3), ("many", 1), ("revised", 1)):
        draw(folder / "editions" / "rich-2026" / "papers" / f"{name}.pdf", pages)
    for edition in ("rich-2026", "earlier-2025", ""):
        command = [
            sys.executable,
            "-m",
            "sphinx",
            "-q",
            "-C",
            "-D",
            "extensions=sphinx_proceedings",
        ]
        doctrees = folder / "doctrees" / (edition or "archive")
        source, out = folder / "editions" / edition, folder / "site" / edition
        paths = ["-d", str(doctrees), str(source), str(out)]
        subprocess.run([*command, *paths], check=True, capture_output=True)
    return folder / "site"


def draw(file: Path, pages: int) -> None:
    canvas = Canvas(str(file), pagesize=(595, 842), invariant=1)
    for number in range(pages):
        canvas.drawString(100, 400, f"page {number + 1}")
        canvas.showPage()
    canvas.save()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    handler = functools.partial(Handler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def chrome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    options = ChromeOptions()
    options.binary_location = CHROMIUM or ""
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    for switch in (*SWITCHES, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(switch)
    found = Chrome(options=options, service=Service(DRIVER))
    yield found
    found.quit()


@pytest.fixture
def browser(chrome: Chrome, address: str) -> Iterator[Browser]:
    found = Browser(chrome, address)
    found.requests()
    yield found
    found.command("Emulation.setScriptExecutionDisabled", {"value": False})

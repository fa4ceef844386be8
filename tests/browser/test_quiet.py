"""No page asks another host for anything, keeps a cookie, or makes the console complain."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import Open
from tests.browser.reader import one_of_every_kind
from tests.gates.links import NOT_FOUND


def test_no_other_host_is_asked_for_anything(reader: Open, site: Path) -> None:
    window = reader()
    for page in one_of_every_kind(site):
        window.open(page)
    assert len(set(window.asked)) > len(one_of_every_kind(site))
    assert {urlsplit(url).netloc for url in window.asked} == {urlsplit(window.address).netloc}
    assert window.page.context.cookies() == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_console_has_nothing_to_say(reader: Open, site: Path, script: bool) -> None:
    window = reader(java_script_enabled=script)
    for page in one_of_every_kind(site):
        window.open(page)
    assert window.complaints == []


def test_pages_open_from_a_folder(reader: Open, site: Path) -> None:
    window = reader()
    window.address = f"{site.as_uri()}/"
    for page in one_of_every_kind(site):
        if page != NOT_FOUND:  # it begins its links at the root of a server
            window.open(page)
            assert window.page.title(), page
    assert window.complaints == []
    assert {urlsplit(url).scheme for url in window.asked} == {"file"}


def test_what_the_console_says_is_heard(reader: Open) -> None:
    window = reader()
    window.open("index.html")
    window.run("() => console.error('a fault')")
    window.open("nowhere.html")
    assert window.complaints[0] == "a fault"
    assert f"404: {window.address}nowhere.html" in window.complaints

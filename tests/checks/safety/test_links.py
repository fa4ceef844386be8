"""Links that lead where readers cannot go, or that let them do what they should not."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Said

OWN, DISK = "is an address in somebody's own network", "is a path on somebody's own machine"
EDITED, BLIND = "opens a document for editing", "is a copy made for blind reviewing"


def linking(url: str) -> dict[str, str]:
    return {"papers/hopper.md": f"---\ntitle: On Bugs\nauthors: [A B]\ncode: {url}\n---\n"}


def prose(text: str) -> dict[str, str]:
    return {"index.md": f"# Hello\n\n{text}\n"}


@pytest.mark.parametrize(
    ("code", "url", "message"),
    [
        ("safety-link-private", "http://localhost:8000/x", OWN),
        ("safety-link-private", "https://192.168.1.7/x", OWN),
        ("safety-link-private", "https://wiki.lab.internal/x", OWN),
        ("safety-link-private", "http://intranet/x", OWN),
        ("safety-link-edit", "https://docs.google.com/document/d/1a-B/edit?usp=sharing", EDITED),
        ("safety-link-edit", "https://www.overleaf.com/project/5f3a", EDITED),
        ("safety-link-edit", "https://www.overleaf.com/1234567890abcdef", EDITED),
        ("safety-link-anonymous", "https://anonymous.4open.science/r/moths-1", BLIND),
        ("safety-link-anonymous", "https://github.com/anonymous-authors/moths", BLIND),
        ("safety-link-anonymous", "https://osf.io/abcde/?view_only=12", BLIND),
    ],
)
def test_a_link_that_readers_cannot_follow_is_told(
    said: Said, code: str, url: str, message: str
) -> None:
    assert said(code, linking(url)) == [f'papers/hopper.md:4: "{url}" {message}']


@pytest.mark.parametrize("path", ["file:///srv/x.pdf", "/home/grace/x.pdf", r"C:\Users\grace\x"])
def test_a_path_of_a_disk_is_told(said: Said, path: str) -> None:
    assert said("safety-link-private", prose(f"It is in {path} now.")) == [
        f'index.md:3: "{path}" {DISK}'
    ]


@pytest.mark.parametrize(
    ("code", "url"),
    [
        ("safety-link-private", "https://example.org/home/grace/x?u=http"),
        ("safety-link-private", "https://8.8.8.8/x"),
        ("safety-link-edit", "https://docs.google.com/document/d/1a-B/view"),
        ("safety-link-edit", "https://www.overleaf.com/read/abcdef"),
        ("safety-link-token", "https://example.org/x?tokens=3&sigma=1&token="),
        ("safety-link-anonymous", "https://github.com/navy/anonymizer"),
    ],
)
def test_links_that_everybody_can_follow_are_no_trouble(said: Said, code: str, url: str) -> None:
    assert said(code, linking(url)) == []


def test_formulas_and_homes_of_the_web_are_no_paths(said: Said) -> None:
    text = r"$F:\mathbb{R} \to T:\Users$, ~/home/x and https://lab.org/Users/ada"
    assert said("safety-link-private", prose(text)) == []


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("https://raw.lab.org/x?a=1&token=9f", 'the link to raw.lab.org carries a secret: "token"'),
        ("https://s3.org/x?X-Amz-Signature=9",
         'the link to s3.org carries a secret: "X-Amz-Signature"'),
        ("https://zoom.us/j/1?pwd=abc", 'the link to zoom.us carries a secret: "pwd"'),
        ("https://ada:moth@lab.org/x", "a link carries a name and a password"),
    ],
)  # fmt: skip
def test_a_secret_in_a_link_is_named_and_not_repeated(said: Said, url: str, message: str) -> None:
    assert said("safety-link-token", linking(url)) == [f"papers/hopper.md:4: {message}"]


def test_an_editors_page_may_tell_of_blind_reviewing(said: Said) -> None:
    assert said("safety-link-anonymous", prose("Use https://anonymous.4open.science/ please")) == []

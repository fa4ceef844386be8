"""Links that lead where readers cannot go, or that let them do what they should not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from ipaddress import ip_address

from proceedings.checks.check import Flaw, check
from proceedings.checks.safety.written import found_in
from proceedings.checks.subject import Subject
from proceedings.model.findings import Severity

_IN = r"[^\s<>\"'`)\]}|]"  #: a sign of an address, in prose and in YAML
_END = f"{_IN}*"
# Each begins with "http", by which texts are gone through fast; the rest may be in capitals.
_HOST = re.compile(
    r"https?://(?i:(?:[^\s/@]*@)?(?P<host>\[[0-9a-f:.]+\]|\d{1,3}(?:\.\d{1,3}){3}|"
    r"[\w.-]+\.(?:localhost|local|internal|intranet|lan|corp|home\.arpa)|[\w-]+)"
    rf"(?=[:/?#\s\"'<>)\]]|$)){_END}",
)
_PATH = re.compile(rf"\bfile:/{_END}|(?<![\w/:.~-])(?:[A-Z]:\\Users\\|/Users/|/home/)\w{_END}")
_EDIT = re.compile(
    r"https?://(?i:(?:www\.)?(?:docs\.google\.com/\w+/(?:u/\d+/)?d/[\w-]+/edit|"
    r"overleaf\.com/(?:project/|\d{6,}[a-z]+)|(?:hackmd\.io|canva\.com)/\S+[/?&]edit\b|"
    rf"github\.com/[^/\s]+/[^/\s]+/edit/|onedrive\.live\.com/edit)){_END}",
)
_SECRET = re.compile(
    rf"https?://(?i:(?:[^\s/@:]+:(?P<password>[^\s/@]+)@|(?P<host>[^\s/?#]+){_IN}*?[?&#]"
    r"(?P<name>(?:access_|auth_?|id_|private_)?token|api_?key|jwt|sig|signature|password|passwd|"
    r"pwd|(?:client_)?secret|(?:php|j)?sess(?:ion)?id|x-amz-signature|x-amz-security-token|"
    rf"x-goog-signature)=(?=\w))){_END}",
)
_SECRET_HINTS = tuple(
    "token= key= jwt= sig= signature= password= passwd= pwd= secret= id= @".split()
)
_BLIND = re.compile(
    r"https?://(?i:(?:www\.)?(?:anonymous\.(?:4open\.)?science|"
    r"(?:github|gitlab|huggingface)\.\w+/(?:anonym|[\w-]*-anon\w*/)|osf\.io/\S*view_only=|"
    rf"figshare\.com/s/[0-9a-f]{{8,}})){_END}",
)


@check("safety-link-private", Severity.WARNING, cure="write the address under which others find it")
def safety_link_private(subject: Subject) -> Iterator[Flaw]:
    """A link leads to somebody's own machine or network: localhost, 192.168.…, a path of a disk.

    It works for whoever wrote it, and for nobody else; and it tells how their machine is set up.
    """
    for found in found_in(subject, _HOST, "http://", "https://"):
        if _is_inside(found.match["host"]):
            yield found.flaw(f'"{found.match[0]}" is an address in somebody\'s own network')
    for found in found_in(subject, _PATH, "file:/", ":\\users", "/users/", "/home/"):
        yield found.flaw(f'"{found.match[0]}" is a path on somebody\'s own machine')


def _is_inside(host: str) -> bool:
    """Whether *host* is known in one network alone, as names of the form looked for are."""
    with suppress(ValueError):
        return not ip_address(host.strip("[]")).is_global
    return True


@check("safety-link-edit", Severity.WARNING, cure="link what is to be read: a PDF, a page to view")
def safety_link_edit(subject: Subject) -> Iterator[Flaw]:
    """A link opens a document for editing: Google Docs, Overleaf and the like.

    It was copied out of the address line of whoever writes there. Either readers are asked to log
    in, or anybody can change what is published.
    """
    for found in found_in(subject, _EDIT, "/edit", "overleaf.com", "?edit", "&edit"):
        yield found.flaw(f'"{found.match[0]}" opens a document for editing')


@check("safety-link-token", Severity.WARNING, cure="make a public link, without what is secret")
def safety_link_token(subject: Subject) -> Iterator[Flaw]:
    """A link carries a password, a token or a signature.

    Whoever has the link has the rights of whoever made it, and most such links stop working after
    some days. Downloads from private repositories and clouds have them, and invitations to
    meetings.
    """
    for found in found_in(subject, _SECRET, *_SECRET_HINTS):
        if found.match["password"]:
            yield found.flaw("a link carries a name and a password")
        else:
            host, name = found.match["host"], found.match["name"]
            yield found.flaw(f'the link to {host} carries a secret: "{name}"')


@check("safety-link-anonymous", Severity.WARNING, cure="ask its authors where it now is")
def safety_link_anonymous(subject: Subject) -> Iterator[Flaw]:
    """A published paper links the copy of its code or data that was made for blind reviewing.

    Such copies do not name their authors, and are gone some months later.
    """
    for found in found_in(subject, _BLIND, "anon", "view_only=", "figshare.com/s/"):
        if found.paper is not None:
            yield found.flaw(f'"{found.match[0]}" is a copy made for blind reviewing')

"""The licences that proceedings are published under: what readers call them, and where they are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Licence:
    short: str  #: "CC BY 4.0"
    name: str  #: "Creative Commons Attribution 4.0 International"
    url: str = ""
    spdx: str = ""  #: its name in the SPDX list, where it has one

    @property
    def spdx_url(self) -> str:
        """The address of the SPDX list's page on it, by which programs know a licence."""
        return f"https://spdx.org/licenses/{self.spdx}" if self.spdx else ""


_CC = "https://creativecommons.org"
_TERMS = {
    "by": "Attribution",
    "by-sa": "Attribution-ShareAlike",
    "by-nd": "Attribution-NoDerivatives",
    "by-nc": "Attribution-NonCommercial",
    "by-nc-sa": "Attribution-NonCommercial-ShareAlike",
    "by-nc-nd": "Attribution-NonCommercial-NoDerivatives",
}
_VERSIONS = {"4.0": "4.0 International", "3.0": "3.0 Unported"}


def _creative_commons() -> dict[str, Licence]:
    return {
        f"cc-{terms}-{version}": Licence(
            f"CC {terms.upper()} {version}",
            f"Creative Commons {words} {edition}",
            f"{_CC}/licenses/{terms}/{version}/",
            f"CC-{terms.upper()}-{version}",
        )
        for terms, words in _TERMS.items()
        for version, edition in _VERSIONS.items()
    }


#: By their SPDX name in lower case.
_LICENCES = {
    **_creative_commons(),
    "cc0-1.0": Licence(
        "CC0 1.0",
        "CC0 1.0 Universal (Public Domain Dedication)",
        f"{_CC}/publicdomain/zero/1.0/",
        "CC0-1.0",
    ),
    "apache-2.0": Licence(
        "Apache 2.0",
        "Apache License 2.0",
        "https://www.apache.org/licenses/LICENSE-2.0",
        "Apache-2.0",
    ),
    "mit": Licence("MIT", "MIT License", "https://opensource.org/license/mit", "MIT"),
    "gfdl-1.3": Licence(
        "GFDL 1.3",
        "GNU Free Documentation License 1.3",
        "https://www.gnu.org/licenses/fdl-1.3.html",
        "GFDL-1.3-only",
    ),
}


def licence(text: str) -> Licence:
    """The licence that *text* names by its SPDX name or its address; else *text* is its own name.

    >>> licence("CC-BY-4.0").name
    'Creative Commons Attribution 4.0 International'
    >>> licence("cc by-nc-nd 3.0").url
    'https://creativecommons.org/licenses/by-nc-nd/3.0/'
    >>> licence("https://creativecommons.org/licenses/by/4.0").short
    'CC BY 4.0'
    >>> licence("All rights reserved")
    Licence(short='All rights reserved', name='All rights reserved', url='', spdx='')
    """
    text = text.strip()
    known = _LICENCES.get("-".join(text.casefold().split()))
    if known is not None:
        return known
    if not text.startswith(("https://", "http://")):
        return Licence(text, text)
    address = _plain(text)
    by_address = {_plain(found.url): found for found in _LICENCES.values()}
    return by_address.get(address, Licence(text, text, text))


def _plain(address: str) -> str:
    """*address* without what does not tell it apart."""
    return address.partition("://")[2].removeprefix("www.").rstrip("/").casefold()

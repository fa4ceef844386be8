"""Open Graph: what a link to a page looks like where it is posted.

There is no `og:type`: Zotero takes the type of an item from the citation tags, which it could
override.
"""

from __future__ import annotations

from proceedings.exports.metadata.highwire import Tags

SIZE = (1200, 630)  #: pixels of a link preview
_LONGEST = 200  #: characters of a description; what follows is cut by whoever shows it


def properties(
    title: str, site: str, *, description: str = "", url: str = "", image: str = "", alt: str = ""
) -> Tags:
    """The properties of a page, in order; empty ones are left out.

    *url* and *image* are absolute, or not known; *alt* says what is to be seen on the image.
    """
    found: Tags = [
        ("og:title", title),
        ("og:site_name", site),
        ("og:description", shortened(description)),
        ("og:url", url),
    ]
    if image:
        width, height = map(str, SIZE)
        found += [("og:image", image), ("og:image:width", width), ("og:image:height", height)]
        found += [("og:image:alt", alt)]
    return [(name, content) for name, content in found if content]


def shortened(text: str) -> str:
    """*text* on one line, cut between words where it is long.

    >>> shortened("One  two")
    'One two'
    >>> len(shortened("word " * 100)) <= 201
    True
    """
    text = " ".join(text.split())
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + "…"

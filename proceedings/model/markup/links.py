"""Which addresses a link may have: http, https, mailto, and those relative to the page.

Everything else is refused. A browser skips blanks and control characters inside a scheme, so an
address that has any before its colon, or hides any other invisible character, is refused too.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

SCHEMES = ("http", "https", "mailto")
_SCHEME = re.compile(r"([^/?#:]*):")


def safe_url(url: str) -> str | None:
    """Give *url* in the form that a page may hold, or None for one that it may not.

    >>> safe_url("https://example.org/ä b"), safe_url("papers/a.html#top")
    ('https://example.org/%C3%A4%20b', 'papers/a.html#top')
    >>> safe_url("JavaScript:alert(1)"), safe_url("java script:alert(1)"), safe_url("//a.org")
    (None, None, None)
    """
    url = " ".join(url.split())
    if not url or url.startswith("//") or "\\" in url:
        return None
    if any(unicodedata.category(char) in ("Cc", "Cf") for char in url):
        return None
    scheme = _SCHEME.match(url)
    if scheme and scheme[1].lower() not in SCHEMES:
        return None
    return quote(url, safe="%/:?#[]@!$&'()*+,;=-._~")

"""All codes that `proceedings check` can end with: those of checks, and those of reading."""

from __future__ import annotations

from collections.abc import Iterable

from proceedings.checks.registry import all_checks
from proceedings.source.forms.form import nearest

#: What reading an archive finds; docs/findings.md explains each.
READING = frozenset(
    """
    accent-mended archive-missing choice citation-key-twice doi-twice duplicate-id duplicate-key
    duplicate-part edition-missing file-encoding file-missing file-too-large file-unreadable
    font-unusable form-empty front-matter-missing front-matter-open index-missing item-empty
    key-missing markup-character markup-directive markup-html markup-image markup-link markup-math
    markup-nesting markup-role markup-script markup-size markup-tex orcid-shared page-left
    page-missing page-untitled pages-missing pages-order pages-overlap pages-unreadable paper-id
    paper-in-no-part paper-in-two-parts part-empty part-span pdf-missing person-orcids person-twice
    person-unsure picture-unreadable tbd time-order time-unreal unknown-edition unknown-key
    unknown-paper unknown-person unknown-session value volume-empty volume-id volume-whole
    words-missing yaml-alias yaml-depth yaml-key yaml-syntax
    """.split()
)
#: What is said of the lists of what is known: an edition's `checks.accepted`, and a baseline.
OF_LISTS = frozenset({"accepted-unknown", "accepted-unused", "baseline-unused"})


def known_codes() -> frozenset[str]:
    """Every code that a finding of `proceedings check` can have."""
    return READING | OF_LISTS | all_checks().keys()


def not_a_code(code: str) -> str:
    """What to write for *code*, which is none: the nearest one, or where they are listed."""
    return nearest(code, sorted(known_codes())) or "`proceedings check --list` has them"


def unknown_prefixes(prefixes: Iterable[str]) -> list[str]:
    """Those of *prefixes* that no code begins with."""
    wanted = list(prefixes)
    known = known_codes() if wanted else ()  # to know them all, all checks are imported
    return [one for one in wanted if not any(code.startswith(one) for code in known)]

"""Names under a title that are none of the authors': told only where they are certain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from proceedings.checks.pdf.page_one_names import Place, Word

_APART = re.compile(r"[,;&|·•]|^\s{3,}$")
_NOT_NAMES = frozenset(
    "and und et e y ve the of for de university universität universite université universidad"
    " universita università universidade üniversitesi institute institut instituto department dept"
    " school college faculty lab labs laboratory center centre research group team academy inc ltd"
    " corp corporation gmbh company technologies technology science sciences engineering national"
    " international state city street road avenue north south east west new united kingdom states"
    " usa uk china germany france italy spain japan india turkey türkiye canada australia brazil"
    " netherlands belgium switzerland austria sweden norway denmark finland poland greece israel"
    " korea singapore corresponding author authors editor editors equal contribution abstract"
    " san los hong kong tel bell google deepmind microsoft amazon meta facebook apple ibm nvidia"
    " intel huawei alibaba tencent baidu bytedance samsung mountain menlo palo saint"
    " member student fellow ieee acm senior professor dr prof phd email mail".split()
)


def extra_names(
    words: Sequence[Word], places: Sequence[Place], known: frozenset[str]
) -> Iterator[str]:
    """Those who stand in a list with at least two authors, or are authors of other papers.

    *known* has the latter, as keys.
    """
    taken = {number for place in places for number in range(place.first, place.after)}
    lines = [list(group) for _, group in groupby(enumerate(words), key=lambda pair: pair[1].line)]
    for line in lines:
        if any(word.key in ("editor", "editors", "edited", "advisor") for _, word in line):
            continue
        pieces = [piece for piece in _pieces(line) if piece]
        free = [piece for piece in pieces if not taken.intersection(number for number, _ in piece)]
        held = len(pieces) - len(free)
        for piece in free:
            if _is_known(piece, known) or (held > 1 and len(free) == 1 and _is_name(piece)):
                yield " ".join(word.text for _, word in piece)


def _pieces(line: Sequence[tuple[int, Word]]) -> Iterator[list[tuple[int, Word]]]:
    """The words of a line between commas and the word "and"."""
    piece: list[tuple[int, Word]] = []
    for number, word in line:
        is_and = word.key in ("and", "und", "et", "ve", "y", "e") and len(word.text) == len(
            word.key
        )
        if is_and or (piece and _APART.search(word.gap)):
            yield piece
            piece = []
        if not is_and:
            piece.append((number, word))
    yield piece


def _is_name(piece: Sequence[tuple[int, Word]]) -> bool:
    texts = [word.text for _, word in piece]
    return (
        2 <= len(texts) <= 4
        and all(text[0].isupper() for text in (texts[0], texts[-1]))
        and all(len(word.key) > 1 for _, word in (piece[-1],))
        and not any(text.isupper() and len(text) > 2 for text in texts)
        and not any(text.casefold().rstrip(".") in _NOT_NAMES for text in texts)
    )


def _is_known(piece: Sequence[tuple[int, Word]], known: frozenset[str]) -> bool:
    return len(piece) > 1 and "".join(word.key for _, word in piece) in known

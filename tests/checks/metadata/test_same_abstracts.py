"""One abstract of two contributions."""

from __future__ import annotations

from tests.checks.conftest import Said
from tests.checks.written import paper

ONE = "Moths are not the only bugs in relays. Spiders were found in several of them, too."


def test_an_abstract_that_another_paper_has_is_named(said: Said) -> None:
    files = {"papers/a.md": paper(abstract=ONE), "papers/b.md": paper(abstract=ONE.upper())}
    assert said("abstract-same", files) == ['papers/b.md:5: the abstract is that of "a"']


def test_an_abstract_with_most_sentences_of_another_is_named(said: Said) -> None:
    more = f"{ONE} We ask whether anybody has ever seen a beetle in a relay."
    files = {"papers/a.md": paper(abstract=ONE), "papers/b.md": paper(abstract=more)}
    assert said("abstract-same", files) == ['papers/b.md:5: the abstract has most sentences of "a"']


def test_one_sentence_of_several_makes_no_copy(said: Said) -> None:
    other = (
        "Moths are not the only bugs in relays. Beetles are rare there. Nobody has seen a wasp yet."
    )
    files = {"papers/a.md": paper(abstract=ONE), "papers/b.md": paper(abstract=other)}
    assert said("abstract-same", files) == []

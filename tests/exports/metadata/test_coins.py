from __future__ import annotations

from urllib.parse import parse_qsl

from proceedings.exports.citations.record import Record
from proceedings.exports.metadata.coins import context_object


def read(record: Record) -> list[tuple[str, str]]:
    return parse_qsl(context_object(record), strict_parsing=True)


def test_a_paper_is_one_of_the_proceedings(paper: Record) -> None:
    assert read(paper) == [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:book"),
        ("rft.genre", "proceeding"),
        ("rft.atitle", "On Computable Numbers"),
        ("rft.btitle", "Proceedings of Tests 2026: Workshop on Tests"),
        ("rft.au", "van der Berg, Anna"),
        ("rft.au", "王, 小明"),
        ("rft.aucorp", "The Sphinx Developers"),
        ("rft.date", "2026-06-01"),
        ("rft.spage", "2"),
        ("rft.epage", "4"),
        ("rft.pub", "Test Press"),
        ("rft.isbn", "978-3-16-148410-0"),
        ("rft_id", "info:doi/10.5555/t.1"),
        ("rft_id", "https://example.org/tests-2026/papers/turing.html"),
    ]


def test_a_talk_is_of_the_event(talk: Record) -> None:
    assert read(talk)[2:] == [
        ("rft.genre", "proceeding"),
        ("rft.atitle", "On Bugs"),
        ("rft.btitle", "Workshop on Tests (Tests 2026)"),
        ("rft.au", "Hopper, Grace"),
        ("rft.date", "2026-06-01"),
        ("rft_id", "https://example.org/tests-2026/papers/hopper.html"),
    ]


def test_the_volume_is_a_book_of_its_editors(volume: Record) -> None:
    assert read(volume)[2:] == [
        ("rft.genre", "book"),
        ("rft.btitle", "Proceedings of Tests 2026: Workshop on Tests"),
        ("rft.au", "Lovelace, Ada"),
        ("rft.date", "2026-06-01"),
        ("rft.pub", "Test Press"),
        ("rft.isbn", "978-3-16-148410-0"),
        ("rft_id", "https://example.org/tests-2026/"),
    ]

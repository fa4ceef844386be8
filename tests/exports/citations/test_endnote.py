"""EndNote XML, read back with lxml; with bibutils in tests/clients."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from lxml import etree

from proceedings.exports.citations import endnote
from proceedings.exports.citations.record import Record
from proceedings.model.markup import Markup
from tests.exports.citations.works import PAPER, PROCEEDINGS, TALK, papers, titled

TEXT = """\
<record>
<ref-type name="Conference Proceedings">10</ref-type>
<contributors><authors><author>Turing, Alan M.</author></authors>\
<secondary-authors><author>Lovelace, Ada</author><author>van der Berg, Jan</author>\
</secondary-authors></contributors>
<titles><title>On Computable Numbers</title>\
<secondary-title>International Workshop on Tests (Tests 2026)</secondary-title>\
<tertiary-title>Series in Tests</tertiary-title></titles>
<pages>11-20</pages>
<volume>7</volume>
<publisher>Test Press</publisher>
<isbn>978-3-16-148410-0</isbn>
<pub-location>Ghent, Belgium</pub-location>
<custom1>Berlin</custom1>
<custom3>Proceedings of Tests 2026</custom3>
<label>turing-2026-computable</label>
<electronic-resource-num>10.5555/tests.2026.2</electronic-resource-num>
<abstract>It halts.

Or it does not.</abstract>
<notes>Retracted 1 May 2027: it halts</notes>
<language>en</language>
<keywords><keyword>machines</keyword><keyword>numbers, real</keyword></keywords>
<dates>
<year>2026</year>
<pub-dates><date>2026/09/30</date></pub-dates>
</dates>
<urls><related-urls><url>https://example.org/tests-2026/papers/turing.html</url></related-urls>\
<pdf-urls><url>https://example.org/tests-2026/papers/turing.pdf</url></pdf-urls></urls>
</record>"""


def test_a_paper_stands_in_endnote_s_own_fields() -> None:
    assert endnote.record_text(PAPER) == TEXT


def _text(record: Record, path: str) -> str:
    return str(etree.fromstring(endnote.record_text(record)).findtext(path, ""))


def test_a_talk_names_no_volume_and_the_volume_s_authors_are_its_editors() -> None:
    assert _text(TALK, "work-type") == "Invited talk"
    assert _text(TALK, "publisher") == ""
    assert _text(PROCEEDINGS, "ref-type") == "28"
    assert _text(PROCEEDINGS, "contributors/authors/author") == "Lovelace, Ada"
    assert _text(PROCEEDINGS, "titles/secondary-title") == "Series in Tests"
    assert _text(PROCEEDINGS, "pub-location") == "Berlin"


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("A & B < $n^2$", "<title>A &amp; B &lt; n²</title>"),
        (
            "H{sub}`2`O",
            '<title><style face="normal">H</style><style face="subscript">2</style>'
            '<style face="normal">O</style></title>',
        ),
        (
            "***E. coli*** {DNA}",
            '<title><style face="bold italic">E. coli</style><style face="normal"> DNA</style>'
            "</title>",
        ),
    ],
)
def test_a_title_is_cut_where_its_style_changes(source: str, written: str) -> None:
    assert written in endnote.record_text(titled(PAPER, source))


def test_a_subtitle_follows_its_title() -> None:
    record = replace(PAPER, title=Markup("One"), subtitle=Markup("*Two*"))
    assert (
        '<title><style face="normal">One: </style><style face="italic">Two</style></title>'
        in endnote.record_text(record)
    )


@given(papers())
def test_any_work_is_well_formed_and_keeps_its_names(record: Record) -> None:
    read = etree.fromstring(endnote.record_text(record))
    assert len(read.findall("contributors/authors/author")) == len(record.authors)
    assert len(read.findall("contributors/secondary-authors/author")) == len(record.volume.editors)

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from proceedings.exports.citations.record import Record
from proceedings.exports.metadata import json_ld
from proceedings.model.edition import Edition
from proceedings.model.event import Link
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.people import Person

VOLUME = {
    "@type": ["PublicationVolume", "Book"],
    "name": "Proceedings of Tests 2026: Workshop on Tests",
    "volumeNumber": "3",
    "isbn": "978-3-16-148410-0",
    "editor": {"@type": "Person", "name": "Ada Lovelace"},
    "publisher": {"@type": "Organization", "name": "Test Press"},
    "datePublished": "2026-06-01",
    "isPartOf": {"@type": "BookSeries", "name": "Notes", "issn": "2049-3630"},
}
EVENT = {
    "@type": "Event",
    "name": "Workshop on Tests",
    "alternateName": "Tests 2026",
    "startDate": "2026-06-01",
    "endDate": "2026-06-01",
    "location": {"@type": "Place", "name": "Ghent, Belgium", "address": "Ghent, Belgium"},
}


def read(node: json_ld.Node) -> Any:
    return json.loads(json_ld.script(node))


def test_a_paper_is_an_article_of_its_volume(paper: Record) -> None:
    node = json_ld.work(paper, pdf_url="https://example.org/t.pdf", language="en", award="Best")
    assert read(node) == {
        "@context": "https://schema.org",
        "@type": "ScholarlyArticle",
        "headline": "On Computable Numbers",
        "author": [
            {
                "@type": "Person",
                "name": "Anna van der Berg",
                "givenName": "Anna",
                "familyName": "van der Berg",
                "affiliation": {
                    "@type": "Organization",
                    "name": "Ghent",
                    "sameAs": "https://ror.org/00cv9y106",
                },
            },
            {
                "@type": "Person",
                "name": "王小明",
                "givenName": "小明",
                "familyName": "王",
                "alternateName": "Xiaoming Wang",
            },
            {"@type": "Organization", "name": "The Sphinx Developers"},
        ],
        "datePublished": "2026-06-01",
        "pageStart": "2",
        "pageEnd": "4",
        "abstract": "The Entscheidungsproblem has no solution.",
        "award": "Best",
        "encoding": {
            "@type": "MediaObject",
            "contentUrl": "https://example.org/t.pdf",
            "encodingFormat": "application/pdf",
        },
        "isPartOf": VOLUME,
        "inLanguage": "en",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "identifier": {
            "@type": "PropertyValue",
            "propertyID": "DOI",
            "value": "10.5555/t.1",
            "url": "https://doi.org/10.5555/t.1",
        },
        "sameAs": "https://doi.org/10.5555/t.1",
        "url": "https://example.org/tests-2026/papers/turing.html",
    }


def test_a_paper_is_the_same_at_dblp(paper: Record) -> None:
    addresses = ("https://dblp.org/rec/conf/t/1",)
    known = read(json_ld.work(replace(paper, elsewhere=addresses)))
    assert known["sameAs"] == ["https://doi.org/10.5555/t.1", *addresses]


def test_a_talk_was_heard_at_its_event(talk: Record) -> None:
    found = read(json_ld.work(talk))
    assert (found["@type"], found["name"], found["recordedAt"]) == (
        "CreativeWork",
        "On Bugs",
        EVENT,
    )
    assert {"isPartOf", "datePublished", "pageStart"} & {*found} == set()


def test_a_volume_is_about_its_event_and_who_holds_it(volume: Record) -> None:
    event = replace(volume.event, held_with=Link("All Tests", "https://example.org/all"))
    chair = Person(Name.parse("Grace Hopper"), orcid="0000-0002-1825-0097")
    found = read(json_ld.volume(replace(volume, event=event), organisers=[chair]))
    assert found["editor"]["affiliation"] == {"@type": "Organization", "name": "London"}
    assert found["about"] == {
        **EVENT,
        "organizer": {
            "@type": "Person",
            "name": "Grace Hopper",
            "givenName": "Grace",
            "familyName": "Hopper",
            "sameAs": "https://orcid.org/0000-0002-1825-0097",
        },
        "superEvent": {
            "@type": "Event",
            "name": "All Tests",
            "url": "https://example.org/all",
        },
    }


def test_a_person_has_one_page_under_all_names() -> None:
    name = Name("王", "小明", family_first=True, latin=Name.parse("Wang, Xiaoming"))
    person = Person(name, orcid="0000-0002-1825-0097", url="https://example.org/wang")
    assert read(json_ld.profile(person, ["X. Wang", "Xiaoming Wang"], url="https://x.org/w")) == {
        "@context": "https://schema.org",
        "@type": "ProfilePage",
        "mainEntity": {
            "@type": "Person",
            "name": "王小明",
            "givenName": "小明",
            "familyName": "王",
            "alternateName": ["Xiaoming Wang", "X. Wang"],
            "sameAs": ["https://orcid.org/0000-0002-1825-0097", "https://example.org/wang"],
            "url": "https://x.org/w",
        },
    }


def test_of_very_many_authors_only_what_tells_them_apart_is_said(paper: Record) -> None:
    many = replace(paper, authors=paper.authors * 11)
    first, second, *_ = read(json_ld.work(many))["author"]
    assert first == {"@type": "Person", "name": "Anna van der Berg"}
    assert second == {"@type": "Person", "name": "王小明"}


def test_nothing_that_an_author_wrote_leaves_the_script(paper: Record, full: Edition) -> None:
    title = "</script><script>alert(1)</script> & <!-- \u2028"
    text = json_ld.script(json_ld.work(replace(paper, full_title=title, abstract=Markup("a < b"))))
    assert {*"<>&\u2028"} & {*text} == set()
    assert json.loads(text)["headline"] == title
    assert json.loads(text)["abstract"] == "a < b"

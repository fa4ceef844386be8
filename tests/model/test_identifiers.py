"""Identifiers are read as people write them, and their check digits are verified."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proceedings.model import identifiers as known
from proceedings.model.identifiers import BadIdentifier, Scheme


@pytest.mark.parametrize(
    ("scheme", "text", "normal", "url"),
    [
        (known.DOI, "10.1000/182", "10.1000/182", "https://doi.org/10.1000/182"),
        (known.DOI, "DOI: 10.1000/ABC", "10.1000/ABC", "https://doi.org/10.1000/ABC"),
        (known.DOI, "http://dx.doi.org/10.1002/a%3C1::B%3E3", "10.1002/a<1::B>3", "https://doi.org/10.1002/a%3C1::B%3E3"),
        (known.DOI, "10.1000.10/a%3C", "10.1000.10/a%3C", "https://doi.org/10.1000.10/a%253C"),
        (known.DOI_PREFIX, "10.5555", "10.5555", "https://doi.org/10.5555"),
        (known.ORCID, "https://orcid.org/0000-0002-1694-233x/", "0000-0002-1694-233X", "https://orcid.org/0000-0002-1694-233X"),
        (known.ORCID, "0000000218250097", "0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
        (known.ROR, "ror.org/03EFMQC40", "https://ror.org/03efmqc40", "https://ror.org/03efmqc40"),
        (known.ROR, "https://ror.org/02mhbdp94/", "https://ror.org/02mhbdp94", "https://ror.org/02mhbdp94"),
        (known.ISBN, "ISBN-13: 978 3 16 148410 0", "978-3-16-148410-0", "urn:isbn:978-3-16-148410-0"),
        (known.ISBN, "9783161484100", "9783161484100", "urn:isbn:9783161484100"),
        (known.ISBN, "0–439–42089–x", "0-439-42089-X", "urn:isbn:0-439-42089-X"),
        (known.ISSN, "eISSN 20493630", "2049-3630", "https://portal.issn.org/resource/ISSN/2049-3630"),
        (known.ISSN, "2434-561x", "2434-561X", "https://portal.issn.org/resource/ISSN/2434-561X"),
        (known.DBLP, "DBLP:conf/nips/VaswaniSPUJGKP17", "conf/nips/VaswaniSPUJGKP17", "https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17"),
        (known.DBLP, "https://dblp.uni-trier.de/rec/html/journals/corr/abs-1706-03762", "journals/corr/abs-1706-03762", "https://dblp.org/rec/journals/corr/abs-1706-03762"),
        (known.DBLP_STREAM, "https://dblp.org/db/conf/ispass/", "conf/ispass", "https://dblp.org/streams/conf/ispass"),
        (known.DBLP_PERSON, "https://dblp.org/pid/h/GraceHopper.html", "h/GraceHopper", "https://dblp.org/pid/h/GraceHopper"),
        (known.ANTHOLOGY, "https://aclanthology.org/2020.acl-main.1.pdf", "2020.acl-main.1", "https://aclanthology.org/2020.acl-main.1/"),
        (known.ANTHOLOGY_VOLUME, "https://aclanthology.org/volumes/P18-1/", "P18-1", "https://aclanthology.org/volumes/P18-1/"),
    ],
)  # fmt: skip
def test_an_identifier_has_one_form_and_one_address(
    scheme: Scheme, text: str, normal: str, url: str
) -> None:
    assert scheme.read(text) == normal
    assert scheme.url(normal) == url


@pytest.mark.parametrize(
    ("scheme", "text", "message", "cure"),
    [
        (known.DOI, "10.1/1", '"10.1/1" is no DOI', 'such as "10.1000/182"'),
        (known.DOI, "10.1000/with a space", '"10.1000/with a space" is no DOI', 'such as "10.1000/182"'),
        (known.DOI_PREFIX, "10.5555/x", '"10.5555/x" is no DOI prefix', 'such as "10.5555"'),
        (known.ORCID, "0000-0002-1825", '"0000-0002-1825" is no ORCID', 'such as "0000-0002-1825-0097"'),
        (known.ORCID, "0000-0002-1825-0098", '"0000-0002-1825-0098": the check digit is wrong', "compare it with the person's page at orcid.org"),
        (known.ROR, "https://ror.org/03efmqc41", '"https://ror.org/03efmqc41": the check digit is wrong', "compare it with the institution's page at ror.org"),
        (known.ROR, "https://example.org/x", '"https://example.org/x" is no ROR', 'such as "https://ror.org/03efmqc40"'),
        (known.ISBN, "978-1", '"978-1" is no ISBN', 'such as "978-3-16-148410-0"'),
        (known.ISBN, "978-3-16-148410-1", '"978-3-16-148410-1": the check digit is wrong', "compare it with the one that the publisher assigned"),
        (known.ISBN, "0-439-42089-1", '"0-439-42089-1": the check digit is wrong', "compare it with the one that the publisher assigned"),
        (known.ISSN, "2049-3631", '"2049-3631": the check digit is wrong', "compare it with the series' page at portal.issn.org"),
        (known.DBLP, "conf/ispass", '"conf/ispass" is no dblp key', 'such as "conf/ispass/KlimovicA21"'),
        (known.ANTHOLOGY, "2020.acl-main", '"2020.acl-main" is no Anthology id', 'such as "2020.acl-main.1"'),
    ],
)  # fmt: skip
def test_what_is_no_identifier_is_refused_with_what_would_be_right(
    scheme: Scheme, text: str, message: str, cure: str
) -> None:
    with pytest.raises(BadIdentifier) as caught:
        scheme.read(text)
    assert (str(caught.value), caught.value.cure) == (message, cure)


SCHEMES = [
    known.ORCID,
    known.ROR,
    known.ISBN,
    known.ISSN,
]


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.label)
@given(data=st.data())
def test_a_check_digit_finds_every_digit_that_is_wrong(scheme: Scheme, data: st.DataObject) -> None:
    right = scheme.example
    start = right.rindex("/") + 2 if "/" in right else 0
    places = [at for at in range(start, len(right)) if right[at].isdigit()]
    place = data.draw(st.sampled_from(places))
    digit = data.draw(st.sampled_from([d for d in "0123456789" if d != right[place]]))
    with pytest.raises(BadIdentifier):
        scheme.read(right[:place] + digit + right[place + 1 :])


@given(st.text(max_size=30))
def test_no_text_is_anything_but_read_or_refused(text: str) -> None:
    for scheme in (*SCHEMES, known.DOI, known.DBLP, known.ANTHOLOGY):
        try:
            found = scheme.read(text)
        except BadIdentifier:
            continue
        assert scheme.read(found) == found

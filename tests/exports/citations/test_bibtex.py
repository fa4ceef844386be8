from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from bibtexparser.entrypoint import parse_string

from proceedings.exports.citations import bibtex, formats
from proceedings.exports.citations.record import record_of, records_of
from proceedings.exports.citations.tex import escape
from proceedings.model.contribution import Contribution
from proceedings.model.edition import Edition
from proceedings.model.markup import Markup
from proceedings.model.names import Name
from proceedings.model.pages import PageRange
from proceedings.model.people import Person
from proceedings.model.volume import Pagination, paginate
from proceedings.model.volumes import PageNumbers, Volume

Change = Callable[..., tuple[Edition, Contribution, Pagination]]

TURING = """\
@inproceedings{turing-2026-computable,
  title = {On Computable Numbers},
  author = {Turing, Alan},
  booktitle = {Proceedings of Tests 2026: Workshop on Tests},
  editor = {Lovelace, Ada},
  year = {2026},
  month = jun,
  publisher = {Test Press},
  venue = {Ghent, Belgium},
  pages = {2--4},
  abstract = {The \\emph{Entscheidungsproblem} has no solution.},
}
"""


def _entry(edition: Edition, paper: Contribution, pagination: Pagination) -> str:
    return bibtex.entry(record_of(edition, paper, pagination))


def _file(edition: Edition, pagination: Pagination) -> str:
    return formats.BESIDE[0].write(records_of(edition, pagination))


def test_a_paper_s_entry_stands_alone(edition: Edition, pagination: Pagination) -> None:
    assert _entry(edition, edition.contribution("turing"), pagination) == TURING


def test_every_entry_of_an_edition_is_read_by_a_parser(
    edition: Edition, pagination: Pagination
) -> None:
    library = parse_string(_file(edition, pagination))
    assert library.failed_blocks == []
    assert [(entry.key, entry.entry_type) for entry in library.entries] == [
        ("hopper-2026-bugs", "inproceedings"),
        ("turing-2026-computable", "inproceedings"),
        ("noether-2026-invariants", "inproceedings"),
        ("tests-2026-proceedings", "proceedings"),
    ]
    assert all("crossref" not in entry.fields_dict for entry in library.entries)


def test_a_talk_that_the_volume_does_not_hold_says_where_it_was_given(
    edition: Edition, pagination: Pagination
) -> None:
    bare = replace(edition, volume=replace(edition.volume, abstract_pages=False))
    numbers = Pagination({id_: pagination[id_] for id_ in pagination if id_ != "hopper"})
    text = _entry(bare, bare.contribution("hopper"), numbers)
    assert text.startswith("@misc{hopper-2026-bugs,")
    assert "howpublished = {Invited talk at Tests 2026, Ghent, Belgium}," in text


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (Name.parse("Anna van der Berg"), "van der Berg, Anna"),
        (Name.parse("King, Jr, Martin Luther"), "King, Jr, Martin Luther"),
        (Name.parse("Émile Zola"), r"Zola, {\'E}mile"),
        (Name.parse("Åke Ölund"), r"{\"O}lund, {\r A}ke"),
        (Name.parse("Łukasz Żak"), r"{\.Z}ak, {\L}ukasz"),
        (Name.parse("Christian Kästner"), "Kästner, Christian"),
        (Name("The R & D Group", organisation=True), r"{The R \& D Group}"),
        (Name.parse("王小明"), "王小明"),
        (Name("王", "小明", family_first=True), "王小明"),
        (Name.parse("Plato"), "Plato"),
        (Name("van Gogh"), "{van Gogh}"),
        (Name("de Campos", "Cassio P."), "{de Campos}, Cassio P."),
        (Name("Ortega y Gasset", "José"), "{Ortega y Gasset}, José"),
        (Name("hooks", "bell"), "{hooks}, bell"),
        (Name("d'Alembert", "Jean"), "{d'Alembert}, Jean"),
        (Name("Wang (王伟)", "Wei"), "{Wang (王伟)}, Wei"),
        (Name("الخوارزمي", "محمد"), "الخوارزمي, محمد"),
        (Name("Ó Súilleabháin", "Pádraig"), r"{\'O} Súilleabháin, Pádraig"),
        (Name("Éluard", "Jean-Émile"), r"{\'E}luard, Jean-{\'E}mile"),
        (Name("Guttenberg", "Karl", "von und zu"), "von und zu Guttenberg, Karl"),
        (Name("Sons, Ltd", "Ann and Jill"), "{Sons, Ltd}, {Ann and Jill}"),
        (Name("Nagy", "János", family_first=True), "Nagy, János"),
    ],
    ids=lambda value: f"{value.family}-{value.given}" if isinstance(value, Name) else "",
)
def test_a_name_is_written_so_that_every_client_splits_it_rightly(
    changed: Change, name: Name, written: str
) -> None:
    edition, paper, pagination = changed(authors=(Person(name),))
    assert f"  author = {{{written}}},\n" in _entry(edition, paper, pagination)


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("R&D at 100% of $5 for C# in a_b", r"R\&D at 100\% of \$5 for C\# in a\_b"),
        ("{DNA} and {Bayes}", r"\{DNA\} and \{Bayes\}"),
        ("a } b", r"a \textbraceright{} b"),
        ("} {", r"\textbraceright{} \textbraceleft{}"),
        ("~ ^ \\", r"\textasciitilde{} \textasciicircum{} \textbackslash{}"),
    ],
)
def test_only_what_must_be_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Plain Words of A Title", "Plain Words of A Title"),
        ("DNA in an iPhone's HTTP/2", "{DNA} in an {iPhone}'s {HTTP}/2"),
        ("{B}ayes at {DNA} and RNA", "{B}ayes at {DNA} and {RNA}"),
        ("C, C# and D in plan A", r"{C}, {C}\# and {D} in plan A"),
        ("*E. coli* and *mRNA* in $P(DNA)$", r"\emph{E. coli} and \emph{{mRNA}} in $P(DNA)$"),
        ("Signs & % # _ ~ ^", r"Signs \& \% \# \_ \textasciitilde{} \textasciicircum{}"),
    ],
)
def test_words_whose_capitals_mean_something_are_protected_in_titles(
    changed: Change, title: str, written: str
) -> None:
    edition, paper, pagination = changed(title=Markup(title))
    assert f"  title = {{{written}}},\n" in _entry(edition, paper, pagination)


def test_a_subtitle_is_joined_as_the_paper_s_language_does(changed: Change) -> None:
    edition, _, pagination = changed(title=Markup("Été"), subtitle=Markup("une DNA"), language="fr")
    french = replace(edition, language="fr")
    text = _entry(french, french.contribution("turing"), pagination)
    assert "  title = {Été\xa0: une {DNA}},\n" in text


def test_a_keyword_keeps_its_comma(changed: Change) -> None:
    edition, paper, pagination = changed(keywords=("R&D", "one, two"))
    assert r"  keywords = {R\&D, {one, two}}," in _entry(edition, paper, pagination)


def test_an_address_that_would_end_its_field_is_encoded(changed: Change) -> None:
    edition, paper, pagination = changed(doi="10.1/a{b^c")
    assert "  doi = {10.1/a%7Bb%5Ec},\n" in _entry(edition, paper, pagination)


def test_addresses_are_not_escaped(changed: Change) -> None:
    edition, paper, pagination = changed(doi="10.1/a_b%c")
    assert "  doi = {10.1/a_b%c},\n" in _entry(edition, paper, pagination)


def test_two_papers_of_one_author_and_word_have_two_keys(changed: Change) -> None:
    edition, _, pagination = changed(
        title=Markup("Invariants Again"), authors=(Person(Name.parse("Emmy Noether")),)
    )
    text = _file(edition, pagination)
    assert "{noether-2026-invariants,\n" in text
    assert "{noether-2026-invariants-b,\n" in text


def test_no_entry_has_a_field_that_its_type_forbids(
    edition: Edition, pagination: Pagination
) -> None:
    registered = replace(edition, volume=replace(edition.volume, isbn="1", issn="2"))
    library = parse_string(_file(registered, pagination))
    assert all("issn" not in entry.fields_dict for entry in library.entries)
    assert "booktitle" not in library.entries[-1].fields_dict


def test_pages_within_a_paper_and_an_article_s_number_are_written_as_they_are_cited(
    edition: Edition,
) -> None:
    volume = replace(edition.volume, numbering=PageNumbers.BY_PAPER)
    by_paper = replace(edition, volume=volume)
    numbers = paginate(by_paper, {"turing": 3, "noether": 2})
    text = _entry(by_paper, by_paper.contribution("turing"), numbers)
    assert "  pages = {2:1--2:3},\n" in text
    article = Pagination({"turing": PageRange(1, 3, "e12:", article="e12")})
    text = _entry(edition, edition.contribution("turing"), article)
    assert "  pages = {e12},\n" in text


def test_each_paper_names_its_part_and_each_part_has_an_entry(edition: Edition) -> None:
    parts = (
        Volume(id="one", part=1, isbn="978-1", papers=frozenset({"hopper", "turing"})),
        Volume(id="two", part=2, isbn="978-2", papers=frozenset({"noether"})),
    )
    held = replace(edition, volumes=parts)
    text = _file(held, paginate(held, {"turing": 3, "noether": 2}))
    entries = {entry.key: entry.fields_dict for entry in parse_string(text).entries}
    title = "Proceedings of Tests 2026: Workshop on Tests"
    assert entries["turing-2026-computable"]["booktitle"].value == f"{title}, Part {{I}}"
    assert entries["noether-2026-invariants"]["isbn"].value == "978-2"
    assert entries["noether-2026-invariants"]["pages"].value == "5--6"
    assert [key for key in entries if key.endswith("-proceedings")] == [
        "tests-2026-one-proceedings",
        "tests-2026-two-proceedings",
    ]

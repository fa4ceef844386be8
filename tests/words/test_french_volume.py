"""A volume, and the citations, in the language of an edition that is not English."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pypdfium2
import pytest
from pikepdf import Pdf

from proceedings.exports.citations.reference import formatted
from proceedings.model.edition import Edition
from proceedings.model.volume import paginate
from proceedings.source import read_archive
from tests.words.conftest import ACTES, PDFS, Built


@pytest.fixture(scope="module")
def edition() -> Edition:
    (found,) = read_archive(ACTES)[0].editions
    return found


@pytest.fixture(scope="module")
def first(french: Built) -> list[str]:
    """The text of each page of the first part."""
    return french.pages("ecrits-2026-part-1.pdf")


def lines(page: str) -> list[str]:
    return [line.strip() for line in page.splitlines()]


def test_nothing_is_wrong_with_the_edition(french: Built) -> None:
    assert "error" not in french.said
    assert "warning" not in french.said


def test_the_cover_and_the_title_page(first: list[str]) -> None:
    assert lines(first[0]) == [
        "Écrits",
        "Actes Écrits 2026",
        "Colloque sur les écrits scientifiques",
        "Partie I",
        "Lyon, France",
        "Du 1er au 2 juin 2026",
        "Écrits et savoirs, 3",
        "Presses d’essai",
        "Textes réunis par Émilie du Châtelet, Blaise Pascal",
    ]
    assert {"Lyon, France, du 1er au 2 juin 2026", "organisé avec Lettres 2026"} < set(
        lines(first[1])
    )
    assert "Textes réunis par" in lines(first[1])


def test_the_copyright_page(first: list[str]) -> None:
    assert lines(first[2]) == [
        "Actes Écrits 2026 : Colloque sur les écrits scientifiques, Partie I",
        "Lyon, France, du 1er au 2 juin 2026",
        "Écrits et savoirs, 3",
        "Textes réunis par Émilie du Châtelet (Cirey)",
        "Blaise Pascal (Clermont)",
        "Publié par Presses d’essai, Lyon",
        "Publié le 1er juillet 2026",
        "Publié sous la licence Creative Commons Attribution 4.0 International (CC BY 4.0)",
        "https://creativecommons.org/licenses/by/4.0/",
    ]


def test_committees_and_sponsors(first: list[str]) -> None:
    assert lines(first[4])[0] == "Comités"
    assert "à préciser" in lines(first[4])
    assert lines(first[5])[:3] == ["Partenaires", "Or", "Académie d’essai"]


def test_the_program_and_its_hours(first: list[str]) -> None:
    assert lines(first[6])[:7] == [
        "Programme",
        "Les heures sont celles du lieu (Europe/Paris).",
        "Le café est servi dans le hall.",
        "Lundi 1er juin 2026",
        "9 h 00 – 10 h 30 Ouverture",
        "Grand amphithéâtre",
        "Présidence : Blaise Pascal",
    ]
    assert "Parole : Sophie Germain" in lines(first[6])


def test_hours_do_not_touch_what_they_are_of(french: Built) -> None:
    for name in ("ecrits-2026-part-1.pdf", "ecrits-2026-program.pdf"):
        with pypdfium2.PdfDocument(french.folder / name) as pdf:
            gaps = [gap for page in pdf for gap in _gaps(page.get_textpage())]
        assert len(gaps) > 3
        assert min(gaps) > 8, f"points between hours and titles in {name}"


def _gaps(text: pypdfium2.PdfTextPage) -> list[float]:
    """From "10 h 30" at the end of a label to the title beside it, in points."""
    whole, gaps = text.get_text_range(), []
    for line in whole.splitlines():
        hours, mark, rest = line.partition(" – ")
        if mark and hours.replace("\xa0", " ").split(" ")[0].isdigit() and "h" in rest[:6]:
            at = whole.index(line)
            end = at + len(hours) + len(mark) + len(rest[: rest.index("h") + 4])
            begin = end + 1
            gaps.append(text.get_charbox(begin)[0] - text.get_charbox(end - 1)[2])
    return gaps


def test_the_contents_name_the_parts_of_the_book(first: list[str]) -> None:
    assert lines(first[7]) == [
        "Table des matières",
        "Préface iv",
        "Comités v",
        "Partenaires vi",
        "Programme vii",
        "Ouverture",
        "Lire les surfaces 2",
        "Sophie Germain",
        "Traduire Newton : une méthode 3",
        "Émilie du Châtelet",
        "Index des mots-clés M:1",
        "Index des auteurs A:1",
        "Autres parties de ces actes",
        "Partie II",
        "pages 7–9",
        "viii",
    ]


def test_the_stamps_of_a_talk_and_of_a_paper(first: list[str]) -> None:
    talk, paper = lines(first[9]), lines(first[10])
    assert talk[0] == "Conférence invitée"
    assert "Résumé" in talk
    assert "Licence : CC BY 4.0 · creativecommons.org/licenses/by/4.0/" in paper
    assert (
        "Actes Écrits 2026 : Colloque sur les écrits scientifiques, Partie I, "
        "Écrits et savoirs 3, pages 3–5. Lyon, France, du 1er au 2 juin 2026." in paper
    )


def test_the_outline_and_the_metadata(french: Built) -> None:
    with Pdf.open(french.folder / "ecrits-2026-part-1.pdf") as pdf:
        assert str(pdf.Root.Lang) == "fr"
        assert str(pdf.docinfo["/Title"]) == (
            "Actes Écrits 2026\xa0: Colloque sur les écrits scientifiques, Partie I"
        )
        outline = pdf.open_outline().root
        assert [entry.title for entry in outline] == [
            "Préface", "Comités", "Partenaires", "Programme", "Table des matières", "Ouverture",
            "Index des mots-clés", "Index des auteurs",
        ]  # fmt: skip
        assert [entry.title for entry in outline[5].children] == [
            "Lire les surfaces", "Traduire Newton : une méthode",
        ]  # fmt: skip


def test_the_book_of_abstracts(french: Built) -> None:
    pages = french.pages("ecrits-2026-abstracts.pdf")
    assert lines(pages[0])[1:3] == ["Écrits 2026", "Recueil des résumés"]
    body = lines(pages[8])
    assert "1 Clermont ; 2 Cirey ; 3 Paris" in body
    assert "Mots-clés : traduction, mécanique" in body
    assert body[-2:] == ["Écrits 2026 Résumés", "1"]


def test_a_text_in_another_language_keeps_its_colon(french: Built) -> None:
    assert "On Engines: A Note" in "\n".join(french.pages("ecrits-2026-abstracts.pdf"))


def test_the_pocket_program_says_when_who_is_heard(french: Built) -> None:
    last = lines(french.pages("ecrits-2026-program.pdf")[-1])
    assert last[0] == "Intervenants et présidents"
    assert "Germain, Sophie lun. 9 h 00, lun. 11 h 00, mar. 15 h 00" in [
        " ".join(line.split()) for line in last
    ]


def test_a_reference_is_worded_in_the_language_of_the_edition(edition: Edition) -> None:
    pages = paginate(edition, PDFS)

    def reference(paper: str) -> str:
        return formatted(edition, edition.contribution(paper), pages).replace("\xa0", "~")

    actes = "Dans <cite>Actes Écrits 2026~: Colloque sur les écrits scientifiques"
    assert reference("chatelet") == (
        f"Émilie du Châtelet (2026). Traduire Newton~: une méthode. {actes}, Partie I</cite> "
        "(Écrits et savoirs, 3), p.~3–5. Presses d’essai. "
        '<a href="https://doi.org/10.1000/ecrits.2026.1">https://doi.org/10.1000/ecrits.2026.1</a>'
    )
    assert reference("pascal").startswith(
        "Blaise Pascal, Émilie du Châtelet et Sophie Germain (2026). Calculer sans papier. Dans"
    )
    retracted = "Ada Lovelace (2026). Rétracté~: On Engines: A Note. Dans <cite>"
    assert reference("lovelace").startswith(retracted)
    assert reference("debat") == (
        "Ada Lovelace et Blaise Pascal (2026). Que restera-t-il de nos écrits ? "
        "Table ronde, Écrits 2026, Lyon, France."
    )


def test_the_same_edition_in_english_says_none_of_it(edition: Edition) -> None:
    english = replace(edition, language="en")
    pages = paginate(english, PDFS)
    assert formatted(english, english.contribution("pascal"), pages) == (
        "Blaise Pascal, Émilie du Châtelet, and Sophie Germain (2026). Calculer sans papier. "
        "In <cite>Actes Écrits 2026\xa0: Colloque sur les écrits scientifiques, Part II</cite> "
        "(Écrits et savoirs, 3), pp. 7–8. Presses d’essai."
    )


def test_the_citation_file_is_worded_too(french: Built) -> None:
    text = (french.folder / "ecrits-2026.bib").read_text("utf-8")
    assert f"note = {{Rétracté le {dt.date(2026, 9, 1)}\xa0: à la demande de l’auteure}}" in text
    assert "booktitle = {Actes Écrits 2026\xa0: Colloque sur les écrits scientifiques" in text

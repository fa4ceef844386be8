"""Volumes of the ACL Anthology become editions, in the form of now and in that of before 2020."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from proceedings.importers.formats import Wishes, recognised
from proceedings.importers.reading.source import Source
from proceedings.importers.report import SourceError
from proceedings.model.names import Name
from tests.importers.exports import edition_of, fates, run, told

DrawPdf = Callable[..., Path]

ONE = """<volume id="1" ingest-date="2022-05-01" type="proceedings">
  <meta>
   <booktitle>Proceedings of the 3rd Workshop on Tests 2022 (Volume 1: Long Papers)</booktitle>
   <editor><first>Grace</first><last>Hopper</last></editor>
   <publisher>Association for Computational Linguistics</publisher>
   <address>Dublin, Ireland</address><month>May 26-27</month><year>2022</year>
   <isbn>978-3-16-148410-0</isbn><doi>10.18653/v1/2022.wot-1</doi><venue>wot</venue>
   <url hash="0">2022.wot-1</url>
  </meta>
  <frontmatter><url hash="1">2022.wot-1.0</url><bibkey>wot-2022-workshop</bibkey></frontmatter>
  <paper id="1">
   <title><fixed-case>B</fixed-case>ugs in <tex-math>n^2</tex-math> <i>and</i> <b>all</b></title>
   <author id="zoe" orcid="0000-0002-1825-0097"><first>Zoë</first><last>van der Berg</last>
    <affiliation>ETH</affiliation><variant script="hani"><last>王</last></variant></author>
   <author><last>Plato</last></author>
   <pages>1–10</pages>
   <abstract>We cut 90% of <tex-math>x_i</tex-math>; see <url>https://example.org/a</url>.</abstract>
   <url hash="2">2022.wot-1.1</url>
   <attachment type="software" hash="3">2022.wot-1.1.software.zip</attachment>
   <video href="2022.wot-1.1.mp4"/>
   <revision id="1" href="2022.wot-1.1v1" hash="4"/>
   <revision id="2" href="2022.wot-1.1v2" hash="5" date="2022-06-01">Fixed a table.</revision>
   <erratum id="1" hash="6" date="2022-07-01">2022.wot-1.1e1</erratum>
   <award>Best Paper</award>
   <bibkey>van-der-berg-plato-2022-bugs</bibkey>
   <doi>10.18653/v1/2022.wot-1.1</doi>
   <mrf>x</mrf>
  </paper>
  <paper id="2">
   <title>Taken <url>back</url></title>
   <author><first>Ada</first><last>Lovelace</last></author>
   <pages>11–12</pages><url>2022.wot-1.2</url>
   <retracted date="2022-08-01">It was wrong.</retracted>
   <language>fra</language><bibkey>lovelace-2022-taken</bibkey>
  </paper>
  <paper id="3"><title/><author><last>Nobody</last></author></paper>
 </volume>"""
TWO = """<volume id="short"><meta><booktitle>Short Papers</booktitle><year>2022</year></meta>
  <paper id="1"><title>Short</title><author><last>Roe</last></author></paper></volume>"""


def write(folder: Path, *volumes: str, name: str = "2022.wot") -> Path:
    file = folder / f"{name}.xml"
    inner = "\n ".join(volumes)
    text = f"<?xml version='1.0' encoding='UTF-8'?>\n<collection id=\"{name}\">\n {inner}\n</collection>\n"
    file.write_text(text, "utf-8")
    return file


def test_a_volume_becomes_an_edition(tmp_path: Path) -> None:
    file = write(tmp_path, ONE)
    assert recognised(Source.open([file])) == "anthology"
    report = run("anthology", file)
    edition = edition_of(report)
    event, volume = edition.event, edition.volume
    assert (event.name, event.short, event.ordinal, event.place) == (
        "Workshop on Tests", "WOT 2022", 3, "Dublin, Ireland",
    )  # fmt: skip
    assert (str(event.start), str(event.end)) == ("2022-05-26", "2022-05-27")
    assert (volume.anthology, volume.doi) == ("2022.wot-1", "10.18653/v1/2022.wot-1")
    assert [editor.name.full for editor in volume.editors] == ["Grace Hopper"]
    assert fates(report) == {
        "2022.wot-1.0": "(front matter, which an edition makes of what it knows)",
        "2022.wot-1.1 Bugs in n² and all": "berg",
        "2022.wot-1.2 Taken back": "lovelace",
        "2022.wot-1.3": "(it has no title)",
    }
    assert report.unused == {"author id": 1, "author/variant": 1, "paper/mrf": 1}


def test_a_paper_keeps_its_identifiers_and_markup(tmp_path: Path) -> None:
    paper = edition_of(run("anthology", write(tmp_path, ONE))).contribution("berg")
    assert (paper.anthology, paper.citation_key, paper.doi) == (
        "2022.wot-1.1", "van-der-berg-plato-2022-bugs", "10.18653/v1/2022.wot-1.1",
    )  # fmt: skip
    assert paper.title.source == "{B}ugs in $n^2$ *and* **all**"
    assert paper.abstract.source.strip() == "We cut 90% of $x_i$; see <https://example.org/a>."
    assert [(a.name.full, a.orcid) for a in paper.authors] == [
        ("Zoë van der Berg", "0000-0002-1825-0097"), ("Plato", ""),
    ]  # fmt: skip
    assert (paper.award, paper.declared_pages) == ("Best Paper", "1–10")


WEI = "<first>Wei</first><last>Wang</last>"
IN_TWO_SCRIPTS = f"""<volume id="1"><meta><booktitle>Tests</booktitle><year>2022</year>
   <editor>{WEI}<variant script="hani"><first>伟</first><last>王</last></variant></editor></meta>
 <paper id="1"><title>测试的艺术 (The Art of Tests)</title><language>zho</language>
  <author>{WEI}<variant script="hani"><first>伟</first><last>王</last></variant></author>
  <author><first>Иван</first><last>Петров</last>
   <variant script="latn"><first>Ivan</first><last>Petrov</last></variant></author>
  <author><first>Xin</first><last>Li</last><variant script="hani"><last>李</last></variant></author>
  <author><first>Ann</first><last>Li</last><variant><first>A.</first><last>Li</last></variant>
  </author></paper>
 <paper id="2"><title>Tests in α-β Order</title>
  <author>{WEI}<variant script="hani"><first>伟</first><last>王</last></variant></author></paper>
</volume>"""


def test_a_name_in_two_scripts_is_printed_as_its_paper_is_written(tmp_path: Path) -> None:
    report = run("anthology", write(tmp_path, IN_TWO_SCRIPTS))
    edition = edition_of(report)
    chinese, english = edition.contributions
    assert [(a.name.full, a.name.latin and a.name.latin.inverted) for a in chinese.authors] == [
        ("王伟", "Wang Wei"), ("Иван Петров", "Petrov, Ivan"), ("Xin Li", None), ("Ann Li", None),
    ]  # fmt: skip
    assert [a.name for a in (*english.authors, *edition.volume.editors)] == [
        Name("Wang", "Wei")
    ] * 2
    assert report.unused == {"author/variant": 3, "editor/variant": 1}
    written = (report.target / f"papers/{chinese.id}.md").read_text("utf-8")
    assert "{given: 伟, family: 王, latin: 'Wang, Wei'}" in written


def test_what_happened_later_comes_along(tmp_path: Path) -> None:
    edition = edition_of(run("anthology", write(tmp_path, ONE)))
    paper, taken = edition.contribution("berg"), edition.contribution("lovelace")
    assert [(str(n.date), n.reason, n.url) for n in paper.revisions] == [
        ("2022-06-01", "Fixed a table.", "https://aclanthology.org/2022.wot-1.1v2.pdf"),
    ]
    assert paper.erratum is not None
    assert paper.erratum.url == "https://aclanthology.org/2022.wot-1.1e1.pdf"
    assert taken.retracted is not None
    assert (taken.retracted.reason, taken.language) == ("It was wrong.", "fr")
    assert {(r.label, r.url) for r in paper.resources} == {
        ("Code", "https://aclanthology.org/attachments/2022.wot-1.1.software.zip"),
        ("Video", "https://aclanthology.org/2022.wot-1.1.mp4"),
        ("Version 1", "https://aclanthology.org/2022.wot-1.1v1.pdf"),
    }


def test_pdfs_are_found_by_their_names(tmp_path: Path, draw: DrawPdf) -> None:
    folder = tmp_path / "2022"
    folder.mkdir()
    write(folder, ONE)
    for name in ("2022.wot-1.1", "2022.wot-1.1v1", "2022.wot-1.2", "2022.wot-1.0", "2022.wot-1"):
        draw(folder / f"{name}.pdf", 1, name)
    report = run("anthology", folder)
    assert sorted(path.name for path in report.target.rglob("*.pdf")) == [
        "berg.pdf",
        "lovelace.pdf",
    ]
    assert report.unused["PDFs of versions and front matter"] == 3
    assert [said for said in told(report) if "pdf" in said] == []


def test_one_of_several_volumes_is_named(tmp_path: Path) -> None:
    file = write(tmp_path, ONE, TWO)
    with pytest.raises(
        SourceError, match=r"has 2 volumes; name one with --volume: 1 \(3 papers\), s"
    ):
        run("anthology", file)
    with pytest.raises(SourceError, match='has no volume "long"; it has 1'):
        run("anthology", file, wishes=Wishes(volume="long"))
    for name in ("short", "2022.wot-short"):
        report = run("anthology", file, wishes=Wishes(volume=name), name=f"wot-{name[-1]}-2022")
        assert fates(report) == {
            "2022.wot-short.1 Short": "roe",
            "volume 2022.wot-1 (3 papers)": "(an edition is one volume; import it into an edition "
            "of its own)",
        }


OLD = """<?xml version="1.0"?>
<volume id="W05">
 <paper id="0100"><title>Proceedings of the Second Workshop on Tests</title>
  <editor><first>Grace</first><last>Hopper</last></editor><year>2005</year><month>June</month></paper>
 <paper id="0101"><title>On Bugs</title><author><first>Ada</first><last>Lovelace</last></author>
  <pages>1-8</pages><url>http://www.aclweb.org/anthology/W05-0101</url></paper>
 <paper id="0201"><title>Elsewhere</title><author><last>Roe</last></author></paper>
</volume>
"""


def test_the_old_form_has_identifiers_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "W05.xml"
    file.write_text(OLD)
    report = run("anthology", file, wishes=Wishes(volume="01"), name="wot-2005")
    edition = edition_of(report)
    assert edition.contribution("lovelace").anthology == "W05-0101"
    assert (edition.volume.anthology, edition.event.ordinal) == ("W05-01", 2)
    assert [said for said in told(report) if "day" in said] == [
        "warning event-unknown: of the event's days only June 2005 is said; its first day was taken"
    ] or any("first day was taken" in str(f) for f in report.findings)


def test_entities_are_refused(tmp_path: Path) -> None:
    file = write(tmp_path, ONE)
    file.write_text('<!DOCTYPE a [<!ENTITY x "y">]>' + file.read_text().split("\n", 1)[1])
    with pytest.raises(SourceError, match="defines entities"):
        run("anthology", file)


def test_a_file_without_volumes_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.xml"
    file.write_text("<a/>")
    with pytest.raises(SourceError, match="has no XML of a <collection>"):
        run("anthology", file)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(place=st.integers(0, 3000), byte=st.integers(0, 255))
def test_a_flipped_byte_is_no_traceback(tmp_path: Path, place: int, byte: int) -> None:
    file = write(tmp_path, ONE)
    data = bytearray(file.read_bytes())
    data[place % len(data)] = byte
    file.write_bytes(data)
    with suppress(SourceError):
        run("anthology", file)


TAGS = st.sampled_from(
    "title author first last pages url revision erratum retracted award video".split()
)
XML = st.recursive(
    st.text("ab1 -\n", max_size=5),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag} id='2' date='2' href='a b'>{''.join(parts)}</{tag}>",
        TAGS,
        st.lists(inner, max_size=3),
    ),
    max_leaves=8,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(inner=st.lists(XML, max_size=4))
def test_any_elements_are_read_or_told(tmp_path: Path, inner: list[str]) -> None:
    paper = f'<paper id="9"><title>T</title>{"".join(inner)}</paper>'
    report = run("anthology", write(tmp_path, f'<volume id="1">{paper}</volume>'))
    assert len(report.rows) == 1

"""The life of an edition: published, corrected, retracted, added to; what was published stays."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import html
from pypdf import PdfReader

from proceedings.building.released import sources_of
from proceedings.building.version_build import build_version
from proceedings.releases.manifest import digests_below, read_manifest
from proceedings.source.releases import read_releases
from tests.conftest import DrawPdf
from tests.releases.conftest import EDITION, Workplace, workplace

GODEL = "---\ntitle: On Undecidable Propositions\nauthors: [Kurt Gödel (Wien)]\n---\nSome are.\n"
VERSIONS = ("1.0", "1.1", "1.2", "2.0")


@dataclass(frozen=True)
class Life:
    """The workplace at the end, and the digests of every version's files after each release."""

    place: Workplace
    seen: Mapping[str, Mapping[str, Mapping[str, str]]]  #: after a release: version, path, digest

    def page(self, path: str) -> html.HtmlElement:
        return html.parse(str(self.place.site / EDITION / path)).getroot()

    def ledger(self, version: str) -> list[dict[str, str]]:
        file = self.place.edition / "releases" / version / "ledger.json"
        rows: list[dict[str, str]] = json.loads(file.read_text("utf-8"))["papers"]
        return rows


@pytest.fixture(scope="module")
def life(
    tmp_path_factory: pytest.TempPathFactory,
    write_archive: Callable[[Path], Path],
    draw: DrawPdf,
) -> Life:
    place = workplace(tmp_path_factory.mktemp("life"), write_archive, draw)
    seen = {}
    for version, change in zip(VERSIONS, (_nothing, _revise, _retract, _add), strict=True):
        change(place)
        done = place.release(version, f"2026-0{6 + VERSIONS.index(version)}-01")
        assert done.exit_code == 0, done.output
        site = place.build()
        seen[version] = {v.name: digests_below(v) for v in sorted(site.glob("v[0-9]*"))}
    return Life(place, seen)


def _nothing(place: Workplace) -> None:
    """The edition as it begins."""


def _revise(place: Workplace) -> None:
    place.edit("papers/turing.md", "On Computable Numbers", "On Computable Real Numbers")
    place.revise("turing", 5, "A proof was mended")
    place.commit("Mend a proof")


def _retract(place: Workplace) -> None:
    told = "retracted: {date: 2026-08-01, reason: The proof is wrong, by: the authors}"
    place.edit("papers/noether.md", "\nauthors:", f"\n{told}\nauthors:")
    place.commit("Retract a paper")


def _add(place: Workplace) -> None:
    (place.edition / "papers/godel.md").write_text(GODEL, "utf-8")
    place.draw(place.edition / "papers/godel.pdf", 2, "godel")
    place.commit("Add a paper")


def test_every_file_of_every_earlier_version_is_what_it_was(life: Life) -> None:
    last = life.seen["2.0"]
    assert sorted(last) == ["v1.0", "v1.1", "v1.2", "v2.0"]
    for found in life.seen.values():
        for version, digests in found.items():
            assert digests == last[version]
    assert len(last["v1.0"]) > 40


def test_pages_keys_and_addresses_stay_through_all_releases(life: Life) -> None:
    def assigned(version: str) -> list[tuple[str, str, str]]:
        return [(row["id"], row["pages"], row["key"]) for row in life.ledger(version)]

    assert assigned("1.0") == [
        ("hopper", "1", "hopper-2026-bugs"),
        ("turing", "2–4", "turing-2026-computable"),
        ("noether", "5–6", "noether-2026-invariants"),
    ]
    assert assigned("1.1") == assigned("1.2") == assigned("1.0")
    assert assigned("2.0") == [*assigned("1.0"), ("godel", "7–8", "godel-2026-undecidable")]
    cited = (life.place.site / EDITION / f"{EDITION}.bib").read_text("utf-8")
    assert re.findall(r"pages = {(.*?)}", cited) == ["1", "2--4", "5--6", "7--8"]


def test_a_longer_revision_is_numbered_apart_and_shifts_nothing(life: Life) -> None:
    labels = PdfReader(life.place.site / EDITION / f"{EDITION}.pdf").page_labels
    body = [label for label in labels if not re.fullmatch("[ivx]+", label)]
    assert body[:11] == ["1", *(f"2v2:{n}" for n in range(1, 6)), "5", "6", "7", "8", "9"]


def test_the_pdf_before_a_revision_stays_beside_the_new_one(life: Life) -> None:
    papers = life.place.site / EDITION / "papers"
    assert len(PdfReader(papers / "turing.v1.pdf").pages) == 3
    assert len(PdfReader(papers / "turing.pdf").pages) == 5
    links = {link.get("href"): link.text for link in life.page("papers/turing.html").iter("a")}
    assert links["turing.v1.pdf"] == "PDF (v1)"


def test_the_list_of_versions_tells_exactly_what_happened(life: Life) -> None:
    page = life.page("versions.html")
    told = [
        [" ".join(line.text_content().split()) for line in entry.iter("li")]
        for entry in page.find_class("changes")
    ]
    assert told == [
        ["On Undecidable Propositions: Added."],
        ["Invariants: Retracted: The proof is wrong"],
        [
            "On Computable Real Numbers: Revised (v1 to v2): A proof was mended",
            "On Computable Real Numbers: Its title was “On Computable Numbers”.",
        ],
        ["First publication."],
    ]


def test_the_list_of_versions_has_the_digests_that_a_reader_compares(life: Life) -> None:
    page, site = life.page("versions.html"), life.place.site / EDITION
    shown = [code.text for code in page.iter("code")]
    newest = digests_below(site / "v2.0")
    assert shown[:2] == [newest["manifest.json"], newest[f"{EDITION}.pdf"]]


def test_an_old_page_leads_to_the_same_paper_in_the_newest_version(life: Life) -> None:
    file = life.place.site / EDITION / "v1.0/papers/turing.html"
    root = html.parse(str(file)).getroot()
    (line,) = root.find_class("version")
    assert " ".join(line.text_content().split()).startswith(
        "Version 1.0, as it was published on 1 June 2026. Go to the newest version"
    )
    newest, all_ = (link.get("href") for link in line.iter("a"))
    assert (file.parent / newest).resolve() == life.place.site / EDITION / "papers/turing.html"
    assert (file.parent / all_).resolve() == life.place.site / EDITION / "versions.html"
    assert [tag.get("content") for tag in root.xpath('//meta[@name="robots"]')] == ["noindex"]


def test_a_page_leads_to_itself_in_the_versions_that_have_it(life: Life) -> None:
    def older(path: str) -> list[str]:
        (line,) = life.page(path).find_class("version")
        return [link.get("href") for link in line.iter("a")][1:]

    assert older("papers/turing.html") == [
        f"../v{version}/papers/turing.html" for version in ("1.2", "1.1", "1.0")
    ]
    assert older("papers/godel.html") == []
    for path in ("papers/turing.html", "index.html"):
        for href in older(path):
            assert (life.place.site / EDITION / path).parent.joinpath(href).exists()


def test_a_release_is_a_commit_with_an_annotated_tag(life: Life) -> None:
    assert life.place.git("tag").split() == [f"{EDITION}/v{version}" for version in VERSIONS]
    assert life.place.git("cat-file", "-t", f"{EDITION}/v1.1").strip() == "tag"
    said = life.place.git("tag", "-l", "--format=%(contents)", f"{EDITION}/v1.1")
    assert said.strip().splitlines() == [
        "Release Tests 2026 1.1",
        "",
        "- revised (v1 to v2): On Computable Real Numbers: A proof was mended",
        '- title: "On Computable Numbers" is "On Computable Real Numbers" now',
    ]
    assert life.place.git("status", "--porcelain") == ""


def test_a_release_made_again_from_its_tag_is_what_its_manifest_says(
    life: Life, tmp_path: Path
) -> None:
    clone = tmp_path / "clone"
    life.place.git("clone", "-q", str(life.place.folder), str(clone))
    releases, _ = read_releases(clone / "editions" / EDITION)
    first = releases[0]
    sources = sources_of(clone / "editions", EDITION, first, tmp_path / "cold")
    out = tmp_path / "pages"
    out.mkdir()
    build_version(sources, EDITION, first, out, tmp_path / "cold")
    noted = clone / "editions" / EDITION / "releases/1.0/manifest.json"
    manifest = read_manifest(noted.read_text("utf-8"))
    assert digests_below(out) == manifest.outputs
    assert digests_below(sources) == manifest.sources


def test_a_released_edition_is_built_as_it_was_released(life: Life, tmp_path: Path) -> None:
    copy = Workplace(tmp_path / "copy", life.place.draw)
    shutil.copytree(life.place.folder, copy.folder)
    copy.edit("papers/turing.md", "Real", "Unreal")
    assert "Unreal" not in (copy.build() / "papers/turing.html").read_text("utf-8")
    draft = (copy.build("--draft") / "papers/turing.html").read_text("utf-8")
    assert "Unreal" in draft
    assert "Draft of the next version" in draft

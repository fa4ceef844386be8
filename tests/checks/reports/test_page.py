"""The page to look at: whole by itself, every link in it leads somewhere, and nothing is markup."""

from __future__ import annotations

from dataclasses import replace

from lxml import html

from proceedings.checks.registry import all_checks
from proceedings.checks.reports.page import page
from proceedings.checks.reports.report import Report
from proceedings.model.findings import Finding
from tests.checks.reports.conftest import Reported


def tree(report: Report, *, accepted: bool = False) -> html.HtmlElement:
    return html.document_fromstring(page(report, accepted=accepted))


def words(node: html.HtmlElement) -> str:
    return " ".join(node.text_content().split())


def test_it_needs_nothing_beside_itself_and_its_links_lead_somewhere(
    reported: Reported, findings: tuple[Finding, ...]
) -> None:
    root = tree(reported(*findings, accepted=findings[:1]), accepted=True)
    assert root.xpath("//*[@src] | //link | //a[not(starts-with(@href, '#'))]") == []
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in root.xpath("//a/@href")} <= set(ids)


def test_findings_stand_by_paper_with_what_to_do_once(
    reported: Reported, findings: tuple[Finding, ...]
) -> None:
    root = tree(reported(*findings))
    papers = root.xpath("//section[@id='papers']/section")
    assert [words(paper.find("h3")) for paper in papers] == [
        "The archive",
        "tests-2026: the edition's own files",
        "tests-2026, hopper: On Bugs",
        "tests-2026, turing: On Computable Numbers",
    ]
    last = papers[-1]
    assert [words(item).split(" ")[0] for item in last.iter("li")] == ["error", "note", "note"]
    assert [words(cure) for cure in last.xpath("p[@class='cure']")] == [
        'write "title"',
        "leave one blank; proceedings check --fix does it",
    ]


def test_findings_stand_by_kind_with_what_the_check_says(
    reported: Reported, findings: tuple[Finding, ...]
) -> None:
    kinds = tree(reported(*findings)).xpath("//section[@id='kinds']/details")
    assert [kind.get("id") for kind in kinds] == [
        "unknown-key",
        "text-spaces",
        "archive-missing",
        "tbd",
    ]
    assert words(kinds[1].find("summary")) == (
        f"warning text-spaces (3) {all_checks()['text-spaces'].what}"
    )
    assert [words(item).split(" ")[0] for item in kinds[1].iter("li")] == [
        "hopper",
        "turing",
        "turing",
    ]


def test_what_editors_wrote_is_text(reported: Reported, findings: tuple[Finding, ...]) -> None:
    evil = replace(findings[0], message='"<script>alert(1)</script>"', cure="write `<b>`")
    root = tree(reported(evil))
    assert len(root.xpath("//script")) == 1
    assert '"<script>alert(1)</script>"' in words(root.xpath("//li")[0])
    assert root.xpath("//p[@class='cure']/code/text()")[0] == "<b>"


def test_a_clean_archive_is_told_so(reported: Reported) -> None:
    root = tree(reported())
    assert words(root.find(".//header/p")) == "no findings in tests-2026; 3 of 3 papers clean."
    assert words(root.xpath("//section[@id='papers']")[0]) == ("By paper There is nothing to mend.")


def test_accepted_ones_have_a_list_where_they_are_asked_for(
    reported: Reported, findings: tuple[Finding, ...]
) -> None:
    report = reported(accepted=findings[:1])
    assert tree(report).xpath("//section[@id='accepted']") == []
    (section,) = tree(report, accepted=True).xpath("//section[@id='accepted']")
    assert len(section.xpath(".//li")) == 1

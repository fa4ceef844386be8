"""What a part of the proceedings says of the other parts, at the end of its contents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from proceedings.model.volume import Body
from proceedings.model.volumes import Volume
from proceedings.pdf.front_matter.matter import Matter
from proceedings.pdf.typesetting.book import Part
from proceedings.pdf.typesetting.layout import Entry
from proceedings.pdf.typesetting.lines import text
from proceedings.pdf.typesetting.paragraph import Paragraph
from proceedings.words import Words

Others = Sequence[tuple[Volume, Body]]


def with_other_parts(contents: Part, matter: Matter, others: Others) -> Part:
    """The *contents* with a list of the *others* below it, if there are any."""
    if not others:
        return contents

    def build(starts: Mapping[str, int]) -> list[Flowable]:
        return [*contents.build(starts), *_flowables(matter, others)]

    return replace(contents, build=build)


def _flowables(matter: Matter, others: Others) -> Iterator[Flowable]:
    flow, styles, words = matter.flow, matter.styles, matter.words
    heading = flow.plain(words.say("Other parts of these proceedings"))
    yield Paragraph(heading, ParagraphStyle("parts", styles.heading, spaceBefore=30))
    for volume, body in others:
        lines = [text(flow.plain(volume.part_name(words)), styles.entry)]
        isbn = f"ISBN {volume.isbn}" if volume.isbn else ""
        small = " · ".join(filter(None, (_span(words, body), isbn)))
        lines += [text(flow.plain(small), styles.small)] if small else []
        yield Entry(lines)


def _span(words: Words, body: Body) -> str:
    """The first and the last page of the part's papers."""
    papers = [run.pages for run in body.runs if run.paper]
    if not papers:
        return ""
    last = papers[-1].last_label or papers[-1].first_label
    return words.say("pages {first}–{last}", first=papers[0].first_label, last=last)

"""What stands where something is still to come, and what a template left behind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proceedings.checks.check import Flaw, check
from proceedings.checks.subject import Subject
from proceedings.checks.texts import Text
from proceedings.model.findings import Severity

_TBD = r"(?:tbd|tba|tbc|to be (?:determined|announced|confirmed|decided|defined|added))"
#: All of a value. "None" and "Unknown" may be the title of a piece of music.
_OPEN = re.compile(
    rf"[\[(<]?(?:{_TBD}|pending|xxx+|\?+|[-–—]+|\.\.\.|…|n\.?/a\.?)[\])>]?[.!]?"
    rf"|(?:the )?(?:title|abstract|speaker|name|talk)s? (?:title )?(?:is )?[-:(\[]? ?{_TBD}[)\]]?"
    r"\.?",
    re.IGNORECASE,
)
#: What the usual classes and forms hold until somebody writes over it, whole values.
_TEMPLATE_VALUES = {
    "name": r"(?:(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|another|corresponding) author"
    r"|author (?:name|names|one|two|three|four|[1-9a-d])|authors? name\(?s?\)?"
    r"|(?:1st |2nd |3rd |4th |5th |6th )?given name (?:surname|family name)"
    r"|first ?name,? (?:last ?name|surname)|name surname|(?:your|full) name"
    r"|anonymous(?: (?:authors?|author\(s\)|submission))?|author\(s\)"
    # ACM, NeurIPS and ICLR have these people write their samples.
    r"|ben trovato|g\. ?k\. ?m\. tobin|lars thørväld|julius p\. kumquat|david s\. hippocampus"
    r"|elias d\. striatum|antiquus s\. hippocamp?us|natalia cerebro|amelie p\. amygdale)[,*]?",
    "title": r"(?:(?:conference )?paper title\*?|(?:the |your |full )?title of (?:the |your )?"
    r"(?:paper|article|contribution|talk|work)|(?:contribution|article|document|talk) title"
    r"|(?:your|full|insert|enter|type) (?:paper )?title(?: here)?"
    r"|the name of the title is hope|(?:submission and )?formatting instructions for .*"
    r"|instructions for .*\bproceedings|the easychair class file"
    r"|anonymous (?:preprint|submission))",
    "affiliation": r"(?:(?:your |the |author's )?(?:affiliation|institution|organi[sz]ation)"
    r"(?: ?(?:name|one|two|[1-9a-c]))?(?: here)?|(?:your |name of (?:the |your )?)"
    r"(?:university|organi[sz]ation|institution|department)(?: \(of aff\.?\))?"
    r"|anonymous (?:institution|affiliation|university)|dept\.? name of organi[sz]ation.*"
    r"|institute for clarity in documentation|the thørväld group|the kumquat consortium"
    r"|abc institute(?:,.*)?)",
    "keyword": r"(?:(?:first|second|third|fourth|another|your|insert|enter) keywords?(?: here)?"
    r"|keywords? ?(?:one|two|three|four|[1-9a-d]|here)|key ?words?"
    r"|component,? formatting,? style,? styling,? insert|do not use this code.*)",
}  # fmt: skip
_TEMPLATES = {
    field: re.compile(values, re.IGNORECASE) for field, values in _TEMPLATE_VALUES.items()
}
#: What to look for first: it is quicker.
_SHORTEST = 17  #: characters of any of them: "lorem ipsum dolor"
_HINTS = ("abstract", "lorem ipsum", "document", "double-blind")
#: Within an abstract, or any other text.
_SENTENCES = re.compile(
    r"lorem ipsum dolor"
    r"|(?:your|type|insert|enter|write) (?:the |your |an? )?abstract (?:text )?here"
    r"|\babstract (?:text )?goes here|\babstract of (?:the|your) paper goes"
    r"|the abstract should (?:briefly )?(?:summari[sz]e the contents|be (?:\S+ )?(?:about|between"
    r"|at (?:least|most)|no (?:more|longer)|limited|a single paragraph|indented))"
    r"|the abstract paragraph should be indented"
    r"|this (?:electronic )?document is a model and instructions for"
    r"|this (?:electronic )?document is a [“\"'`]*live[”\"'`]* template"
    r"|a clear and well-documented \S+ document is presented as an article formatted"
    r"|this document provides a basic paper template"
    r"|this document is a supplement to the general instructions"
    r"|this is (?:the|a sample|an example|a dummy) abstract (?:for|of|text)"
    r"|paper under double-blind review"
)  # fmt: skip


@check("text-placeholder", Severity.WARNING, cure="write what it stands for, or leave it out")
def text_placeholder(subject: Subject) -> Iterator[Flaw]:
    """A value says no more than that it is still to come: TBD, Pending, n/a, a dash.

    It was put there to be written over, and then printed: under a title, in the index of authors
    and in every citation. What of the program or the event is still open is a note.
    """
    for text in subject.texts:
        if len(text.source) < 60 and _OPEN.fullmatch(text.prose.strip()):
            severity = Severity.WARNING if text.paper else Severity.NOTE
            message = f'the {text.field} is still to come: "{text.source.strip()}"'
            yield text.flaw(message, severity=severity)


@check("text-template", Severity.ERROR, cure="write the paper's own, or ask its authors for it")
def text_template(subject: Subject) -> Iterator[Flaw]:
    """What a template or a form says in this place stands there still: "First Author", Lorem ipsum.

    Authors fill in a sample of ACM, IEEE, LNCS or another class, or a form of a submission system,
    and leave a line of it. A camera-ready that is still anonymous is met here too.
    """
    for text in subject.texts:
        if found := _of_template(text):
            yield text.flaw(f'the {text.field} is that of a template: "{found}"', found)


def _of_template(text: Text) -> str:
    values = _TEMPLATES.get(text.field)
    if values and len(text.source) < 120 and values.fullmatch(text.prose.strip()):
        return text.source.strip()
    if len(text.source) < _SHORTEST:
        return ""
    prose = text.prose.lower()
    found = _SENTENCES.search(prose) if any(hint in prose for hint in _HINTS) else None
    return text.prose[found.start() : found.end()] if found else ""

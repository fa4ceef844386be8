"""What the authors of a paper are asked for, by the code of what was found in it.

Other findings are the editors' own to mend, or are mended for the volume, and no letter has them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from proceedings.model.findings import Finding

_FINAL = "Please send us the final version of your paper, as it is to be published."
_AGAIN = "Please export your paper to PDF again, and look whether every page of it opens."
_PLAIN = "Please send us a PDF without anything that runs, plays or can be filled in."
_OPEN = "Please send us a PDF without a password, restrictions or a digital signature."
_FONTS = (
    "Please embed all fonts as outlines. Programs have a choice for it where they export; LaTeX "
    "does it when it has the fonts as Type 1 or OpenType."
)
_SIZE = "Please set all pages for the paper size that we asked for, and upright."
_TYPESET = (
    "Please run LaTeX and BibTeX until no reference is missing, or update the fields in Word."
)
_ABSTRACT = "Please send us the whole abstract, as plain text."
_ZIP = "Please send us your supplement as a plain zip without this."
#: What an edition may require, and gives itself.
_OUR_OWN = re.compile(r"there (is no (DOI|license)|are no pages)\b")

#: By code: what authors are to do, as a letter says it to them.
ASKED: Mapping[str, str] = {
    "pdf-missing": "Please send us the PDF of your contribution; we have none.",
    "pdf-not": "Please send us the PDF of your paper; what we have is another file.",
    "pdf-damaged": _AGAIN,
    "pdf-empty": _AGAIN,
    "pdf-repaired": _AGAIN,
    "pdf-junk": _AGAIN,
    "pdf-password": _OPEN,
    "pdf-restricted": _OPEN,
    "pdf-signature": _OPEN,
    "pdf-script": _PLAIN,
    "pdf-action": _PLAIN,
    "pdf-form": _PLAIN,
    "pdf-xfa": _PLAIN,
    "pdf-media": "Please put a picture in the paper, and send us the film or sound beside it.",
    "pdf-attachment": "Please tell us whether the attached file is meant to be published.",
    "pdf-large": "Please make the pictures of your paper smaller: 300 pixels an inch are enough.",
    "pdf-font-missing": _FONTS,
    "pdf-font-bitmap": _FONTS,
    "pdf-font-type3": (
        "Please draw these figures with outline fonts; in matplotlib: "
        "rcParams['pdf.fonttype'] = 42."
    ),
    "pdf-text-missing": "Please send us the PDF that your program wrote, and not a scan of it.",
    "pdf-font-unmapped": _FONTS,
    "pdf-text-unreadable": _FONTS,
    "pdf-reference-broken": _TYPESET,
    "pdf-citation-broken": _TYPESET,
    "pdf-link-dead": _TYPESET,
    "pdf-link-gone": "Please tell us, or write in the paper, where this now is.",
    "pdf-title": "Please set the title in the description of the PDF.",
    "pdf-link-target": "Please write the whole web address of these links.",
    "pdf-todo": "Please tell us whether these notes are done, and take them out of the paper.",
    "pdf-template-text": "Please fill in, or delete, what is left of the template.",
    "pdf-length": "Please bring your paper within the limit.",
    "pdf-margins": "Please bring these texts, tables or figures within the margins.",
    "pdf-rotated": _SIZE,
    "pdf-paper-size": _SIZE,
    "pdf-mixed-sizes": _SIZE,
    "pdf-page-tiny": _SIZE,
    "pdf-page-huge": _SIZE,
    "pdf-page-numbers": "Please take the page numbers off; the volume prints its own.",
    "pdf-anonymous": "Please send us the final version of your paper, with your names.",
    "pdf-line-numbers": _FINAL,
    "pdf-review-banner": _FINAL,
    "pdf-preprint": _FINAL,
    "pdf-arxiv-stamp": "Please send us your own file, not the one that arXiv has stamped.",
    "pdf-slides": "Please send us the paper; what we have are slides or a poster.",
    "pdf-copyright-form": "Please send us the paper without the form, and the form by itself.",
    "page-one-other-paper": "Please send us the PDF of this paper; what we have is another one.",
    "page-one-cover": "Please send us the paper without its cover.",
    "page-one-title": "Please tell us which title holds: the PDF's, or the one we have.",
    "page-one-authors": "Please tell us which names hold: the PDF's, or those we have.",
    "page-one-abstract": "Please tell us which abstract holds: the PDF's, or the one we have.",
    "abstract-none": _ABSTRACT,
    "abstract-short": _ABSTRACT,
    "abstract-cut": _ABSTRACT,
    "abstract-title": _ABSTRACT,
    "required-missing": "Please send us what is missing.",
    "text-replacement": "Please tell us how this is written: a letter was lost on its way to us.",
    "orcid-twice": "Please look up your ORCIDs at orcid.org, and tell us whose is which.",
    "safety-zip-private": _ZIP,
    "safety-zip-path": _ZIP,
    "safety-zip-damaged": "Please send us your supplement again; its zip does not open.",
    "safety-link-private": "Please tell us the address under which others find this.",
    "safety-link-edit": "Please make a link under which this can be read and not edited.",
    "safety-link-token": "Please make a public link, without a password or a token in it.",
    "safety-link-anonymous": "Please tell us where your code or data now is, under your names.",
}


def is_asked(finding: Finding) -> bool:
    """Whether the authors are the ones who can mend what was found."""
    return finding.code in ASKED and not _OUR_OWN.match(finding.message)

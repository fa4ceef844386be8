"""A value is mended where it is written, and no other byte of its file changes."""

from __future__ import annotations

import pytest

from proceedings.checks.fixes.edits import edited
from proceedings.checks.fixes.mends import letters_for_ligatures, single_blanks, without_entities

FI = "\ufb01"


def in_yaml(text: str, line: int) -> str | None:
    return edited(text, line, single_blanks, is_myst=False)


def in_paper(text: str, line: int) -> str | None:
    return edited(text, line, single_blanks, is_myst=True)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title:  On  Bugs   # a  remark\n", "title:  On Bugs   # a  remark\n"),
        ("title: 'On  Bugs'\n", "title: 'On Bugs'\n"),
        ('title: "On  Bugs:  all"\n', 'title: "On Bugs: all"\n'),
        ("title: On  Bugs\r\nkind:  x\r\n", "title: On Bugs\r\nkind:  x\r\n"),
        ("title: >-\n  On  Bugs\n  and  Moths\n", "title: >-\n  On Bugs\n  and Moths\n"),
        ("title: On\n  Bugs  and\n  Moths\n", "title: On\n  Bugs and\n  Moths\n"),
        ("title: |\n  On  Bugs\n   and  Moths\n", "title: |\n  On Bugs\n   and Moths\n"),
        ("\ufefftitle: On  Bugs\n", "\ufefftitle: On Bugs\n"),
        ("title: 🐞  On  Bugs", "title: 🐞 On Bugs"),
    ],
    ids="plain single double crlf folded wrapped literal mark astral".split(),
)
def test_a_value_is_mended_in_the_way_that_it_is_written(before: str, after: str) -> None:
    assert in_yaml(before, 1) == after


def test_only_the_values_of_the_line_are_mended() -> None:
    text = "a: x  y\nb: x  y\nc: [x  y, {d: x  y}]\n"
    assert in_yaml(text, 2) == "a: x  y\nb: x y\nc: [x  y, {d: x  y}]\n"
    assert in_yaml(text, 3) == "a: x  y\nb: x  y\nc: [x y, {d: x y}]\n"


def test_an_item_of_a_list_is_mended_in_its_keys_where_its_own_line_is_well() -> None:
    text = "authors:\n  - orcid: x\n    name: Grace  Hopper\n  - name: Alan  Turing\n"
    assert in_yaml(text, 2) == text.replace("Grace  Hopper", "Grace Hopper")


def test_a_key_is_never_mended() -> None:
    assert in_yaml("on  bugs: x\n", 1) == "on  bugs: x\n"


def test_a_line_where_nothing_is_wrong_is_as_it_was() -> None:
    assert in_yaml("title: On Bugs\n", 1) == "title: On Bugs\n"
    assert in_yaml("title: On  Bugs\n", 7) == "title: On  Bugs\n"


def test_what_is_written_as_an_escape_is_left() -> None:
    text = f'title: "the {FI}le"\nnote: "the \\ufb01le"\n'
    mend = letters_for_ligatures
    assert edited(text, 1, mend, is_myst=False) == text.replace(FI, "fi")
    assert edited(text, 2, mend, is_myst=False) is None


def test_what_would_become_another_value_is_left() -> None:
    assert edited("name: A&#58; B\n", 1, without_entities, is_myst=False) is None
    assert edited("name: 'A&#58; B'\n", 1, without_entities, is_myst=False) == "name: 'A: B'\n"


def test_a_line_break_in_blanks_that_are_too_many_is_no_blank() -> None:
    assert in_yaml('title: "On  Bugs \\\n  and"\n', 1) == 'title: "On Bugs \\\n  and"\n'


PAPER = "---\ntitle: On  Bugs\n---\n\nMoths  are bugs.\n    code  here\n\nEnd.  \n"


def test_a_paper_has_its_metadata_and_its_abstract_mended_apart() -> None:
    assert in_paper(PAPER, 2) == PAPER.replace("On  Bugs", "On Bugs")
    mended = PAPER.replace("Moths  are", "Moths are").replace("code  here", "code here")
    assert in_paper(PAPER, 5) == mended


def test_a_file_without_front_matter_is_left_alone() -> None:
    assert in_paper("# On  Bugs\n", 1) == "# On  Bugs\n"
    assert in_paper("---\ntitle: On  Bugs\n", 2) == "---\ntitle: On  Bugs\n"

"""What templates say: once for all pages where they can, with the same words."""

from __future__ import annotations

import pytest
from jinja2 import nodes

from sphinx_proceedings.pages.environment import environment

#: A call whose values stand in the template, and the names of the page that hold the same values.
CALLS = {
    "words": ('say("Program")', "say(text)", {"text": "Program"}),
    "a value that is escaped": (
        'say("Retracted: {title}", title="<i> & {x}")',
        'say("Retracted: {title}", title=title)',
        {"title": "<i> & {x}"},
    ),
    "a number": (
        'count(1200, "{count} page", "{count} pages")',
        'count(number, "{count} page", "{count} pages")',
        {"number": 1200},
    ),
    "a context": (
        'words.say_as("first day of a month", "1")',
        'words.say_as("first day of a month", text)',
        {"text": "1"},
    ),
}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("own", "of_page", "values"), CALLS.values(), ids=list(CALLS))
def test_what_a_template_says_by_itself_is_what_it_would_say_of_a_page(
    language: str, own: str, of_page: str, values: dict[str, object]
) -> None:
    templates = environment((), language)
    by_itself = templates.from_string(f'<p title="{{{{ {own} }}}}">{{{{ {own} }}}}</p>')
    of_a_page = templates.from_string(f'<p title="{{{{ {of_page} }}}}">{{{{ {of_page} }}}}</p>')
    assert by_itself.render() == of_a_page.render(values)


def test_what_is_the_same_on_every_page_is_said_when_the_template_is_read() -> None:
    tree = environment((), "fr").parse('{{ say("Program") }}{{ say(text) }}{{ other("Program") }}')
    assert [node.value for node in tree.find_all(nodes.Const)] == ["Programme", "Program"]
    assert len(list(tree.find_all(nodes.Call))) == 2

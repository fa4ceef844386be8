"""The safe subset of MyST -> a tree, and what was wrong with the text.

Parsed with markdown-it's CommonMark rules. Formulas and roles are taken out before (`held`), inline
tokens are read by `inlines`; here the blocks are put together. Directives are never run, headings
become strong paragraphs, and what is nested, or long, beyond reason is left out and reported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin

from proceedings.model.markup.frames import trimmed
from proceedings.model.markup.held import MARK, Ready, hold
from proceedings.model.markup.inlines import InlineReader
from proceedings.model.markup.nodes import (
    Block,
    CodeBlock,
    Items,
    MathBlock,
    Paragraph,
    Quote,
    Styled,
    Text,
)
from proceedings.model.markup.problems import Kind, Problem, problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proceedings.model.markup.macros import Macros

MAX_LENGTH = 50_000  #: characters; the longest abstracts have 5,000


@dataclass(frozen=True, slots=True)
class Parsed:
    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...]  #: in the order of their lines


class _Markdown(MarkdownIt):
    """CommonMark that leaves the judging of addresses to `links`."""

    def validateLink(self, url: str) -> bool:  # noqa: N802  markdown-it calls it so
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link


_DISABLED = (
    "html_block",  # tags are read one by one, among words
    "code",  # an indented paragraph is one that a .bib file has indented
    "text_join",  # keeps what was escaped apart from what was not
)
_MARKDOWN = _Markdown("commonmark").use(colon_fence_plugin).disable(list(_DISABLED))
_MAX_LEVEL = _MARKDOWN.options["maxNesting"]


#: What no plain words have; a text without any of it is letters, spaces and stops.
_SIGN = re.compile(r"""[^\w\n ,.;:?'"“”‘’()/%+=–—-]|_""")
#: The signs of ASCII that plain words have; what is left without them is soon looked through.
_WORDS = bytes(code for code in range(128) if not _SIGN.match(chr(code)))
#: A line that begins with no letter may be a list, a heading or an indented one.
_BEGINS = re.compile(r"\n(?!\n?[^\W\d_])")


def _is_plain(source: str) -> bool:
    """Whether Markdown would find nothing but paragraphs in *source*."""
    others = source.encode("utf-8", "surrogatepass").translate(None, _WORDS)
    if others and _SIGN.search(others.decode("utf-8", "surrogatepass")):
        return False
    if "--" in source or "  " in source or " \n" in source:
        return False
    if "\n" in source and _BEGINS.search(source):
        return False
    return not source or (source[0].isalpha() and not source[-1].isspace())


#: Texts that are kept: as many as 10,000 papers have, for reading, citing and showing them. An
#: abstract takes about 3 KB.
_KEPT = 32_768


@lru_cache(maxsize=_KEPT)
def parse(source: str, macros: Macros = ()) -> Parsed:
    """Read *source* once for all outputs; never raises, whatever it holds.

    >>> parse("*A* b").blocks[0].children
    (Styled(style='emphasis', children=(Text(text='A'),)), Text(text=' b'))
    """
    if len(source) <= MAX_LENGTH and _is_plain(source):
        return Parsed(_plain(source), ())
    text = hold(source[:MAX_LENGTH])
    if len(source) > MAX_LENGTH:
        message = f"of {len(source):,} characters only the first {MAX_LENGTH:,} are read"
        text.report(problem(Kind.SIZE, source.count("\n", 0, MAX_LENGTH), message))
    reader = _BlockReader(text, macros)
    blocks = reader.read()
    return Parsed(blocks, tuple(sorted(text.problems, key=lambda found: found.line)))


def _plain(source: str) -> tuple[Block, ...]:
    """Read words alone, as most abstracts are, without asking Markdown: it takes half a ms."""
    paragraphs = source.split("\n\n") if source else ()
    return tuple(Paragraph((Text(words.replace("\n", " ")),)) for words in paragraphs)


def _plain_tokens(source: str) -> Iterator[Token]:
    """What Markdown makes of words among which marks stand."""
    line = 0
    for words in source.split("\n\n"):
        children = [Token("softbreak", "br", 0)] * (2 * words.count("\n") + 1)
        children[::2] = [Token("text", "", 0, content=text) for text in words.split("\n")]
        yield Token("paragraph_open", "p", 1)
        yield Token("inline", "", 0, children=children, map=[line, line])
        yield Token("paragraph_close", "p", -1)
        line += words.count("\n") + 2


class _BlockReader:
    """Puts blocks together from Markdown's tokens."""

    def __init__(self, text: Ready, macros: Macros) -> None:
        self.text = text
        self.inlines = InlineReader(text, macros)

    def read(self) -> tuple[Block, ...]:
        env: dict[str, dict[str, dict[str, object]]] = {}
        source = self.text.source
        is_plain = _is_plain(MARK.sub("x", source))
        tokens = _plain_tokens(source) if is_plain else _MARKDOWN.parse(source, env)
        blocks = tuple(self.blocks(iter(tokens)))
        for reference in env.get("references", {}).values():
            self.check_reference(reference)
        return blocks

    def blocks(self, tokens: Iterator[Token]) -> Iterator[Block]:
        """Give the blocks up to the end of what holds them."""
        for token in tokens:
            if token.nesting < 0:
                return
            yield from self.block(token, tokens)

    def block(self, token: Token, tokens: Iterator[Token]) -> Iterator[Block]:
        match token.type:
            case "paragraph_open":
                yield from self.paragraph(next(tokens))
                next(tokens)
            case "heading_open":
                yield from self.paragraph(next(tokens), strong=True)
                next(tokens)
            case "bullet_list_open" | "ordered_list_open":
                start = None if token.tag == "ul" else int(token.attrs.get("start", 1))
                yield Items(start, tuple(self.items(tokens)))
            case "blockquote_open":
                self.check_depth(token)
                if quoted_blocks := tuple(self.blocks(tokens)):
                    yield Quote(quoted_blocks)
            case "fence" | "colon_fence":
                yield from self.code(token)

    def items(self, tokens: Iterator[Token]) -> Iterator[tuple[Block, ...]]:
        for token in tokens:
            if token.nesting < 0:
                return
            self.check_depth(token)
            yield tuple(self.blocks(tokens))

    def paragraph(self, token: Token, *, strong: bool = False) -> Iterator[Block]:
        """Give a paragraph, parted where a displayed formula stands in it."""
        line = token.map[0] if token.map else 0
        nodes = self.inlines.read(token.children or [], line)
        for is_math, group in groupby(nodes, lambda node: isinstance(node, MathBlock)):
            if is_math:
                yield from (node for node in group if isinstance(node, MathBlock))
            elif children := trimmed(group):
                yield Paragraph((Styled("strong", children),) if strong else children)

    def code(self, token: Token) -> Iterator[Block]:
        if token.type == "colon_fence" or token.info.lstrip().startswith("{"):
            name = quoted(f"{token.markup}{token.info}")
            self.report(
                Kind.DIRECTIVE, token, f"the directive {name} is dropped, with all it holds"
            )
        else:
            yield CodeBlock(self.text.restored(token.content).rstrip("\n"))

    def check_depth(self, token: Token) -> None:
        """Markdown reads nothing in a list or quote that is as deep as it goes."""
        if token.level + 1 >= _MAX_LEVEL:
            message = "lists and quotes are too deep inside one another; the deepest is left out"
            self.report(Kind.NESTING, token, message)

    def check_reference(self, reference: dict[str, object]) -> None:
        """A definition that no link uses would vanish unseen."""
        address = self.text.restored(str(reference["href"]))
        if address not in self.inlines.urls:
            lines = reference["map"]
            line = self.text.line(lines[0] if isinstance(lines, list) else 0)
            message = f"the address {quoted(address)} is defined, but nothing links to it"
            self.text.report(problem(Kind.LINK, line, message, "write [words](address)"))

    def report(self, kind: Kind, token: Token, message: str) -> None:
        line = token.map[0] if token.map else 0
        self.text.report(problem(kind, self.text.line(line), message))

"""People's and organisations' names, kept as they are printed.

Nothing here changes the case or the order of a name's parts: editors give the parts where a
machine cannot know them, and `Name.parse` splits a plain string where it can.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache

#: Words that open a family name without being sorted under (when written in lower case).
PARTICLES = frozenset(
    "af al av bin d da dal das de degli dei del dela della den der des di do dos du e el ibn la "
    "las le les lo los ten ter van vom von vor y zu zum zur 't".split()
)
#: Words that belong to the family name that follows them, whatever their case.
COMPOUND = frozenset("Abu Al Ben Bin De Den Der Di Du El Ibn Mac San Santa St St. Van Von".split())
#: The name in another script, or another name, at the end.
_ADDED = re.compile(r"(?<=\S)\s*[(（][^()（）]*[)）]$")
SUFFIX = re.compile(r"^(Jr|Sr|II|III|IV)\.?$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the parts that citation formats tell apart.

    A person with one name, and an organisation, have a *family* part only.
    """

    family: str
    given: str = ""
    particle: str = ""  #: "van der" in Anna van der Berg
    suffix: str = ""  #: "Jr", "III"
    organisation: bool = False
    sort_as: str = ""  #: where the collation of the parts would be wrong

    @classmethod
    def parse(cls, text: str) -> Name:
        """Split *text*: "Given von Family", "von Family, Given" or "von Family, Jr, Given".

        >>> Name.parse("Anna van der Berg")
        Name(family='Berg', given='Anna', particle='van der', suffix='', ...)
        >>> Name.parse("King, Jr, Martin Luther").full
        'Martin Luther King Jr'
        >>> Name.parse("Kaoutar El Maghraoui").family
        'El Maghraoui'

        What is added in brackets stays with the family name before it:

        >>> Name.parse("Wei Wang (王伟)").inverted
        'Wang (王伟), Wei'
        """
        text = " ".join(text.split())
        if added := _ADDED.search(text):
            name = cls.parse(text[: added.start()])
            return replace(name, family=name.family + added[0])
        if "," in text:
            return cls._parse_inverted([part.strip() for part in text.split(",")])
        words = text.split()
        suffix = words.pop() if len(words) > 2 and SUFFIX.match(words[-1]) else ""
        start = _family_start(words)
        particle, family = _split_particle(words[start:])
        return cls(family=family, given=" ".join(words[:start]), particle=particle, suffix=suffix)

    @classmethod
    def _parse_inverted(cls, parts: list[str]) -> Name:
        particle, family = _split_particle(parts[0].split())
        if len(parts) == 2 and SUFFIX.match(parts[1]):
            return cls.parse(f"{parts[0]} {parts[1]}")
        suffix = parts[1] if len(parts) > 2 else ""
        return cls(family=family, given=parts[-1], particle=particle, suffix=suffix)

    @property
    def full(self) -> str:
        """As it is printed under a title: "Anna van der Berg", "Martin Luther King Jr"."""
        return " ".join(
            part for part in (self.given, self.particle, self.family, self.suffix) if part
        )

    @property
    def inverted(self) -> str:
        """As an index prints it: "Berg, Anna van der"; "Berg" alone where there is no more."""
        rest = " ".join(part for part in (self.given, self.particle) if part)
        return ", ".join(part for part in (self.family, self.suffix, rest) if part)

    @property
    def key(self) -> str:
        """The name without case, accents and punctuation: equal for one person's spellings.

        >>> Name.parse("Christian Kästner").key == Name.parse("Kastner, Christian").key
        True
        """
        return fold(self.full)

    def __str__(self) -> str:
        return self.full


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Letters and digits of *text* in lower case without accents, words joined by hyphens.

    A script without case or accents stays as it is: the result may be used as an anchor.

    >>> fold("Łukasz O'Neill"), fold("王小明")
    ('lukasz-oneill', '王小明')
    """
    text = text.translate(_LETTERS)
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in decomposed if not unicodedata.combining(c) and c not in "'’.")
    return "-".join(re.findall(r"\w+", unicodedata.normalize("NFC", letters)))


#: Letters whose stroke or ligature Unicode does not decompose.
_LETTERS = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i"})


def _family_start(words: list[str]) -> int:
    start = max(len(words) - 1, 0)
    while start > 1 and words[start - 1] in PARTICLES | COMPOUND:
        start -= 1
    return start


def _split_particle(words: list[str]) -> tuple[str, str]:
    count = 0
    while count < len(words) - 1 and words[count] in PARTICLES:
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])

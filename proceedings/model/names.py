"""People's and organisations' names, kept as they are printed.

Nothing here changes the case or the order of a name's parts: editors give the parts where a
machine cannot know them, and `Name.parse` splits a plain string where it can. Which part is the
family name, and which of them is printed first, are two questions: Nagy János and 王小明 are
printed with the family name first, and citations still know it.
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
#: Of Chinese, Japanese and Korean names: family name first, and no space before the given one.
UNSPACED = re.compile(
    "[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+"
)
#: The codes of scripts (ISO 15924), by the word that begins Unicode's names of their letters.
_SCRIPTS = {
    "ARABIC": "Arab", "ARMENIAN": "Armn", "BENGALI": "Beng", "CJK": "Hani", "CYRILLIC": "Cyrl",
    "DEVANAGARI": "Deva", "GEORGIAN": "Geor", "GREEK": "Grek", "HANGUL": "Kore", "HEBREW": "Hebr",
    "HIRAGANA": "Jpan", "KATAKANA": "Jpan", "LATIN": "Latn", "TAMIL": "Taml", "TELUGU": "Telu",
    "THAI": "Thai",
}  # fmt: skip


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
    family_first: bool = False  #: how it is printed: "Nagy János", "王小明"
    latin: Name | None = None  #: the same in Latin letters, of a name that is printed in others

    @classmethod
    def parse(cls, text: str, *, family_first: bool = False) -> Name:
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

        The family name stands first where the caller knows it, and in 王 小明, whose script says
        it; the given name is all that follows:

        >>> Name.parse("Nguyễn Văn An", family_first=True).given, Name.parse("王 小明").family
        ('Văn An', '王')
        """
        text = " ".join(text.split())
        if added := _ADDED.search(text):
            return cls.parse(text[: added.start()], family_first=family_first)._with(added[0])
        if "," in text:
            name = cls._parse_inverted([part.strip() for part in text.split(",")])
            return replace(name, family_first=family_first or name.is_unspaced)
        words = text.split()
        suffix = words.pop() if len(words) > 2 and SUFFIX.match(words[-1]) else ""
        if family_first or is_unspaced(*words):
            return cls(" ".join(words[:1]), " ".join(words[1:]), "", suffix, family_first=True)
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

    def _with(self, added: str) -> Name:
        """The name with what stands behind it in brackets; that stays where it is printed."""
        if self.family_first and self.given:
            return replace(self, given=self.given + added)
        return replace(self, family=self.family + added)

    @property
    def surname(self) -> str:
        """The family name with its particle: "van der Berg"."""
        return f"{self.particle} {self.family}" if self.particle else self.family

    @property
    def is_unspaced(self) -> bool:
        """Whether the script puts no space between family and given name, whatever follows them."""
        return is_unspaced(self.family) and bool(not self.given or UNSPACED.match(self.given))

    @property
    def full(self) -> str:
        """As it is printed under a title: "Anna van der Berg", "Martin Luther King Jr"."""
        if not self.family_first:
            parts = [self.given, self.particle, self.family, self.suffix]
        elif self.is_unspaced:
            parts = [self.particle, self.family + self.given, self.suffix]
        else:
            parts = [self.particle, self.family, self.given, self.suffix]
        return " ".join(filter(None, parts))

    @property
    def inverted(self) -> str:
        """As an index prints it: "Berg, Anna van der"; "Berg" alone where there is no more.

        A name whose family part is printed first needs no comma. One that is sorted in Latin
        letters shows them.

        >>> Name("王", "小明", family_first=True, latin=Name("Wang", "Xiaoming")).inverted
        '王小明 (Xiaoming Wang)'
        """
        rest = " ".join(part for part in (self.given, self.particle) if part)
        parts = [self.full] if self.family_first else [self.family, self.suffix, rest]
        printed = ", ".join(filter(None, parts))
        return f"{printed} ({self.latin.full})" if self.latin else printed

    @property
    def script(self) -> str:
        """The code of its script (ISO 15924); empty where it has letters of several, or rare ones.

        >>> Name("王", "小明").script, Name("さくら", "宮").script, Name("Wang", "小明").script
        ('Hani', 'Jpan', '')
        """
        letters = filter(str.isalpha, self.full)
        found = {_SCRIPTS.get(re.split("[ -]", unicodedata.name(c, ""))[0], "") for c in letters}
        if found & {"Jpan", "Kore"}:
            found.discard("Hani")  # these names may have such letters too
        return found.pop() if len(found) == 1 else ""

    @property
    def writings(self) -> tuple[str, ...]:
        """How it may be looked for: as it is printed, and in Latin letters."""
        return (self.full, self.latin.full) if self.latin else (self.full,)

    @property
    def sorting(self) -> tuple[str, str]:
        """Family and given name as an index sorts them: in Latin letters where they are given."""
        shown = self.latin or self
        return self.sort_as or shown.family, shown.given

    @property
    def key(self) -> str:
        """The name without case, accents and punctuation: equal for one person's spellings.

        It is that of the printed name: the order of its parts counts, since a machine cannot
        know that Nagy János and János Nagy are one.

        >>> Name.parse("Christian Kästner").key == Name.parse("Kastner, Christian").key
        True
        """
        return fold(self.full)

    def __str__(self) -> str:
        return self.full


def is_unspaced(*parts: str) -> bool:
    """Whether all *parts* of a name are of a script that puts no space between them.

    >>> is_unspaced("王", "小明"), is_unspaced("Wang", "小明")
    (True, False)
    """
    return bool(parts) and all(map(UNSPACED.fullmatch, parts))


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Letters and digits of *text* in lower case without accents, words joined by hyphens.

    A script without case or accents stays as it is: the result may be used as an anchor.

    >>> fold("Łukasz O'Neill"), fold("王小明")
    ('lukasz-oneill', '王小明')
    """
    if text.isascii() and text.isalpha():
        return text.lower()
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

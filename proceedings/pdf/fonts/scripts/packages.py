"""The optional packages of fonts: what they bring, and what to install for a script.

They are found without being imported; one that is not installed costs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec

from proceedings.pdf.fonts.faces import Cut, Face
from proceedings.pdf.fonts.scripts.characters import EAST_ASIAN, east_asian_language, scripts_of


@dataclass(frozen=True, slots=True)
class FontPackage:
    """A package that comes with an extra of ours: `pip install 'proceedings[extra]'`."""

    extra: str
    module: str
    faces: tuple[Face, ...]

    @property
    def is_installed(self) -> bool:
        return find_spec(self.module) is not None


def _package(extra: str, module: str, *faces: tuple[str, str, frozenset[str]]) -> FontPackage:
    """A package whose *faces* are variable fonts: a name, a file's axes, the scripts it is for."""
    return FontPackage(
        extra, module, tuple(_face(module, name, axes, scripts) for name, axes, scripts in faces)
    )


def _face(module: str, name: str, axes: str, scripts: frozenset[str]) -> Face:
    """Neither slanted nor serifed: what these packages have; italics stay upright."""
    path = f"fonts/ofl/{name.lower()}/{name}[{axes}].ttf"
    weights = {Cut.REGULAR: 400, Cut.ITALIC: 400, Cut.BOLD: 700, Cut.BOLD_ITALIC: 700}
    files = tuple((cut, path, weight) for cut, weight in weights.items())
    return Face(name=name, package=module, files=files, scripts=scripts)


PACKAGES = (
    _package(
        "cjk",
        "justmytype_intl_cjk",
        ("NotoSansSC", "wght", EAST_ASIAN),
        ("NotoSansTC", "wght", EAST_ASIAN),
        ("NotoSansJP", "wght", EAST_ASIAN),
        ("NotoSansKR", "wght", EAST_ASIAN),
    ),
    _package(
        "scripts",
        "justmytype_intl_rtl",
        ("NotoSansArabic", "wdth,wght", frozenset({"Arab"})),
        ("NotoSansHebrew", "wdth,wght", frozenset({"Hebr"})),
    ),
    _package(
        "scripts",
        "justmytype_intl_south_asia",
        ("NotoSansDevanagari", "wdth,wght", frozenset({"Deva"})),
        ("NotoSansBengali", "wdth,wght", frozenset({"Beng"})),
        ("NotoSansTamil", "wdth,wght", frozenset({"Taml"})),
        ("NotoSansTelugu", "wdth,wght", frozenset({"Telu"})),
    ),
)
_FIRST = {"zh-Hans": "NotoSansSC", "zh-Hant": "NotoSansTC", "ja": "NotoSansJP", "ko": "NotoSansKR"}


@cache
def script_faces(scripts: frozenset[str]) -> tuple[Face, ...]:
    """The faces for *scripts* of the packages that are installed."""
    return tuple(
        face
        for package in PACKAGES
        for face in package.faces
        if face.scripts & scripts and package.is_installed
    )


def faces_for(char: str, text: str, language: str) -> tuple[Face, ...]:
    """The faces that may have *char* of *text*, a text in *language*; the likeliest first."""
    faces = script_faces(scripts_of(char))
    if len(faces) > 1:
        first = _FIRST[east_asian_language(text, language)]
        faces = tuple(sorted(faces, key=lambda face: face.name != first))
    return faces


def remedy(char: str) -> str:
    """What brings a font for *char*."""
    scripts = scripts_of(char)
    for package in PACKAGES:
        if any(face.scripts & scripts for face in package.faces) and not package.is_installed:
            return f"pip install 'proceedings[{package.extra}]'"
    return "name a font file that has it under `fonts:` in edition.yml"

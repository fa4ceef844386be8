"""What LaTeX's babel calls languages, by their tags of BCP 47; those that biblatex can speak."""

from __future__ import annotations

_BABEL = {
    "bg": "bulgarian", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german",
    "de-AT": "austrian", "de-CH": "swissgerman", "el": "greek", "en": "english",
    "en-AU": "australian", "en-CA": "canadian", "en-GB": "british", "en-NZ": "newzealand",
    "en-US": "american", "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish",
    "fr": "french", "gl": "galician", "hr": "croatian", "hu": "hungarian", "is": "icelandic",
    "it": "italian", "lt": "lithuanian", "lv": "latvian", "mr": "marathi", "nb": "norsk",
    "nl": "dutch", "nn": "nynorsk", "pl": "polish", "pt": "portuguese", "pt-BR": "brazilian",
    "ro": "romanian", "ru": "russian", "sk": "slovak", "sl": "slovene", "sr": "serbian",
    "sv": "swedish", "tr": "turkish", "uk": "ukrainian",
}  # fmt: skip
_TAGS = {name: tag for tag, name in _BABEL.items()}


def babel_name(tag: str) -> str:
    """What babel calls the language *tag*, or the one it is a variety of; empty where nothing.

    >>> babel_name("en-GB"), babel_name("fr-CA"), babel_name("ja")
    ('british', 'french', '')
    """
    return _BABEL.get(tag) or _BABEL.get(tag.partition("-")[0], "")


def tag_of(name: str) -> str:
    """The tag of the language that is called *name*; what is no name of babel's is one itself.

    >>> tag_of("british"), tag_of("French"), tag_of("ja")
    ('en-GB', 'fr', 'ja')
    """
    return _TAGS.get(name.casefold(), name)

"""The schemas that exports are checked with, where they can be had.

Crossref's and JATS' come with a package that is installed below the virtual environment (see
`make schemas`). They lie beside the repository too, with DataCite's, which no package has.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path

import xmlschema
from lxml import etree

INSTALLED = Path(sys.prefix) / "schemas"
BESIDE = Path(__file__).parents[3] / "shared" / "schemas"

_XML, _MATHML = "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/1998/Math/MathML"


def crossref_folder() -> Path | None:
    """Where the schema of Crossref is, with that of JATS."""
    folders = (INSTALLED / "commonmeta/resources/crossref", BESIDE / "crossref-5.5.0")
    return next((folder for folder in folders if folder.is_dir()), None)


def problems(file: str, text: str) -> list[str]:
    """What the schema in *file* of Crossref's folder finds wrong with *text*, and where."""
    errors = _schema(file).iter_errors(etree.fromstring(text.encode()))
    return [f"{error.path}: {error.reason}" for error in errors]


@lru_cache(maxsize=2)
def _schema(file: str) -> xmlschema.XMLSchema11:
    """The schema of Crossref is XSD 1.1, which libxml2 does not read."""
    folder = crossref_folder()
    assert folder is not None
    own = {_XML: str(folder / "xml.xsd")}
    own[_MATHML] = str(folder / "standard-modules/mathml3/mathml3.xsd")
    return xmlschema.XMLSchema11(
        str(folder / file), allow="local", validation="skip", locations=own
    )


def datacite_problems(text: str) -> list[str]:
    """What the schema of DataCite finds wrong with *text*."""
    schema = _datacite(BESIDE / "datacite-4.7/metadata.xsd")
    is_valid = schema.validate(etree.fromstring(text.encode()))
    return [] if is_valid else str(schema.error_log).splitlines()


@lru_cache(maxsize=1)
def _datacite(file: Path) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(file), etree.XMLParser(no_network=True)))

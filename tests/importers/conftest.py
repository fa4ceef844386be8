"""A small volume of PMLR, made for the tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

VOLUME = """
@Proceedings{T2019,
  booktitle = {Proceedings of the Second Workshop on Tests},
  name = {Workshop on Tests},
  shortname = {WoT},
  sections = {Preface|Full Papers|Short Papers},
  year = {2019},
  editor = {De Bock, Jasper and {de Campos}, Cassio P.},
  volume = {7},
  start = {2019-07-03},
  end = {2019-07-06},
  published = {2019-06-29},
  address = {Ghent, Belgium},
  url = {htttp://example.org/wot},
  conference_number = {2}
}
@InProceedings{debock19,
  title = {WoT 2019: Preface},
  author = {De Bock, Jasper and {de Campos}, Cassio P.},
  pages = {1},
  abstract = {A word before.},
  section = {Preface}
}
@InProceedings{mueller19,
  title = {{B}ayes at 90\\% of {{DNA}}},
  author = {M{\\"u}ller, J{\\"o}rg and van der Berg, Anna},
  pages = {4--6},
  abstract = {We bound $x_i$ -- <em>tightly</em>.},
  keywords = {Kaplan--Meier, {one, two}, nets},
  section = {Full Papers},
  software = {https://example.org/code},
  openreview = {abc123}
}
@InProceedings{roe19,
  title = {Short Cuts},
  author = {Roe, Richard},
  pages = {2--3},
  abstract = {Short.},
  section = {Short Papers},
  supplementary = {Proofs:roe19-supp.txt},
  series = {unused}
}
"""

DrawPdf = Callable[..., Path]


@pytest.fixture
def volume(tmp_path: Path, draw: DrawPdf) -> Path:
    """The folder of a volume of three papers in three sections, as its editors hand it in."""
    folder = tmp_path / "v7"
    for name, pages in (("debock19", 1), ("mueller19", 3), ("roe19", 2)):
        draw(folder / f"{name}.pdf", pages, name)
    (folder / "wot.bib").write_text(VOLUME, encoding="utf-8")
    (folder / "roe19-supp.txt").write_text("Proofs.\n")
    return folder

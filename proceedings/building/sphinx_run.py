"""Running Sphinx on one folder: the only module of the engine's side that imports it.

A first run in a process costs half a second, each later one a fiftieth of that, so builds share
a process; `patch_docutils` and `docutils_namespace` keep them from leaking into each other.
"""

from __future__ import annotations

import io
import logging
import re
import traceback
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.errors import SphinxError
from sphinx.util.console import nocolor
from sphinx.util.docutils import docutils_namespace, patch_docutils

from proceedings.model.findings import Finding, Severity

_WARNING = re.compile(
    r"^(?:(?P<file>[^\n]+?)(?::(?P<line>\d+)?)?: )?(?P<level>WARNING|ERROR|CRITICAL): "
    r"(?P<message>.*?)(?: \[(?P<code>[\w.-]+)\])?$"
)
#: What Sphinx says of an edition's finding was said before, by those who found it.
OURS = "proceedings"


def run_sphinx(
    source: Path, out: Path, doctrees: Path, builder: str, overrides: dict[str, object]
) -> list[Finding]:
    """Build *source* into *out*; what Sphinx warns of, and its failure, are the findings.

    A conf.py beside the sources is used; without one, our extension is all there is.
    """
    nocolor()
    own_conf = (source / "conf.py").exists()
    settings = dict(overrides) if own_conf else {"extensions": ["sphinx_proceedings"], **overrides}
    warnings = io.StringIO()
    try:
        with patch_docutils(source if own_conf else None), docutils_namespace():
            app = Sphinx(
                srcdir=source,
                confdir=source if own_conf else None,
                outdir=out,
                doctreedir=doctrees,
                buildername=builder,
                confoverrides=settings,
                status=None,
                warning=warnings,
                freshenv=True,
            )
            logging.getLogger("sphinx").setLevel(logging.INFO)  # nobody reads what is below
            app.build()
    except SphinxError as error:
        return [*_findings(warnings, source), _failure(source, str(error))]
    except Exception as error:  # noqa: BLE001  # conf.py and other extensions may raise anything
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(last.filename).name}:{last.lineno}"
        message = f"{type(error).__name__}: {error} (in {where})"
        return [*_findings(warnings, source), _failure(source, message)]
    return _findings(warnings, source)


def _findings(stream: io.StringIO, source: Path) -> list[Finding]:
    found: list[Finding] = []
    for line in stream.getvalue().splitlines():
        match = _WARNING.match(line)
        if match is None:
            continue
        code = match["code"] or "sphinx"
        prefix, _, rest = code.partition(".")
        found.append(
            Finding(
                code=rest if prefix == OURS and rest else code,
                message=match["message"],
                severity=Severity.WARNING if match["level"] == "WARNING" else Severity.ERROR,
                file=Path(match["file"]) if match["file"] else None,
                line=int(match["line"]) if match["line"] else None,
                edition=source.name,
            )
        )
    return found


def _failure(source: Path, message: str) -> Finding:
    return Finding(
        code="build-failed", message=" ".join(message.split()), file=source, edition=source.name
    )

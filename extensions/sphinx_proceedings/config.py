"""The configuration: our own values, and Sphinx's as an edition wants them.

An edition's files say what conf.py would otherwise have to repeat: its name, its language, its
theme. Whatever an editor names in conf.py or on the command line stays as it is.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from sphinx import locale

from sphinx_proceedings import state

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

#: Our own values: name, default, what a change rebuilds, type, meaning.
VALUES: tuple[tuple[str, Any, Literal["", "html"], type[Any], str], ...] = (
    (
        "proceedings_cache",
        "",
        "",
        str,
        "the folder that keeps what was read of the papers' PDFs; empty: beside the doctrees",
    ),
    (
        "proceedings_outputs",
        "",
        "",
        str,
        "the file that says what stands already; empty: the one beside the doctrees",
    ),
    (
        "proceedings_standing",
        "",
        "",
        str,
        "the folder in which the pages of the last build stand; empty: the output folder",
    ),
    (
        "proceedings_given",
        None,
        "",
        object,
        "a function that gives what has been read of edition or archive already",
    ),
    (
        "proceedings_static",
        "",
        "html",
        str,
        "where style sheet and scripts stand, seen from the pages' root; empty: they are written",
    ),
    (
        "proceedings_volume",
        True,
        "html",
        bool,
        "whether the volume's PDF is going to stand beside the pages, so that they link it",
    ),
)

#: Sphinx's values for every project of ours.
COMMON: dict[str, Any] = {
    "html_theme": "proceedings",
    "html_copy_source": False,
    "html_show_sourcelink": False,
    "html_use_index": False,
    "html_domain_indices": False,
    "html_permalinks": False,
    "html_show_sphinx": False,
    "html_math_renderer": "proceedings",
    "math_numfig": False,
    "myst_enable_extensions": ["colon_fence", "deflist", "dollarmath", "fieldlist"],
    "myst_update_mathjax": False,
    "numfig": True,
    "primary_domain": "proceedings",
    "source_suffix": {".md": "markdown"},
}


def setup(app: Sphinx) -> None:
    for name, default, rebuild, type_, meaning in VALUES:
        types = frozenset({type_}) if type_ is not object else ()
        app.add_config_value(name, default, rebuild, types, meaning)
    app.connect("config-inited", _fill_in, priority=400)


def _fill_in(app: Sphinx, config: Config) -> None:
    """Set what neither conf.py nor the command line named; runs before Sphinx's own checks."""
    project = state.read(app)
    if project is None:
        return
    for name, value in {**COMMON, **project.sphinx_values()}.items():
        if not _is_named(config, name):
            setattr(config, name, value)
    config.exclude_patterns = [
        *config.exclude_patterns,
        *project.no_documents,
        *_outputs(app),
    ]
    _choose_messages(app)


def _choose_messages(app: Sphinx) -> None:
    """Let Sphinx's own words ("Note", "Contents") be in the language of the edition.

    Sphinx has chosen them before the edition could be read, and it adds to those of an earlier
    build in this process instead of replacing them: a German edition would leave its words behind.
    """
    locale.translators.pop(("general", "sphinx"), None)
    app._init_i18n()


def _is_named(config: Config, name: str) -> bool:
    # Sphinx tells a default from a value that is equal to it nowhere else.
    return name in config.overrides or name in config._raw_config


def _outputs(app: Sphinx) -> list[str]:
    """The folders of this build, where they lie inside the source folder."""
    folders = (Path(app.outdir), Path(app.doctreedir))
    source = Path(app.srcdir)
    return [folder.relative_to(source).as_posix() for folder in folders if source in folder.parents]

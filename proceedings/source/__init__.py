"""From the editors' files to the model: `read_archive` and `read_edition`.

Every mistake is a `Finding` with its file and line, all of them in one run. What can be
understood is returned beside them: a bad paper hides no other, a bad value no other value.
"""

from proceedings.source.archive import read_archive
from proceedings.source.edition import read_edition

__all__ = ["read_archive", "read_edition"]

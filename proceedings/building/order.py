"""What a build is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Part = Literal["site", "volume", "citations"]
PARTS: tuple[Part, ...] = ("site", "volume", "citations")


@dataclass(frozen=True, slots=True)
class Order:
    """What to build of each edition, and where."""

    archive: Path
    output: Path
    cache: Path
    parts: tuple[Part, ...]
    keep_going: bool
    draft: bool = False  #: the working state of editions that were released, not their last release

    @property
    def site(self) -> Path:
        return self.output / "site"

"""Where the command begins: `proceedings`, or `python -m proceedings`."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command; an interrupt is answered from the first moment on."""
    try:
        from proceedings.cli.main import run  # takes a third of a second

        code = run()
    except KeyboardInterrupt:
        said = "proceedings: interrupted; the output of the last whole build stands"
        print(said, file=sys.stderr)  # noqa: T201  # click may not be imported yet
        code = 1
    _end(code)


def _end(code: int) -> None:
    """End with *code*, at once.

    Python would first take apart, one by one, all that a command has made: of ten thousand papers
    that takes two seconds, an eighth of a build that changes one of them.
    """
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except OSError:  # the reader of a pipe has gone; there is nobody to tell
            code = 1
    os._exit(code)


if __name__ == "__main__":
    main()

"""Where the command begins: `proceedings`, or `python -m proceedings`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command; an interrupt is answered from the first moment on."""
    try:
        from proceedings.cli.main import run  # takes a third of a second

        run()
    except KeyboardInterrupt:
        said = "proceedings: interrupted; the output of the last whole build stands"
        print(said, file=sys.stderr)  # noqa: T201  # click may not be imported yet
        sys.exit(1)


if __name__ == "__main__":
    main()

"""The browser that tests drive, and how it is started."""

from __future__ import annotations

import shutil

#: Chromium's shell without a window opens a page in a third of the time that Chromium takes.
CHROMIUM = shutil.which("chromium-headless-shell") or shutil.which("chromium")
SWITCHES = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--hide-scrollbars",
)  # fmt: skip

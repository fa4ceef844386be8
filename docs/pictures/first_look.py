"""Draw first-look.png: a paper's page in a browser, and two pages of the volume beside it.

proceedings build && python docs/pictures/first_look.py
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

ROOT = Path(__file__).parents[2]
EDITION = ROOT / "build/site/fastpath-2021"
HEIGHT = 900  #: of the picture, in pixels
CHROMIUM = (
    "chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update --hide-scrollbars"
).split()


def page(file: Path) -> Image.Image:
    """The top of an HTML page, as a window of 1000 by 900 pixels shows it."""
    with tempfile.TemporaryDirectory() as folder:
        shot = Path(folder) / "page.png"
        options = [
            f"--user-data-dir={folder}",
            f"--window-size=1000,{HEIGHT}",
            f"--screenshot={shot}",
        ]
        subprocess.run([*CHROMIUM, *options, file.as_uri()], check=True, capture_output=True)
        return Image.open(shot).convert("RGB")


def volume_page(file: Path, index: int) -> Image.Image:
    """A page of a PDF, half as high as the picture less a gap."""
    sheet = pypdfium2.PdfDocument(file)[index]
    return sheet.render(scale=(HEIGHT - 20) / 2 / sheet.get_height()).to_pil().convert("RGB")


def main() -> None:
    left = page(EDITION / "papers/kaestner.html")
    sheets = [volume_page(EDITION / "fastpath-2021.pdf", index) for index in (0, 6)]
    right = max(sheet.width for sheet in sheets)
    picture = Image.new("RGB", (left.width + right + 60, HEIGHT + 40), "#d9dde3")
    picture.paste(left, (20, 20))
    for number, sheet in enumerate(sheets):
        picture.paste(sheet, (left.width + 40, 20 + number * (HEIGHT // 2 + 10)))
    small = ImageOps.contain(picture, (1300, 1300)).quantize(128)
    small.save(Path(__file__).with_name("first-look.png"), optimize=True)


if __name__ == "__main__":
    main()

"""Takes the pictures of docs/pictures/print anew, one for each print example: for maintainers.

python -m installer.take_print_pictures [NAME ...]
"""

from __future__ import annotations

import argparse
from pathlib import Path

from PySide6.QtGui import QImage

from core.paths import RESOURCES, ROOT
from core.reading.pdf import PdfRenderer
from core.services.print_files import print_file_pdf

FOLDER = ROOT / "docs" / "pictures" / "print"
WIDTH = 560
MOST_PAGES = 2


def take(path: Path, folder: Path) -> None:
    """The first pages of an example beside each other, the first one at the right."""
    with PdfRenderer(print_file_pdf(path)) as renderer:
        pages = [
            renderer.render(number, WIDTH) for number in range(min(MOST_PAGES, len(renderer.sizes)))
        ]
    height = max(page.height for page in pages)
    rows = bytearray()
    for row in range(height):
        for page in reversed(pages):
            rows += page.rgb[row * page.width * 3 : (row + 1) * page.width * 3]
    width = sum(page.width for page in pages)
    image = QImage(bytes(rows), width, height, width * 3, QImage.Format.Format_RGB888)
    image.save(str(folder / f"{path.stem}.png"), quality=0)  # packed as far as PNG can


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    names = set(parser.parse_args().names)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path in sorted((RESOURCES / "print_examples").glob("*.json")):
        if not names or path.stem in names:
            take(path, FOLDER)


if __name__ == "__main__":
    main()

"""The ink of hard lines as Vaada prints them, line by line, ready to be compared.

A text is set in a column `width` points wide, alone on a page. Both Chromium's pages and ours are
drawn by the same pdfium, and a page is cut into bands, one for each line of the text.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from hashlib import sha256
from io import BytesIO
from itertools import islice, pairwise
from math import ceil
from pathlib import Path
from typing import Any, Final

import pypdfium2
from PIL import Image, ImageChops, ImageFilter

from core.model.documents import Language, Span, StyledText
from core.paths import RESOURCES, ROOT
from core.printing.canvas import PageCanvas
from core.printing.isolation import isolate_numbers
from core.printing.paragraph import TextParagraph
from core.printing.set_words import forget
from core.printing.styles import PLAIN_TEXT

OWN_LINES: Final = (
    ROOT / "tests/core/printing/hard_lines.toml",
    ROOT / "tests/core/printing/paper_lines.txt",
)
PICTURES: Final = ROOT / "tests/core/printing/chromium"
"""What is kept of Chromium's print: a picture for each column, and how they are to be read."""

INDEX: Final = PICTURES / "index.json"
ONE_LINE: Final = 1150.0
WIDTHS: Final = (ONE_LINE, 200.0, 120.0, 90.0)
"""Columns in points; the first holds every text on one line."""

MARGIN: Final = 20.0
LEADING: Final = PLAIN_TEXT.leading
SIZE: Final = PLAIN_TEXT.size
_SCALE: Final = 110 / 72
_DARK: Final = 150
_BAND: Final = round(LEADING * _SCALE)
_LOOKS: Final = re.compile(r'<b>.*?</b>|<u>.*?</u>|<a href="[^"]*">.*?</a>')
_PARTS: Final = re.compile(r'<(?P<look>[bua])(?: href="(?P<link>[^"]*)")?>(?P<words>.*)</')
_EMPTY: Final = 3
"""Dark dots of a band that are dust, not a line."""


def read_lines(path: Path) -> list[StyledText]:
    """The texts of a file: `text` of each `[[line]]` of a .toml, else one a line, with looks."""
    content = path.read_text(encoding="utf-8")
    if path.suffix == ".toml":
        return [StyledText(line["text"]) for line in tomllib.loads(content)["line"]]
    return [_styled(line) for line in content.splitlines() if line and not line.startswith("# ")]


def _styled(line: str) -> StyledText:
    spans: list[Span] = []
    borders = [0, *(place for found in _LOOKS.finditer(line) for place in found.span()), len(line)]
    for start, end in pairwise(borders):
        part = line[start:end]
        if match := _PARTS.match(part):
            look = match["look"]
            spans.append(
                Span(
                    match["words"],
                    bold=look == "b",
                    underlined=look == "u",
                    link=match["link"] or "",
                )
            )
        elif part:
            spans.append(Span(part))
    return StyledText(*spans)


def digest(lines: Sequence[StyledText]) -> str:
    """Of everything that a measure depends on: the texts, as they are isolated, and the fonts."""
    found = sha256()
    for line in lines:
        found.update(repr(isolated(line).spans).encode())
    for font in sorted((RESOURCES / "fonts").glob("*.ttf")):
        found.update(font.read_bytes())
    return found.hexdigest()


def isolated(line: StyledText) -> StyledText:
    """The text with the isolates that Vaada puts around numbers, to be given to a browser."""
    return StyledText(
        *(
            Span(isolate_numbers(span.text), span.bold, span.underlined, span.link)
            for span in line.spans
        )
    )


def page_height(width: float) -> float:
    """The height of a page with a column of `width` points; it holds the longest of the texts."""
    return 72.0 if width == ONE_LINE else 528.0


def our_pdf(lines: Sequence[StyledText], width: float) -> bytes:
    """Each text at the head of a page of its own, in a column of `width` points."""
    target = BytesIO()
    height = page_height(width)
    canvas = PageCanvas(
        target,
        title="–",
        language=Language.HEBREW,
        furnish=lambda *_: None,
        pagesize=(width + 2 * MARGIN, height),
    )
    try:
        for line in lines:
            paragraph = TextParagraph(line, PLAIN_TEXT)
            _, used = paragraph.wrap(width, height)
            paragraph.drawOn(canvas, MARGIN, height - MARGIN - used)
            canvas.showPage()
        canvas.save()
    finally:
        forget()
    return target.getvalue()


def pictures(data: bytes) -> list[Any]:
    """The pages as grey pictures, ink being white."""
    with pypdfium2.PdfDocument(data) as pdf:
        return [ImageChops.invert(page.render(scale=_SCALE).to_pil().convert("L")) for page in pdf]


def bands(page: Any) -> list[Any]:
    """One picture for each line of the page's text, down to the last that has ink."""
    found: list[Any] = []
    top = MARGIN * _SCALE
    while top + _BAND <= page.height:
        found.append(page.crop((0, round(top), page.width, round(top) + _BAND)))
        top += LEADING * _SCALE
    while found and _count(_dark(found[-1])) < _EMPTY:
        found.pop()
    return found


def mismatch(one: Any, other: Any) -> float:
    """The share of the ink of two pages' same line that the other has none of within a dot."""
    first, second = _dark(one), _dark(other)
    ink = _count(first) + _count(second)
    if not ink:
        return 0.0
    missing = sum(
        _count(ImageChops.subtract(here, there.filter(ImageFilter.MaxFilter(3))))
        for here, there in ((first, second), (second, first))
    )
    return missing / ink


def _dark(picture: Any) -> Any:
    return picture.point(lambda value: 255 if value >= 255 - _DARK else 0)


def _count(picture: Any) -> int:
    return int(picture.histogram()[255])


def keep(folder: Path, width: float, pages: Sequence[Any]) -> list[int]:
    """Write the lines of pages below each other into one picture; how many each page has."""
    found = [[_dark(band) for band in bands(page)] for page in pages]
    lines = [line for page in found for line in page]
    picture = Image.new("1", (_dots(width + 2 * MARGIN), _BAND * len(lines)))
    for place, line in enumerate(lines):
        picture.paste(line, (picture.width - line.width, place * _BAND))
    picture.save(folder / f"{width:.0f}.png", optimize=True)
    return [len(page) for page in found]


def kept(folder: Path, width: float, counts: Sequence[int]) -> list[list[Any]]:
    """The lines of each page that `keep` has written."""
    with Image.open(folder / f"{width:.0f}.png") as picture:
        whole = picture.convert("L")
    tops = iter(range(0, whole.height, _BAND))
    return [
        [whole.crop((0, top, whole.width, top + _BAND)) for top in islice(tops, count)]
        for count in counts
    ]


def _dots(points: float) -> int:
    return ceil(points * _SCALE)

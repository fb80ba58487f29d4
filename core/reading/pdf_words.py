"""Characters of a page and where they stand, from pdfium. Runs in the child only."""

from __future__ import annotations

import ctypes
from array import array
from typing import Any

from pypdfium2 import raw

from core.reading.extracted_text import mend_brackets
from core.reading.reading_order import reading_order

_FINE = 1000  # device units a point, so that whole numbers are exact enough


def page_text(page: Any) -> str:
    """The text of a page in the order of reading."""
    text_page = page.get_textpage()
    try:
        text, order = _characters(text_page)
        return mend_brackets("".join(text[index] for index in order))
    finally:
        text_page.close()


def page_words(page: Any) -> tuple[str, bytes]:
    """The same text, and four 32-bit floats for each of its characters.

    They are left, top, right and bottom in points from the upper left corner of the page as shown;
    all are 0 for a character that stands nowhere, such as the end of a line.
    """
    text_page = page.get_textpage()
    try:
        text, order = _characters(text_page)
        place = _placer(page)
        boxes = array("f")
        edges = raw.FS_RECTF()
        for index in order:
            # The loose box is as high as the line, whatever the letter.
            found = raw.FPDFText_GetLooseCharBox(text_page, index, edges)
            if found and edges.right > edges.left:
                boxes.extend(place(edges.left, edges.top, edges.right, edges.bottom))
            else:
                boxes.extend((0.0, 0.0, 0.0, 0.0))
        return mend_brackets("".join(text[index] for index in order)), boxes.tobytes()
    finally:
        text_page.close()


def _characters(text_page: Any) -> tuple[str, list[int]]:
    count = max(0, raw.FPDFText_CountChars(text_page))
    text = "".join(_char(raw.FPDFText_GetUnicode(text_page, index)) for index in range(count))
    return text, reading_order(text)


def _char(code: int) -> str:
    """One character for one code, so that positions hold; half a pair cannot be written."""
    return "\ufffd" if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)


def _placer(page: Any) -> Any:
    """From the page's own coordinates to points from its upper left corner, turned as shown."""
    width, height = page.get_size()
    size = (round(width * _FINE), round(height * _FINE))
    x, y = ctypes.c_int(), ctypes.c_int()

    def point(page_x: float, page_y: float) -> tuple[float, float]:
        raw.FPDF_PageToDevice(page, 0, 0, *size, 0, page_x, page_y, x, y)
        return x.value / _FINE, y.value / _FINE

    zero, right, up = point(0, 0), point(100, 0), point(0, 100)
    across = ((right[0] - zero[0]) / 100, (right[1] - zero[1]) / 100)
    upward = ((up[0] - zero[0]) / 100, (up[1] - zero[1]) / 100)

    def place(left: float, top: float, right: float, bottom: float) -> tuple[float, ...]:
        corners = [
            (
                zero[0] + across[0] * px + upward[0] * py,
                zero[1] + across[1] * px + upward[1] * py,
            )
            for px, py in ((left, top), (right, bottom))
        ]
        xs, ys = zip(*corners, strict=True)
        return min(xs), min(ys), max(xs), max(ys)

    return place

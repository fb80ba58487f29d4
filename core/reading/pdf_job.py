"""What the child does with a PDF: read its text, draw its pages. Runs in the child only."""

from __future__ import annotations

import math
from typing import Any

import pypdfium2
from pypdfium2 import raw

from core.errors import KnownError
from core.model.page_words import PAGE_BREAK
from core.reading.child_process import Handler, Header
from core.reading.lent_file import LentFile
from core.reading.pdf_words import page_text, page_words

MAX_PAGES = 2000
MAX_TEXT = 2_000_000
MAX_PIXELS = 40_000_000
_A4 = (595.0, 842.0)
_REFUSALS = {
    raw.FPDF_ERR_SUCCESS: "reading.pdf_empty",  # a sound document without a page
    raw.FPDF_ERR_PASSWORD: "reading.pdf_encrypted",
    raw.FPDF_ERR_SECURITY: "reading.pdf_encrypted",
}


def handler() -> Handler:
    """A handler that remembers the document opened last."""
    return _Reader().handle


def _warm_up() -> None:
    """Draw a page of nothing, so that the first one of a document does not wait for libraries."""
    document = pypdfium2.PdfDocument.new()
    document.new_page(10, 10).render()
    document.close()


class _Reader:
    def __init__(self) -> None:
        self._document: Any = None

    def handle(self, request: Header, payload: bytes) -> tuple[Header, bytes]:
        match request["do"]:
            case "read":
                self._open(payload)
                return self._facts(), b""
            case "ready":
                _warm_up()
                return {}, b""
            case "open":
                self._open(LentFile(int(request["bytes"])))
                return {"pages": len(self._document)}, b""
            case "sizes":
                return {"sizes": self._sizes(int(request["first"]), int(request["count"]))}, b""
            case "draw":
                return self._draw(int(request["page"]), int(request["width"]))
            case "text":
                return self._texts(int(request["first"]), int(request["count"])), b""
            case "words":
                page = self._page(int(request["page"]))
                text, boxes = page_words(page)
                page.close()
                return {"text": text}, boxes
            case unknown:
                raise ValueError(unknown)

    def _open(self, data: bytes | LentFile) -> None:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise KnownError(_REFUSALS.get(error.err_code, "reading.pdf_damaged")) from None
        if len(document) == 0:
            raise KnownError("reading.pdf_empty")
        if len(document) > MAX_PAGES:
            raise KnownError("reading.pdf_too_many_pages", limit=MAX_PAGES)
        document.init_forms()
        self._document = document

    def _page(self, number: int) -> Any:
        if self._document is None:  # a child that took a dead one's place
            raise KnownError("reading.crashed")
        if not 0 <= number < len(self._document):
            raise KnownError("reading.pdf_no_page", page=number + 1)
        try:
            return self._document[number]
        except pypdfium2.PdfiumError:
            raise KnownError("reading.pdf_damaged") from None

    def _sizes(self, first: int, count: int) -> list[tuple[float, float]]:
        """Width and height of pages in points; one that cannot be read is as large as A4."""
        last = min(first + count, len(self._document))
        return [self._size(number) for number in range(max(0, first), last)]

    def _size(self, number: int) -> tuple[float, float]:
        try:  # by number, without reading what is on the page
            width, height = self._document.get_page_size(number)
        except pypdfium2.PdfiumError:
            return _A4
        return (width, height) if width > 0 and height > 0 else _A4

    def _texts(self, first: int, count: int) -> Header:
        """The text of `count` pages, or of fewer at the end."""
        texts = []
        for number in range(max(0, first), min(first + count, len(self._document))):
            page = self._page(number)
            texts.append(page_text(page))
            page.close()
        return {"texts": texts}

    def _facts(self) -> Header:
        parts: list[str] = []
        room = MAX_TEXT
        for number in range(len(self._document)):
            page = self._page(number)
            if room > 0:
                words = page_text(page)[:room]
                parts.append(words)
                room -= len(words)
            page.close()
        return {
            "pages": len(self._document),
            "title": self._document.get_metadata_value("Title"),
            "text": PAGE_BREAK.join(parts),
        }

    def _draw(self, number: int, width: int) -> tuple[Header, bytes]:
        page = self._page(number)
        points_wide, points_high = page.get_size()
        scale = width / points_wide
        pixels = width * points_high * scale
        if pixels > MAX_PIXELS:
            scale *= math.sqrt(MAX_PIXELS / pixels)
        bitmap = page.render(
            scale=scale,
            fill_color=(255, 255, 255, 255),
            may_draw_forms=True,
            rev_byteorder=True,
        )
        row = bitmap.width * 3
        buffer = memoryview(bitmap.buffer).cast("B")
        rgb = b"".join(
            buffer[start : start + row]
            for start in range(0, bitmap.stride * bitmap.height, bitmap.stride)
        )
        header = {"width": bitmap.width, "height": bitmap.height}
        bitmap.close()
        page.close()
        return header, rgb

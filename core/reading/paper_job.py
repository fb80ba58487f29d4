"""Reads what a printed decision carries: seal, tag tree, pages. Runs in the child only."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2

from core.errors import KnownError
from core.reading.child_process import Handler, Header
from core.reading.extracted_text import mend_brackets

MAX_PAGES = 300
MAX_TEXT = 2_000_000
MAX_ELEMENTS = 100_000
_SEAL_MARK = "/VaadaSeal"
_PICTURE_WIDTH = 1000
_MAX_PIXELS = 20_000_000
_EXPECTED_NOTES = ("/Link",)


def handler() -> Handler:
    return _read


def _read(request: Header, data: bytes) -> tuple[Header, bytes]:
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            if not document.pages:
                raise KnownError("reading.pdf_empty")
            if len(document.pages) > MAX_PAGES:
                raise KnownError("reading.pdf_too_many_pages", limit=MAX_PAGES)
            words, seal_words = _tagged(document)
            payloads = [text for page in document.pages for text in _payloads(page)]
            notes = [_notes(page) for page in document.pages]
    except pikepdf.PasswordError:
        raise KnownError("reading.pdf_encrypted") from None
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, RecursionError):
        raise KnownError("reading.pdf_damaged") from None
    pages = [[*seen, found] for seen, found in zip(_pages(data), notes, strict=True)]
    return {
        "payloads": list(dict.fromkeys(payloads)),
        "words": words,
        "seal_words": seal_words,
        "pages": pages,
    }, b""


def _payloads(page: Any) -> Iterator[str]:
    for step in pikepdf.parse_content_stream(page, "BDC"):
        if len(step.operands) == 2 and str(step.operands[0]) == _SEAL_MARK:
            about = step.operands[1]
            if isinstance(about, pikepdf.Dictionary) and "/Payload" in about:
                yield str(about["/Payload"])[:1000]


def _notes(page: Any) -> list[str]:
    """Kinds of annotations, but for links and the fields of signatures."""
    found = []
    for note in page.get("/Annots", []):
        kind = str(note.get("/Subtype", ""))
        field = str(note.get("/FT", ""))
        if kind not in _EXPECTED_NOTES and (kind, field) != ("/Widget", "/Sig"):
            found.append(kind.removeprefix("/"))
    return found


def _tagged(document: Any) -> tuple[list[tuple[str, int]], list[str]]:
    """The tag tree's texts in reading order with their pages; those of the seal by themselves.

    The seal is the section that has a figure: a decision has no other.
    """
    pages = {page.objgen: place for place, page in enumerate(document.pages)}
    words: list[tuple[str, int]] = []
    seal: list[str] = []
    top = document.Root.get("/StructTreeRoot")
    todo: list[tuple[Any, bool]] = [] if top is None else [(top, False)]
    seen = room = 0
    while todo:
        element, in_seal = todo.pop()
        seen += 1
        if seen > MAX_ELEMENTS or room > MAX_TEXT:
            raise KnownError("reading.pdf_damaged")
        text = element.get("/ActualText")
        if text is not None:
            room += len(str(text))
            if in_seal:
                seal.append(str(text))
            else:
                place = element.get("/Pg")
                words.append((str(text), -1 if place is None else pages.get(place.objgen, -1)))
            continue
        kids = _kids(element)
        in_seal = in_seal or any(str(kid.get("/S", "")) == "/Figure" for kid in kids)
        todo += [(kid, in_seal) for kid in reversed(kids)]
    return words, seal


def _kids(element: Any) -> list[Any]:
    """The elements directly beneath one; numbers and references to content are none."""
    kids = element.get("/K", [])
    found = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in found if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _pages(data: bytes) -> list[tuple[str, str]]:
    """Text and digest of the picture of each page, without what lies over it."""
    try:
        document = pypdfium2.PdfDocument(data)
        found: list[tuple[str, str]] = []
        room = MAX_TEXT
        for page in document:
            text_page = page.get_textpage()
            text = text_page.get_text_bounded()[:room]
            room -= len(text)
            found.append((mend_brackets(text), _picture(page)))
            text_page.close()
            page.close()
    except pypdfium2.PdfiumError:
        raise KnownError("reading.pdf_damaged") from None
    return found


def _picture(page: Any) -> str:
    wide, high = page.get_size()
    scale = _PICTURE_WIDTH / wide
    if wide * high * scale * scale > _MAX_PIXELS:
        raise KnownError("reading.pdf_damaged")
    bitmap = page.render(scale=scale, may_draw_forms=False, draw_annots=False)
    size = f"{bitmap.width} {bitmap.height} {bitmap.stride}\n".encode()
    digest = hashlib.sha256(size + bytes(bitmap.buffer)).hexdigest()
    bitmap.close()
    return digest

"""What the child does to join PDFs: pages only, numbered. Runs in the child only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO

import pikepdf

from core.errors import KnownError
from core.reading.child_process import Handler, Header

_DROPPED_OF_PAGE = ("/Annots", "/AA", "/StructParents", "/Metadata", "/PieceInfo", "/Thumb", "/B")
_NAME = pikepdf.Name.VaadaPageNumber
_DROPPED_OF_FILE = ("/StructTreeRoot", "/MarkInfo", "/Metadata", "/OutputIntents", "/Outlines")
"""What the contents page says of itself is not true of the whole: tags, archive, outline."""


def handler() -> Handler:
    return _handle


def _handle(request: Header, payload: bytes) -> tuple[Header, bytes]:
    front, stamps, *reports = _parts(payload, request["lengths"])
    joined = pikepdf.open(BytesIO(front))
    for name in _DROPPED_OF_FILE:
        if name in joined.Root:
            del joined.Root[name]
    for report, kept in zip(reports, request["kept"] or [None] * len(reports), strict=True):
        _append(joined, report, kept)
    for page in joined.pages:
        for name in _DROPPED_OF_PAGE:
            if name in page.obj:
                del page.obj[name]
    numbers = pikepdf.open(BytesIO(stamps))
    for page, number in zip(joined.pages, numbers.pages, strict=True):
        _stamp(page, number)
    out = BytesIO()
    joined.remove_unreferenced_resources()
    joined.save(out, deterministic_id=True)
    return {}, out.getvalue()


def _stamp(page: pikepdf.Page, number: pikepdf.Page) -> None:
    """As pikepdf's add_overlay, which would choose a name by chance."""
    name = page.add_resource(number.as_form_xobject(), pikepdf.Name.XObject, _NAME)
    placed = page.calc_form_xobject_placement(
        page.resources.XObject[name],
        name,
        pikepdf.Rectangle(page.trimbox),
        invert_transformations=True,
        allow_shrink=True,
        allow_expand=True,
    )
    page.contents_add(b"q\n", prepend=True)
    page.contents_add(b"Q\n" + placed)


def _parts(payload: bytes, lengths: Sequence[int]) -> Iterator[bytes]:
    start = 0
    for length in lengths:
        yield payload[start : start + length]
        start += length


def _append(joined: pikepdf.Pdf, report: bytes, kept: Sequence[int] | None) -> None:
    try:
        source = pikepdf.open(BytesIO(report))
    except pikepdf.PasswordError:
        raise KnownError("reading.pdf_encrypted") from None
    except pikepdf.PdfError:
        raise KnownError("reading.pdf_damaged") from None
    if "/AcroForm" in source.Root:
        source.generate_appearance_streams()
    source.flatten_annotations("print")
    if kept is None:
        joined.pages.extend(source.pages)
        return
    # Pages may share one list of pictures and letters: each is left with what it shows itself.
    source.remove_unreferenced_resources()
    joined.pages.extend([source.pages[number - 1] for number in kept])

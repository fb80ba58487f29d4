"""Pages of documents that an older program kept as one text: read again, once, bit by bit."""

from __future__ import annotations

from collections.abc import Callable

from core.errors import KnownError
from core.model.page_words import PAGE_BREAK
from core.reading.pdf import PdfRenderer
from core.services.cases import note
from core.store import reports, search_index
from core.store.store import Store

_PAGES_AT_ONCE = 16


def read_pages_again(store: Store) -> bool:
    """Find the pages of one more such document, so that its words are found with their page.

    False when there is none left; this is then remembered, and asking again costs nothing. A
    document that cannot be read any more keeps the text that it has.
    """
    with store.read() as conn:
        after = search_index.unpaged_done(conn)
        if after is None:
            return False
        found = search_index.next_unpaged(conn, after)
    if found is None:
        with store.write() as conn:
            search_index.set_unpaged_done(conn, None)
        return False
    with store.read() as conn:
        content = reports.document_content(conn, found.document_id)
    text = page_texts(content) if content else ""
    with store.write() as conn:
        search_index.set_unpaged_done(conn, found.number)
        if PAGE_BREAK in text and text.strip():
            reports.set_document_text(conn, found.document_id, text)
            search_index.pages_changed(conn, found.case_id, found.report_id)
            note(conn, store, "report.pages_found", found.report_id)
    return True


def page_texts(content: bytes, going_on: Callable[[], object] = lambda: None) -> str:
    """The text of a PDF, its pages parted; empty where it cannot be read.

    `going_on` is called every few pages and may raise to end it.
    """
    try:
        with PdfRenderer(content) as renderer:
            pages: list[str] = []
            for first in range(0, renderer.pages, _PAGES_AT_ONCE):
                going_on()
                pages += renderer.texts(first, _PAGES_AT_ONCE)
            return PAGE_BREAK.join(pages)
    except KnownError:
        return ""

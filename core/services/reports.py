"""What people do with the PDFs of a file: read them, page by page, from memory alone."""

from __future__ import annotations

from core.errors import KnownError
from core.reading.pdf import PdfRenderer, get_ready, get_ready_meanwhile
from core.services.cases import note
from core.store import reports
from core.store.store import Store

__all__ = ["PdfRenderer", "document_bytes", "get_ready", "get_ready_meanwhile", "open_pages"]


def open_pages(pdf: bytes) -> PdfRenderer:
    """`pdf` held open in a child process to draw its pages; whoever opens it closes it.

    Raises KnownError for what is not a PDF, empty, locked by a password, too big or damaged.
    """
    return PdfRenderer(pdf)


def document_bytes(store: Store, document_id: str) -> bytes:
    """The PDF as it came. The reading is recorded in the audit chain."""
    with store.write() as conn:
        content = reports.document_content(conn, document_id)
        if content is None:
            raise KnownError("report.gone")
        note(conn, store, "document.opened", document_id)
    return content

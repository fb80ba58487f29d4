"""Reports joined behind a page of contents. The PDFs are opened in a child only."""

from __future__ import annotations

from collections.abc import Sequence

from core.reading.pdf import check_bytes
from core.reading.worker_process import MEGABYTE, Bounds, ask_once

_JOB = "core.reading.joining_job"
_BOUNDS = Bounds(seconds=120)
MAX_TOTAL = 300 * MEGABYTE


def join_pdfs(
    front: bytes,
    reports: Sequence[bytes],
    stamps: bytes,
    kept: Sequence[Sequence[int]] | None = None,
) -> bytes:
    """`front` and the pages of `reports` in one PDF, page n of `stamps` laid over page n.

    `kept`: of each report the pages to take, counted from 1; without it all of them. Nothing that
    only the other pages show gets into the PDF.
    What reports carry besides pages (scripts, attachments, links) stays behind; filled-in form
    fields and notes become part of the page. Raises as read_pdf.
    """
    for report in reports:
        check_bytes(report)
    parts = (front, stamps, *reports)
    request = {
        "lengths": [len(part) for part in parts],
        "kept": None if kept is None else [list(pages) for pages in kept],
    }
    _, joined = ask_once(_JOB, request, b"".join(parts), bounds=_BOUNDS)
    return joined

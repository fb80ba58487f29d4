"""A dossier: reports joined behind a contents page, with page numbers that stay."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from core.law.calendar import hebrew_date
from core.model.print_files.bundles import DossierFile
from core.printing.documents.dossier import dossier_sheet
from core.printing.documents.words import Words
from core.printing.page_stamps import stamps_pdf
from core.printing.sheet import sheet_pdf
from core.reading.joining import join_pdfs
from core.reading.pdf import page_sizes


def dossier_pdf(
    paper: DossierFile,
    reports: Sequence[bytes],
    kept: Sequence[Sequence[int]] | None = None,
) -> bytes:
    """The contents page and the reports, one for each part of `paper`.

    `kept`: which pages of each report are joined, counted from 1; without it all of them. The same
    parts give the same page numbers. Raises KnownError for a report that cannot be read.
    """
    words = Words("paper.dossier", hebrew_date, paper.sex, paper.language)
    if kept is None:
        kept = [range(1, len(page_sizes(report)) + 1) for report in reports]
    counts = [len(pages) for pages in kept]
    front, own = b"", 1
    while True:  # the contents may need a second page, and then everything moves by one
        first_pages = [own + 1 + before for before in accumulate([0, *counts])][: len(counts)]
        front = sheet_pdf(dossier_sheet(paper, words, first_pages))
        needed = len(page_sizes(front))
        if needed <= own:
            break
        own = needed
    stamps = stamps_pdf(paper.number, own + sum(counts), paper.language)
    return join_pdfs(front, reports, stamps, kept)

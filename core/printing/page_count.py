"""How many pages a finished PDF of ours has."""

from __future__ import annotations

from io import BytesIO

import pikepdf


def page_count(pdf: bytes) -> int:
    """The number of pages of a PDF that this program made."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)

"""Plain paragraphs, as they are given."""

from __future__ import annotations

from typing import Final

from core.model.documents import Paragraph, ParagraphLook
from core.model.print_files.common import TextFile
from core.model.sheets import Sheet
from core.printing.documents.words import Words

_LONGEST_TITLE: Final = 80


def text_sheet(paper: TextFile, words: Words) -> Sheet:
    """The title, if there is one, and the paragraphs."""
    blocks = tuple(Paragraph(text, look=ParagraphLook.PLAIN) for text in paper.paragraphs)
    lines = (line.strip() for text in paper.paragraphs for line in text.splitlines())
    file_title = next(filter(None, lines), "–")
    return Sheet(paper.title, blocks, paper.language, file_title=file_title[:_LONGEST_TITLE])

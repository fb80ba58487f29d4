"""Frames and words with a line behind them, beside the blocks of running text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from core.model.documents import Block, Heading, Language
from core.model.sheets import Blanks, Boxed, SheetBlock
from core.printing.blocks import flowables_of
from core.printing.columns import Column, Columns, Framed
from core.printing.forms import WritingLine
from core.printing.kept import keep_heading
from core.printing.paragraph import TextParagraph
from core.printing.styles import PLAIN, in_language

_FRAME_GREY: Final = "0.45 0.45 0.45"
_INSET: Final = 10.0
_GAP: Final = 10.0


def sheet_flowables(blocks: Sequence[SheetBlock], width: float, language: Language) -> list[Any]:
    """The flowables of `blocks` for a column of `width` points."""
    found: list[Any] = []
    plain: list[Block] = []
    for block in blocks:
        if not isinstance(block, Blanks | Boxed):
            plain.append(block)
            continue
        headings: list[Block] = []
        while plain and isinstance(plain[-1], Heading):
            headings.insert(0, plain.pop())
        found += flowables_of(plain, width, language)
        plain = []
        special: Any = _special(block, width, language)
        for heading in reversed(flowables_of(headings, width, language)):
            special = keep_heading(heading, special)
        found.append(special)
    return found + flowables_of(plain, width, language)


def _special(block: Blanks | Boxed, width: float, language: Language) -> Any:
    if isinstance(block, Blanks):
        return _blanks(block, width, language)
    inside = sheet_flowables(block.blocks, width - 2 * _INSET, language)
    column = Column(inside, _INSET, width - 2 * _INSET)
    return Framed(
        Columns([column], right_to_left=language.right_to_left, whole=True), _FRAME_GREY, _GAP
    )


def _blanks(blanks: Blanks, width: float, language: Language) -> Columns:
    """Each line gets the same length, whatever its label takes."""
    style = in_language(PLAIN, language)
    labels = [TextParagraph(label, style) for label in blanks.labels]
    taken = [label.natural_width() for label in labels]
    room = (width - sum(taken) - _GAP * (len(labels) - 1)) / len(labels)
    columns: list[Column] = []
    start = 0.0
    for label, own in zip(labels, taken, strict=True):
        line = WritingLine(label, language.right_to_left)
        columns.append(Column([line], start, own + room))
        start += own + room + _GAP
    return Columns(columns, right_to_left=language.right_to_left, whole=True)

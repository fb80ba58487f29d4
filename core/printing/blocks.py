"""The blocks of a document as flowables: headings, paragraphs, lists, facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from core.model.documents import Block, Facts, Heading, Numbered, Paragraph
from core.printing.facts import FactRow
from core.printing.kept import keep_heading
from core.printing.list_labels import list_label
from core.printing.paragraph import TextParagraph
from core.printing.styles import BODY, HEADINGS, ITEM, PLAIN, TextStyle

_INDENT: Final = 24.0
_LABEL_GAP: Final = 6.0
_WIDEST_LABEL: Final = 0.36
"""Part of the width that the labels of facts may take."""
_FACT_GAP: Final = 12.0
_FACT_SPACE: Final = 3.0


def flowables_of(blocks: Sequence[Block], width: float) -> list[Any]:
    """The flowables of `blocks` for a column of `width` points, headings kept with their text."""
    found: list[Any] = []
    headings: list[Any] = []
    for block in blocks:
        if isinstance(block, Heading):
            headings.append(TextParagraph(block.text, _heading_style(block.level)))
            continue
        flowables = _flowables(block, width)
        while headings and flowables:
            flowables[0] = keep_heading(headings.pop(), flowables[0])
        found += flowables
    return [*found, *headings]


def _heading_style(level: int) -> TextStyle:
    return HEADINGS[min(max(level, 1), len(HEADINGS))]


def _flowables(block: Paragraph | Numbered | Facts, width: float) -> list[Any]:
    if isinstance(block, Paragraph):
        return [TextParagraph(block.text, replace(BODY, bold=block.bold))]
    if isinstance(block, Numbered):
        return _items(block)
    return _facts(block, width)


def _items(block: Numbered) -> list[Any]:
    labels = [list_label(block.start + place, block.style) for place in range(len(block.items))]
    label_start = _INDENT * block.level
    widest = max((TextParagraph(label, ITEM).natural_width() for label in labels), default=0.0)
    style = replace(ITEM, start=label_start + max(_INDENT, widest + _LABEL_GAP))
    return [
        TextParagraph(item, style, label=label, label_start=label_start)
        for item, label in zip(block.items, labels, strict=True)
    ]


def _facts(block: Facts, width: float) -> list[Any]:
    style = replace(PLAIN, bold=True, end=_FACT_GAP)
    labels = [TextParagraph(label, style) for label, _ in block.rows]
    widest = max((label.natural_width() for label in labels), default=0.0)
    column = min(widest + 1, width * _WIDEST_LABEL) + _FACT_GAP
    last = len(labels) - 1
    return [
        FactRow(
            label,
            TextParagraph(value, PLAIN),
            column,
            BODY.space_after if place == last else _FACT_SPACE,
        )
        for place, (label, (_, value)) in enumerate(zip(labels, block.rows, strict=True))
    ]

"""The blocks of a document as flowables, each with its place in the tree of tags."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Any, Final

from reportlab.platypus import PageBreak as EndOfPage

from core.model.documents import (
    Block,
    Choices,
    Facts,
    Heading,
    Language,
    ListStyle,
    Numbered,
    PageBreak,
    Paragraph,
    ParagraphLook,
    SideBySide,
    Table,
    WritingLines,
)
from core.printing.columns import Column, Columns
from core.printing.facts import FactRow
from core.printing.forms import MarkedBox, WritingLine
from core.printing.kept import keep_heading
from core.printing.list_labels import list_label
from core.printing.paragraph import TextParagraph
from core.printing.structure import Element, Tag
from core.printing.styles import (
    BODY,
    CELL,
    CELL_HEADING,
    CENTRED,
    HEADINGS,
    ITEM,
    LARGE,
    PLAIN,
    PLAIN_TEXT,
    SMALL,
    in_language,
)
from core.printing.tables import mirrored_table

_INDENT: Final = 24.0
_LABEL_GAP: Final = 6.0
_WIDEST_LABEL: Final = 0.36
"""Part of the width that the labels of facts may take."""
_FACT_GAP: Final = 12.0
_FACT_SPACE: Final = 3.0
_COLUMN_GAP: Final = 22.0
_BOX_SIDE: Final = 9.0
_CELL_PADDING: Final = 4.0
_TALLEST_WHOLE_ROW: Final = 200.0
_GRID_GREY: Final = (0.45, 0.45, 0.45)
_HEADING_GREY: Final = (0.92, 0.92, 0.92)
_LOOKS: Final = {
    ParagraphLook.BODY: BODY,
    ParagraphLook.SMALL: SMALL,
    ParagraphLook.CENTRED: CENTRED,
    ParagraphLook.PLAIN: PLAIN_TEXT,
    ParagraphLook.LARGE: LARGE,
}
_NUMBERING: Final = {
    ListStyle.NUMBERS: "Decimal",
    ListStyle.LETTERS: "LowerAlpha",  # the nearest that PDF knows
    ListStyle.BULLETS: "Disc",
}


def flowables_of(
    blocks: Sequence[Block],
    width: float,
    language: Language = Language.HEBREW,
    parent: Element | None = None,
) -> list[Any]:
    """The flowables of `blocks` for a column of `width` points, headings kept with their text.

    `parent` is the element they belong to; without one each stands by itself in the document.
    """
    builder = _Builder(width, language, parent)
    found: list[Any] = []
    headings: list[Any] = []
    for block in blocks:
        flowables = builder.flowables(block)
        if isinstance(block, Heading):
            headings += flowables
            continue
        while headings and flowables:
            flowables[0] = keep_heading(headings.pop(), flowables[0])
        found += flowables
    return [*found, *headings]


@dataclass(eq=False)
class _OpenList:
    """A list that a later block may go on with, or hang a list of its own on."""

    element: Element
    style: ListStyle
    following: int
    last_body: Element


class _Builder:
    """Makes the flowables of one block after the other."""

    def __init__(self, width: float, language: Language, parent: Element | None) -> None:
        self._width = width
        self._language = language
        self._parent = parent
        self._lists: dict[int, _OpenList] = {}
        self._makers: dict[type, Callable[[Any, Language], list[Any]]] = {
            Heading: self._heading,
            Paragraph: self._paragraph,
            Numbered: self._items,
            Facts: self._facts,
            Table: self._table,
            Choices: self._choices,
            WritingLines: self._writing_lines,
            SideBySide: self._side_by_side,
        }

    def flowables(self, block: Block) -> list[Any]:
        if not isinstance(block, Numbered):
            self._lists.clear()
        if isinstance(block, PageBreak):
            return [EndOfPage()]
        language = None if isinstance(block, SideBySide) else block.language
        return self._makers[type(block)](block, language or self._language)

    def _heading(self, block: Heading, language: Language) -> list[Any]:
        style = HEADINGS[min(max(block.level, 1), len(HEADINGS))]
        return [TextParagraph(block.text, in_language(style, language), parent=self._parent)]

    def _paragraph(self, block: Paragraph, language: Language) -> list[Any]:
        style = in_language(_LOOKS[block.look], language)
        if block.bold:
            style = replace(style, bold=True)
        return [TextParagraph(block.text, style, parent=self._parent)]

    def _items(self, block: Numbered, language: Language) -> list[Any]:
        if not block.items:
            return []
        element = self._list_element(block)
        labels = [
            list_label(block.start + place, block.style, language)
            for place in range(len(block.items))
        ]
        label_start = _INDENT * block.level
        style = in_language(ITEM, language)
        found: list[TextParagraph] = []
        for item, label in zip(block.items, labels, strict=True):
            entry = Element(Tag.LI, element)
            label_element = Element(Tag.LBL, entry, text=label, language=language)
            body = Element(Tag.LBODY, entry)
            found.append(
                TextParagraph(
                    item,
                    style,
                    parent=body,
                    label=label,
                    label_start=label_start,
                    label_element=label_element,
                )
            )
        self._lists[block.level] = _OpenList(
            element, block.style, block.start + len(block.items), body
        )
        widest = max(paragraph.label_width() for paragraph in found)
        start = label_start + max(_INDENT, widest + _LABEL_GAP)
        for paragraph in found:
            paragraph.style = replace(style, start=start)
        return found

    def _list_element(self, block: Numbered) -> Element:
        """The list that the block goes on with, or a new one in its place."""
        for level in [level for level in self._lists if level > block.level]:
            del self._lists[level]
        known = self._lists.get(block.level)
        if known and known.style is block.style and known.following == block.start:
            return known.element
        above = self._lists.get(block.level - 1)
        attributes = f"<</O/List/ListNumbering/{_NUMBERING[block.style]}>>"
        return Element(Tag.L, above.last_body if above else self._parent, attributes=attributes)

    def _facts(self, block: Facts, language: Language) -> list[Any]:
        plain = in_language(PLAIN, language)
        label_style = replace(plain, bold=True, end=_FACT_GAP, tag=Tag.LBL)
        element = Element(Tag.L, self._parent)
        labels: list[TextParagraph] = []
        values: list[TextParagraph] = []
        for label, value in block.rows:
            entry = Element(Tag.LI, element)
            labels.append(TextParagraph(label, label_style, parent=entry))
            values.append(TextParagraph(value, plain, parent=Element(Tag.LBODY, entry)))
        widest = max((label.natural_width() for label in labels), default=0.0)
        column = min(widest + 1, self._width * _WIDEST_LABEL) + _FACT_GAP
        last = len(labels) - 1
        return [
            FactRow(label, value, column, BODY.space_after if place == last else _FACT_SPACE)
            for place, (label, value) in enumerate(zip(labels, values, strict=True))
        ]

    def _table(self, block: Table, language: Language) -> list[Any]:
        rows = [block.headings, *block.rows] if block.headings else list(block.rows)
        if not rows:
            return []
        cell, heading = in_language(CELL, language), in_language(CELL_HEADING, language)
        element = Element(Tag.TABLE, self._parent)
        grid: list[list[TextParagraph]] = []
        for place, row in enumerate(rows):
            style = heading if block.headings and not place else cell
            own = Element(Tag.TR, element)
            grid.append([TextParagraph(text, style, parent=own) for text in row])
        shares = block.shares or (1.0,) * len(rows[0])
        widths = [share * self._width / sum(shares) for share in shares]
        # A row stays whole on a page, unless it would leave most of one empty.
        tallest = max(
            cell.line_count(width - 2 * _CELL_PADDING) * cell.leading
            for row in grid
            for cell, width in zip(row, widths, strict=True)
        )
        style_commands: list[tuple[Any, ...]] = [
            ("GRID", (0, 0), (-1, -1), 0.5, _GRID_GREY),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            *(
                (f"{side}PADDING", (0, 0), (-1, -1), _CELL_PADDING)
                for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")
            ),
        ]
        if block.headings:
            style_commands.append(("BACKGROUND", (0, 0), (-1, 0), _HEADING_GREY))
        return [
            mirrored_table(
                grid,
                widths,
                style_commands,
                right_to_left=language.right_to_left,
                repeatRows=1 if block.headings else 0,
                splitInRow=int(tallest > _TALLEST_WHOLE_ROW),
                space_before=4,
                space_after=10,
            )
        ]

    def _choices(self, block: Choices, language: Language) -> list[Any]:
        style = replace(in_language(ITEM, language), start=_BOX_SIDE + 8)
        element = Element(Tag.L, self._parent)
        found: list[Any] = []
        for item in block.items:
            entry = Element(Tag.LI, element)
            box = Element(Tag.LBL, entry, text="☐", language=language)
            text = TextParagraph(item, style, parent=Element(Tag.LBODY, entry))
            found.append(MarkedBox(text, box, _BOX_SIDE))
        return found

    def _writing_lines(self, block: WritingLines, language: Language) -> list[Any]:
        label = None
        if block.label:
            label = TextParagraph(block.label, in_language(PLAIN, language), parent=self._parent)
        return [
            WritingLine(None if place else label, language.right_to_left)
            for place in range(block.count)
        ]

    def _side_by_side(self, block: SideBySide, language: Language) -> list[Any]:
        """Each pair of blocks is a row; each language is a section, read from first to last."""
        second_language = block.second_language or language
        width = (self._width - _COLUMN_GAP) / 2
        starts = (0.0, width + _COLUMN_GAP)
        sections = (
            Element(Tag.SECT, self._parent, language=language),
            Element(Tag.SECT, self._parent, language=second_language),
        )
        builders = (
            _Builder(width, language, sections[0]),
            _Builder(width, second_language, sections[1]),
        )
        rows: list[Any] = []
        headings: list[Any] = []
        for pair in zip_longest(block.first, block.second):
            parts = [
                builder.flowables(one) if one is not None else []
                for builder, one in zip(builders, pair, strict=True)
            ]
            row = Columns(
                [Column(own, start, width) for own, start in zip(parts, starts, strict=True)],
                right_to_left=language.right_to_left,
                space_before=_space(parts, "getSpaceBefore", 0),
                space_after=_space(parts, "getSpaceAfter", -1),
            )
            if isinstance(pair[0], Heading):
                headings.append(row)
                continue
            kept: Any = row
            while headings:
                kept = keep_heading(headings.pop(), kept)
            rows.append(kept)
        return [*rows, *headings]


def _space(stacks: Sequence[Sequence[Any]], side: str, place: int) -> float:
    """The widest distance that the first or last of the stacks' parts ask for."""
    return max((float(getattr(parts[place], side)()) for parts in stacks if parts), default=0.0)

"""A paper in another language beside the Hebrew: one sheet out of two that say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest
from typing import Any, Final

from core.direction import isolate
from core.model.documents import Block, Heading, Language, Numbered, SideBySide, WritingLines
from core.model.print_files.beside import BesideHebrew
from core.model.sheets import Blanks, Boxed, SecondTitle, Sheet, SheetBlock

_IN_A_ROW: Final = 2
"""Labels in two languages that leave room to write behind each."""


def hebrew_of(paper: BesideHebrew) -> Any:
    """The same paper in Hebrew, with the Hebrew of what was typed where the file has it."""
    return replace(paper, language=Language.HEBREW, **paper.hebrew_texts())


def beside(hebrew: Sheet, other: Sheet) -> Sheet:
    """The Hebrew letterhead and signatures; between them Hebrew at the right, `other` at the left.

    Lines to write and sign on stand once, over the whole width.
    """
    return replace(
        hebrew,
        second_title=SecondTitle(other.title, other.subtitle, other.language),
        blocks=_paired(hebrew.blocks, other.blocks, other.language),
        after=_paired(hebrew.after, other.after, other.language),
    )


def _paired(
    first: Sequence[SheetBlock], second: Sequence[SheetBlock], language: Language
) -> tuple[SheetBlock, ...]:
    """Chapter by chapter, so that a paragraph more in one of them moves no other chapter."""
    found: list[SheetBlock] = []
    for ours, theirs in zip_longest(_chapters(first), _chapters(second), fillvalue=()):
        found += _chapter(ours, theirs, language)
    return tuple(found)


def _chapters(blocks: Sequence[SheetBlock]) -> list[Sequence[SheetBlock]]:
    starts = [place for place, one in enumerate(blocks) if isinstance(one, Heading)]
    edges = sorted({0, *starts, len(blocks)})
    return [blocks[at:to] for at, to in pairwise(edges)]


def _chapter(
    first: Sequence[SheetBlock], second: Sequence[SheetBlock], language: Language
) -> Iterator[SheetBlock]:
    left: list[Block] = []
    right: list[Block] = []
    for one, other in zip_longest(_split(first), _split(second)):
        whole = tuple(_whole(one, other, language))
        if not whole:
            right += [one] if one is not None else []
            left += [other] if other is not None else []
            continue
        if right or left:
            yield SideBySide(tuple(right), tuple(left), language)
            right, left = [], []
        yield from whole
    if right or left:
        yield SideBySide(tuple(right), tuple(left), language)


def _split(blocks: Sequence[SheetBlock]) -> Iterator[Any]:
    """Lists item by item, so that an item and its translation begin at the same height."""
    for block in blocks:
        if not isinstance(block, Numbered):
            yield block
            continue
        for place, item in enumerate(block.items):
            yield replace(block, items=(item,), start=block.start + place)


def _whole(one: Any, other: Any, language: Language) -> Iterator[SheetBlock]:
    """What stands once for both languages; nothing for what stands in each."""
    match one, other:
        case WritingLines(), _:
            yield replace(one, language=Language.HEBREW)
        case Blanks(), Blanks():
            pairs = zip(one.labels, other.labels, strict=True)
            labels = tuple(_label(ours, theirs) for ours, theirs in pairs)
            yield Blanks(labels[:_IN_A_ROW])
            if labels[_IN_A_ROW:]:
                yield Blanks(labels[_IN_A_ROW:])
        case Boxed(), Boxed():
            yield Boxed(_paired(one.blocks, other.blocks, language))


def _label(ours: str, theirs: str) -> str:
    return f"{ours.rstrip(':')} · {isolate(theirs.rstrip(':፦'))}:"

"""Texts typed in Hebrew on a page that runs from left to right, each kept in its own direction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from core.model.sheets import SheetBlock
from core.printing.documents.words import Words


def in_own_direction(blocks: Sequence[SheetBlock], words: Words) -> tuple[SheetBlock, ...]:
    """The blocks, their texts that begin in Hebrew isolated; as they are on a page that runs from
    right to left, where a paragraph that begins with a foreign word is still one of the page.
    """
    if words.language.right_to_left:
        return tuple(blocks)
    return tuple(_turned(block, words) for block in blocks)


def _turned(value: Any, words: Words) -> Any:
    if type(value) is str:  # no term, and nothing that is a line to write on
        return words.apart(value)
    if isinstance(value, tuple):
        return tuple(_turned(each, words) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        named = {field.name: getattr(value, field.name) for field in fields(value)}
        return replace(value, **{name: _turned(each, words) for name, each in named.items()})
    return value

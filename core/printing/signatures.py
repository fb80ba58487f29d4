"""The row of lines to sign on, the first signatory at the start side: at the right in Hebrew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from core.model.documents import Language, Signature
from core.printing.columns import Column, Columns, Rule, measures
from core.printing.kept import Kept
from core.printing.paragraph import TextParagraph
from core.printing.styles import ROLE, SIGNATORY, SIGNED, in_language

_IN_A_ROW: Final = 5
_WIDEST: Final = 150.0
_GAP: Final = 14.0
_ROOM_TO_SIGN: Final = 20.0
_SPACE_BEFORE: Final = 24.0
_LINE: Final = 0.6


def signature_block(
    signatures: Sequence[Signature], width: float, language: Language = Language.HEBREW
) -> Any:
    """All signatories, up to five beside each other; further ones in rows below."""
    rows = -(-len(signatures) // _IN_A_ROW)
    in_a_row = -(-len(signatures) // rows)
    groups = [signatures[at : at + in_a_row] for at in range(0, len(signatures), in_a_row)]
    return Kept([_row(group, in_a_row, width, language) for group in groups])


def _row(group: Sequence[Signature], places: int, width: float, language: Language) -> Columns:
    """Equal columns spread over the width; a single signatory signs at the end side, as a letter's.

    What the program signed stands on the line, so it is pushed down to the tallest of its row.
    """
    column = min(_WIDEST, (width - _GAP * (places - 1)) / places)
    gap = (width - column * places) / (places - 1) if places > 1 else 0.0
    start = width - column if places == 1 else 0.0
    signed, signatory, role = (in_language(style, language) for style in (SIGNED, SIGNATORY, ROLE))
    stacks: list[list[Any]] = []
    for one in group:
        above = [TextParagraph(one.signed, signed)] if one.signed else []
        stacks.append([*above, Rule(_LINE, 2, 2)])
    heights = [sum(gap + tall for gap, tall in measures(stack, column)) for stack in stacks]
    columns: list[Column] = []
    for place, (one, stack, height) in enumerate(zip(group, stacks, heights, strict=True)):
        stack.append(TextParagraph(one.name, signatory))
        if one.role:
            stack.append(TextParagraph(one.role, role))
        top = _ROOM_TO_SIGN + max(heights) - height
        columns.append(Column(stack, start + place * (column + gap), column, top))
    return Columns(
        columns, right_to_left=language.right_to_left, space_before=_SPACE_BEFORE, whole=True
    )

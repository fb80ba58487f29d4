"""The row of lines to sign on, the first signatory at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from reportlab.platypus import Flowable

from core.model.documents import Signature
from core.printing.kept import Kept
from core.printing.paragraph import TextParagraph
from core.printing.styles import ROLE, SIGNATORY, SIGNED
from core.printing.tables import mirrored_table

_IN_A_ROW: Final = 5
_WIDEST: Final = 150.0
_GAP: Final = 14.0
_ROOM_TO_SIGN: Final = 20.0
_SPACE_BEFORE: Final = 24.0


def signature_block(signatures: Sequence[Signature], width: float) -> Any:
    """All signatories, up to five beside each other; further ones in rows below."""
    rows = -(-len(signatures) // _IN_A_ROW)
    in_a_row = -(-len(signatures) // rows)
    groups = [signatures[at : at + in_a_row] for at in range(0, len(signatures), in_a_row)]
    return Kept([_row(group, in_a_row, width) for group in groups])


def _row(group: Sequence[Signature], places: int, width: float) -> Flowable:
    """Equal columns spread over the width; a single signatory signs at the left, as on a letter."""
    column = min(_WIDEST, (width - _GAP * (places - 1)) / places)
    gap = (width - column * places) / (places - 1) if places > 1 else width - column
    cells: list[tuple[Any, Any, Any]] = []
    widths: list[float] = []
    lines: list[tuple[Any, ...]] = []
    if places == 1:
        cells, widths = [([], [], [])], [gap]
    for signature in group:
        if widths and places > 1:
            cells.append(([], [], []))
            widths.append(gap)
        lines.append(("LINEABOVE", (len(cells), 1), (len(cells), 1), 0.6, "black"))
        cells.append(
            (
                TextParagraph(signature.signed, SIGNED),
                TextParagraph(signature.name, SIGNATORY),
                TextParagraph(signature.role, ROLE),
            )
        )
        widths.append(column)
    missing = width - sum(widths)
    if missing > 0.5:  # a shorter last row still begins at the right
        cells.append(([], [], []))
        widths.append(missing)
    return mirrored_table(
        list(zip(*cells, strict=True)),
        widths,
        [
            *lines,
            ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
            ("VALIGN", (0, 1), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, 0), _ROOM_TO_SIGN),
            ("BOTTOMPADDING", (0, 0), (-1, 0), 2),
            ("TOPPADDING", (0, 1), (-1, 1), 2),
        ],
        space_before=_SPACE_BEFORE,
    )

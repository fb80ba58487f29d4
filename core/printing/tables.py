"""Tables in logical order: column 0 is the first one read, so the rightmost on the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from reportlab.platypus import Table, TableStyle

_MIRRORED_NAMES: Final = {
    "LINEBEFORE": "LINEAFTER",
    "LINEAFTER": "LINEBEFORE",
    "LEFTPADDING": "RIGHTPADDING",
    "RIGHTPADDING": "LEFTPADDING",
}
_NO_PADDING: Final = tuple(
    (f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")
)


def mirrored_table(
    rows: Sequence[Sequence[object]],
    widths: Sequence[float],
    style: Sequence[tuple[Any, ...]] = (),
    **options: Any,
) -> Any:
    """A reportlab Table drawn from the right.

    `rows`, `widths` and the cells named in `style` are in reading order; cells have no padding
    unless the style gives it. LEFT and BEFORE in a style's names mean the start side. `options`
    go to reportlab. Joined cells (SPAN) hold their content in the first cell read.
    """
    columns = len(widths)
    grid = [list(reversed(row)) for row in rows]
    commands: list[tuple[Any, ...]] = list(_NO_PADDING)
    for command in style:
        name, (first, top), (last, bottom), *rest = command
        left, right = _counted(last, columns), _counted(first, columns)
        left, right = columns - 1 - left, columns - 1 - right
        if name == "SPAN":
            row = grid[_counted(top, len(grid))]
            row[left], row[right] = row[right], row[left]
        commands.append((_MIRRORED_NAMES.get(name, name), (left, top), (right, bottom), *rest))
    return Table(
        grid,
        colWidths=list(reversed(widths)),
        style=TableStyle(commands),
        hAlign="RIGHT",
        spaceBefore=options.pop("space_before", 0),
        spaceAfter=options.pop("space_after", 0),
        **options,
    )


def _counted(place: int, count: int) -> int:
    """A place counted from the start, where -1 means the last."""
    return place if place >= 0 else count + place

"""Tables in logical order: column 0 is the first one read, so the rightmost on the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from reportlab.platypus import Table, TableStyle

from core.printing.structure import ARTIFACT, END

_MIRRORED_NAMES: Final = {
    "LINEBEFORE": "LINEAFTER",
    "LINEAFTER": "LINEBEFORE",
    "LEFTPADDING": "RIGHTPADDING",
    "RIGHTPADDING": "LEFTPADDING",
}
_NO_PADDING: Final = tuple(
    (f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")
)


class _Table(Table):  # type: ignore[misc]
    """A table whose lines and backgrounds are furniture for those who hear the page read."""

    def _splitCell(
        self, value: Any, style: Any, old_height: float, new_height: float, width: float
    ) -> Any:
        """As reportlab, which leaves out the padding and so breaks the lines for a wider cell."""
        inside = width - style.leftPadding - style.rightPadding
        return super()._splitCell(value, style, old_height, new_height, inside)

    def _drawBkgrnd(self) -> None:
        if self._bkgrndcmds:
            self.canv._code.append(ARTIFACT)
            super()._drawBkgrnd()
            self.canv._code.append(END)

    def _drawLines(self) -> None:
        if self._linecmds:
            self.canv._code.append(ARTIFACT)
            super()._drawLines()
            self.canv._code.append(END)


def mirrored_table(
    rows: Sequence[Sequence[object]],
    widths: Sequence[float],
    style: Sequence[tuple[Any, ...]] = (),
    *,
    right_to_left: bool = True,
    **options: Any,
) -> Any:
    """A reportlab Table drawn from the right, or from the left if not `right_to_left`.

    `rows`, `widths` and the cells named in `style` are in reading order; cells have no padding
    unless the style gives it. LEFT and BEFORE in a style's names mean the start side. `options`
    go to reportlab. Joined cells (SPAN) hold their content in the first cell read.
    """
    columns = len(widths)
    grid = [list(row)[:: -1 if right_to_left else 1] for row in rows]
    commands: list[tuple[Any, ...]] = list(_NO_PADDING)
    for command in style:
        name, (first, top), (last, bottom), *rest = command
        left, right = _counted(first, columns), _counted(last, columns)
        if right_to_left:
            left, right = columns - 1 - right, columns - 1 - left
            name = _MIRRORED_NAMES.get(name, name)
            if name == "SPAN":
                row = grid[_counted(top, len(grid))]
                row[left], row[right] = row[right], row[left]
        commands.append((name, (left, top), (right, bottom), *rest))
    return _Table(
        grid,
        colWidths=list(reversed(widths)) if right_to_left else list(widths),
        style=TableStyle(commands),
        hAlign="RIGHT" if right_to_left else "LEFT",
        spaceBefore=options.pop("space_before", 0),
        spaceAfter=options.pop("space_after", 0),
        **options,
    )


def _counted(place: int, count: int) -> int:
    """A place counted from the start, where -1 means the last."""
    return place if place >= 0 else count + place

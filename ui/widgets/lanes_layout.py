"""Where the entries of each lane stand: rows under each other, words where there is room."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRect

from ui.widgets.lanes_view import View

MOST_ROWS = 3


@dataclass(frozen=True)
class Item:
    """Something on a day, or from `on` to `until`, in a lane. `spoken`: all that is known of it.

    `second`: another line, in `second_tone`, which only bands have.
    """

    key: str
    lane: str
    on: date
    title: str
    spoken: str
    until: date | None = None
    tone: str = "plain"
    to_come: bool = False
    second: str = ""
    second_tone: str = "plain"


@dataclass(frozen=True)
class Place:
    """Where an item stands: its pole at `x`, its bar back to `end` (left of it), its words."""

    item: Item
    x: int
    end: int
    words: QRect

    def near(self, x: int, y: int, reach: int) -> bool:
        middle = self.words.center().y()
        on_mark = self.end - reach <= x <= self.x + reach and abs(y - middle) <= reach
        return on_mark or self.words.contains(x, y)


@dataclass(frozen=True)
class Row:
    """A lane: its key and title, from `top`, so high; the places of its items, earliest first."""

    key: str
    title: str
    top: int
    height: int
    places: tuple[Place, ...]


def lay_out(
    lanes: Iterable[tuple[str, str]],
    items: Iterable[Item],
    view: View,
    top: int,
    line: int,
    words_width: Callable[[str], int],
    most: int,
) -> tuple[Row, ...]:
    """The lanes under each other from `top`; `line` is the height of a row of words.

    An item's words go to the left of its mark, on the first row where nothing is in the way; with
    no such row only its mark is shown, on a low row of its own.
    """
    by_lane: dict[str, list[Item]] = {}
    for item in items:
        by_lane.setdefault(item.lane, []).append(item)
    rows = []
    for key, title in lanes:
        mine = sorted(by_lane.get(key, ()), key=lambda item: (item.on, item.key))
        rows.append(_lane(key, title, mine, view, top, line, words_width, most))
        top += rows[-1].height
    return tuple(rows)


def _lane(
    key: str,
    title: str,
    items: list[Item],
    view: View,
    top: int,
    line: int,
    words_width: Callable[[str], int],
    most: int,
) -> Row:
    dot = line // 2
    free: list[int] = []  # how far left each row is taken
    found: list[tuple[Item, int, int, int, int]] = []
    for item in items:
        x = round(view.x(item.on))
        end = x if item.until is None else min(x, round(view.x(item.until)))
        width = min(words_width(item.title) + 4, most)
        reach = end - dot - width
        row = next((n for n, left in enumerate(free) if x + dot < left), None)
        if row is None and len(free) < MOST_ROWS:
            row = len(free)
            free.append(x + 10_000)
        if row is None:
            found.append((item, x, end, MOST_ROWS, 0))
            continue
        free[row] = reach - dot // 2
        found.append((item, x, end, row, width))
    crowded = any(row == MOST_ROWS for _, _, _, row, _ in found)
    height = (max(len(free), 1) + crowded) * line + line // 2
    places = tuple(
        Place(item, x, end, QRect(end - dot - width, top + line // 4 + row * line, width, line))
        for item, x, end, row, width in found
    )
    return Row(key, title, top, height, places)

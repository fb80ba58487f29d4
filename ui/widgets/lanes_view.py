"""Which stretch of time is in view, right to left: from a day to its place and back. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

LEAST, MOST = 0.02, 40.0  # pixels a day
WEEKS_FROM, MONTHS_FROM = 5.0, 0.8  # pixels a day from which weeks, months are told apart


@dataclass(frozen=True)
class View:
    """Days between `left` and `right` (pixels); `start` is the day, as an ordinal, at the right.

    Later days stand further left.
    """

    left: int
    right: int
    start: float
    per_day: float

    def x(self, day: date) -> float:
        """Where a day begins."""
        return self.right - (day.toordinal() - self.start) * self.per_day

    def ordinal(self, x: float) -> float:
        """The day at a place, as an ordinal with its fraction."""
        return self.start + (self.right - x) / self.per_day

    def zoomed(self, factor: float, x: float) -> View:
        """Closer (over 1) or further away; the day at `x` stays where it is."""
        kept = self.ordinal(x)
        per_day = max(LEAST, min(MOST, self.per_day * factor))
        return replace(self, per_day=per_day, start=kept - (self.right - x) / per_day)

    def moved(self, pixels: float, first: date, last: date) -> View:
        """Later (over 0) or earlier; something between `first` and `last` stays in view."""
        half = (self.right - self.left) / 2 / self.per_day
        start = self.start + pixels / self.per_day
        lowest, highest = first.toordinal() - half, last.toordinal() - half
        return replace(self, start=max(lowest, min(highest, start)))

    def with_in_view(self, day: date, margin: int) -> View:
        """Moved no more than it takes to have a day in view, `margin` from the edges."""
        x = self.x(day)
        if x > self.right - margin:
            return replace(self, start=self.start - (x - self.right + margin) / self.per_day)
        if x < self.left + margin:
            return replace(self, start=self.start + (self.left + margin - x) / self.per_day)
        return self

    def resized(self, left: int, right: int) -> View:
        """Another width; the day at the right stays."""
        return replace(self, left=left, right=right)

    @property
    def unit(self) -> str:
        """What the axis tells apart: years, months or weeks."""
        if self.per_day >= WEEKS_FROM:
            return "weeks"
        return "months" if self.per_day >= MONTHS_FROM else "years"


def fitting(first: date, last: date, left: int, right: int) -> View:
    """The view that shows `first` to `last`, with a little air on both sides."""
    days = max((last - first).days, 30) * 1.06
    per_day = max(LEAST, min(MOST, max(right - left, 1) / days))
    air = (max(right - left, 1) / per_day - (last - first).days) / 2
    return View(left, right, first.toordinal() - air, per_day)

"""The dates of a file, put together by urgency or by who must act."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.model.deadlines import Deadline, Urgency
from core.wording import text
from ui.screens.grouping import Grouping

# What waits longest comes first; what is behind us comes last.
ORDER = (
    Urgency.OVERDUE,
    Urgency.TODAY,
    Urgency.SOON,
    Urgency.OPEN,
    Urgency.LATER,
    Urgency.MET,
    Urgency.PAST,
)


@dataclass(frozen=True)
class DateGroup:
    """Dates under one heading; a folded group shows its heading only, until it is opened."""

    title: str
    dates: tuple[Deadline, ...]
    folded: bool = False


def grouped(dates: Iterable[Deadline], today: date, by: Grouping) -> tuple[DateGroup, ...]:
    """The groups that hold anything, each in order of date. What is over is folded."""
    found = sorted(dates, key=lambda d: (d.counts_on, d.at is None, d.at, d.rule_id))
    if by is Grouping.URGENCY:
        groups = [
            DateGroup(
                text(f"file.group.{urgency.value}"),
                tuple(d for d in found if d.urgency(today) is urgency),
                folded=urgency is Urgency.PAST,
            )
            for urgency in ORDER
        ]
        return tuple(group for group in groups if group.dates)
    over = tuple(d for d in found if d.urgency(today) is Urgency.PAST)
    ahead = sorted(
        (d for d in found if d.urgency(today) is not Urgency.PAST),
        key=lambda d: ORDER.index(d.urgency(today)),
    )
    actors = list(dict.fromkeys(d.actor for d in ahead))  # who is most pressed stands first
    groups = [
        DateGroup(actor or text("file.group.nobody"), tuple(d for d in ahead if d.actor == actor))
        for actor in actors
    ]
    past = DateGroup(text(f"file.group.{Urgency.PAST.value}"), over, folded=True)
    return (*groups, *((past,) if over else ()))

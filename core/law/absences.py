"""Time away without right, which does not count in the period of holding (s. 42(ג))."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from core.law.ages import age_limit
from core.law.explain import Finding, days_text, step
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.model.cases import Absence
from core.model.deadlines import Step


@dataclass(frozen=True)
class NotCounted:
    """Days that a period loses. `open_since`: somebody is still away, so the sum is not final."""

    days: int
    steps: tuple[Step, ...] = ()
    open_since: date | None = None


@dataclass(frozen=True)
class OrderEnd:
    """The end of the order. `extended`: absences added; `on`: not beyond the age limit either."""

    on: date
    extended: date
    days_not_counted: int
    capped: bool
    open_since: date | None
    steps: tuple[Step, ...]

    @property
    def finding(self) -> Finding:
        return Finding(self.on, self.steps)


def not_counted(
    absences: Iterable[Absence], start: date | None, end: date, readings: Readings
) -> NotCounted:
    """Days of absence that lie in the period from `start` to `end`, the end moving on with each.

    Custody after arrest counts, so an absence stops at the arrest; days covered twice are taken
    once; what the court ordered to count is left in.
    """
    days, steps, covered, open_since = 0, [], None, None
    for absence in sorted(absences, key=lambda a: a.start):
        if start is not None and absence.start < start:
            continue
        if absence.start > end + timedelta(days=days):
            steps.append(step("absence_after_end", away=absence.start))
            continue
        if absence.court_ordered_otherwise:
            steps.append(step("absence_court", away=absence.start))
            continue
        stop = absence.arrested or absence.returned
        if stop is None:
            open_since = absence.start
            steps.append(step("absence_open", away=absence.start))
            continue
        first = absence.start if covered is None else max(absence.start, covered)
        inclusive = readings["absence_days"] == "ABS_INCLUSIVE"
        after = stop + timedelta(days=1) if inclusive else stop
        lost = max(0, (after - first).days)
        covered = after if covered is None else max(covered, after)
        days += lost
        key = "absence_arrest" if absence.arrested else "absence_return"
        steps.append(step(key, away=absence.start, stop=stop, days=days_text(lost)))
    return NotCounted(days, tuple(steps), open_since)


def order_end(
    book: RuleBook,
    readings: Readings,
    *,
    court_end: date,
    absences: Iterable[Absence] = (),
    birth: date | None = None,
) -> OrderEnd:
    """The end the court set, moved by absences (s. 42(ג)) and held to the age limit (s. 34).

    Without `birth` the age limit is left out. Raises NoValueAtDate.
    """
    lost = not_counted(absences, None, court_end, readings)
    extended = court_end + timedelta(days=lost.days)
    steps = [step("court_end", court_end), *lost.steps]
    if lost.days:
        steps.append(step("end_moved", extended, days=days_text(lost.days)))
    if lost.open_since is not None:
        steps.append(step("end_open", extended))
    if birth is None:
        return OrderEnd(extended, extended, lost.days, False, lost.open_since, tuple(steps))
    limit = age_limit(book, "dorm-age-cap-20-34", birth, readings)
    capped = extended > limit.last_day
    steps += limit.steps
    if capped:
        steps.append(step("end_capped", limit.last_day))
    on = min(extended, limit.last_day)
    return OrderEnd(on, extended, lost.days, capped, lost.open_since, tuple(steps))

"""The first meeting of a social worker with a detained minor (s. 13(ב2))."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from core.law.arrest import Span, span_of, within
from core.law.calendar import rest_day_name
from core.law.explain import Finding, amount_text, step
from core.law.hours import add_hours
from core.law.readings import Readings
from core.law.rules import RuleBook, Unit
from core.law.sabbath import rest_period_at
from core.model.deadlines import Step

VISIT = "sw-visit-24h-13b2"
WITHIN = "within_24h"
AFTER_REST = "asap_after_rest"
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class FirstVisit:
    """`by` the latest moment; or, after rest, `not_before` its end and no fixed hour."""

    mode: str
    by: datetime | None
    not_before: datetime | None
    steps: tuple[Step, ...]

    @property
    def finding(self) -> Finding:
        """The moment to watch: the latest one, or the end of the rest from which haste is due."""
        moment = self.by or self.not_before
        assert moment is not None
        return Finding(moment.date(), self.steps, moment)


def first_visit(
    book: RuleBook, readings: Readings, *, admitted: datetime, rest: Span | None
) -> FirstVisit:
    """When a social worker must see a minor whom the Prison Service took in (s. 13(ב2)).

    `rest` is the Sabbath or festival by the clock that may matter; the reading by the calendar
    finds its own days. Raises NoValueAtDate.
    """
    hours = book.number(VISIT, admitted.date())
    due = add_hours(admitted, hours)
    calendar = readings["sabbath_clock"] == "SHABBAT_CALENDAR"
    deferred = readings["admission_on_rest"] == "DUE_ON_REST_DEFERS"
    steps = [step("visit_admitted", admitted.date(), at=admitted.time())]
    for moment, key in ((admitted, "visit_on_rest"), (due, "visit_due_on_rest")):
        span = calendar_rest(moment.date()) if calendar else rest
        if span is None or not within(span, moment) or (moment is due and not deferred):
            continue
        end = span[1]
        steps += [
            step("visit_clock", reading=readings.text("sabbath_clock")),
            step(key, moment.date(), at=moment.time()),
            step("visit_after_rest", end.date(), at=end.time()),
        ]
        return FirstVisit(AFTER_REST, None, end, tuple(steps))
    steps.append(step("hours_end", due.date(), hours=amount_text(Unit.HOURS, hours), at=due.time()))
    return FirstVisit(WITHIN, due, None, tuple(steps))


def calendar_rest(day: date) -> Span | None:
    """The days of rest in a row that `day` is one of, each from midnight to midnight."""
    if not rest_day_name(day):
        return None
    first = last = day
    while rest_day_name(first - _DAY):
        first -= _DAY
    while rest_day_name(last + _DAY):
        last += _DAY
    return datetime.combine(first, time()), datetime.combine(last + _DAY, time())


def recorded_visit(book: RuleBook, readings: Readings, admitted: datetime) -> FirstVisit:
    """As `first_visit`, the Sabbath or festival by the clock found from the admission itself."""
    due = add_hours(admitted, book.number(VISIT, admitted.date()))
    period = rest_period_at(admitted) or rest_period_at(due)
    rest = span_of(period) if period else None
    return first_visit(book, readings, admitted=admitted, rest=rest)

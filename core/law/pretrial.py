"""How long detention and house arrest may last until judgment (ss. 10יב, 10יג, 10יד)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from core.law.counting import add_months
from core.law.explain import Finding, amount_text, days_text, months_text, step
from core.law.periods import period_end
from core.law.readings import Readings
from core.law.rules import RuleBook, Unit
from core.law.shape_roles import first_day_reading
from core.model.deadlines import Step

VERDICT = "release-no-verdict-6m-10yb"
LONG = "no-150d-10yc"
SUPREME = "sc-extension-45d-10yc"
HOUSE = "house-arrest-9m-10yd-a"
REVIEW = "house-arrest-review-3m-10yd-b"
HOURS = "house-arrest-16h-threshold-10yd-b"
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Detention:
    """Days of detention from the first to the last, both in it; `last` None: it still goes on."""

    first: date
    last: date | None


def verdict_limit(book: RuleBook, readings: Readings, spans: Iterable[Detention]) -> Finding:
    """The last day of detention without a verdict, its periods added up (s. 10יב(1)).

    In every period that ended the whole months are counted by the calendar; the days over are
    taken off the period in which the months run out. None where they did not run out.
    Raises NoValueAtDate.
    """
    joined = _joined(spans)
    if not joined:
        return Finding(None, (step("detention_none"),))
    rule = book.rule(VERDICT)
    left = rule.value_at(joined[0].first).number
    counted = first_day_reading(rule, readings)
    # The day on which the whole of it began is counted or not; no other first day is in doubt.
    over = 0 if counted else -1
    steps = [step("first_day_in" if counted else "first_day_out")]
    reached: date | None = None
    for span in joined:
        end = add_months(span.first, left, rule.rounding) - timedelta(days=1 + over)
        if reached is not None and end < span.first:
            return Finding(reached, (*steps, step("detention_used_up", reached)))
        steps.append(step("detention_from", span.first))
        if span.last is None or end <= span.last:
            steps.append(_rest_of_period(end, left, over))
            return Finding(end, tuple(steps))
        months, days = _length(book, span.first, span.last)
        left, over, reached = left - months, over + days, span.last
        steps.append(_used(span.last, months, days))
    return Finding(None, (*steps, step("detention_not_reached")))


def _joined(spans: Iterable[Detention]) -> list[Detention]:
    """In order of time; periods that touch or overlap are one."""
    out: list[Detention] = []
    for span in sorted(spans, key=lambda each: each.first):
        before = out[-1] if out else None
        if before is None or (before.last is not None and span.first > before.last + _DAY):
            out.append(span)
        elif before.last is not None:
            last = None if span.last is None else max(before.last, span.last)
            out[-1] = Detention(before.first, last)
    return out


def _length(book: RuleBook, first: date, last: date) -> tuple[int, int]:
    """Whole months from `first` through `last`, and the days left over."""
    rounding = book.rule(VERDICT).rounding
    months = 0
    while add_months(first, months + 1, rounding) - _DAY <= last:
        months += 1
    return months, (last - add_months(first, months, rounding)).days + 1


def _used(last: date, months: int, days: int) -> Step:
    months_said, days_said = months_text(months), days_text(days)
    if not days:
        return step("detention_months", last, months=months_said)
    if not months:
        return step("detention_days", last, days=days_said)
    return step("detention_months_days", last, months=months_said, days=days_said)


def _rest_of_period(end: date, months: int, over: int) -> Step:
    if over > 0:
        return step("detention_end_less", end, months=months_text(months), days=days_text(over))
    return step("detention_end", end, months=months_text(months))


def extension_allowed(book: RuleBook, requested_days: int) -> tuple[bool, tuple[Step, ...]]:
    """Whether the Supreme Court may lengthen a minor's detention by so many days (s. 10יג)."""
    most = book.rule(SUPREME).latest.number
    allowed = requested_days <= most
    said = step(
        "within_limit" if allowed else "over_limit",
        asked=amount_text(Unit.DAYS, requested_days),
        law=amount_text(Unit.DAYS, most),
    )
    adults = amount_text(Unit.DAYS, book.rule(LONG).latest.number)
    return allowed, (step("detention_adults_only", law=adults), said)


def house_arrest_end(
    book: RuleBook, readings: Readings, *, condition_start: date, indictment: date | None
) -> Finding:
    """The last day of a condition not to leave home (s. 10יד(א)).

    `indictment` is None where there is none, and then only the condition's start can count. A
    condition that began after the indictment is counted from its start. Raises NoValueAtDate.
    """
    rule = book.rule(HOUSE)
    value = rule.value_at(condition_start)
    start = condition_start
    steps = [step("house_start", condition_start)]
    if indictment is not None and indictment > condition_start:
        steps.append(step("house_reading", reading=readings.text("house_arrest_start")))
        if readings["house_arrest_start"] == "START_INDICTMENT":
            start = indictment
            steps.append(step("house_indictment", indictment))
    counted = first_day_reading(rule, readings)
    on = period_end(rule, start, value.number, value.unit, first_day_counted=counted)
    steps += [
        step("first_day_in" if counted else "first_day_out"),
        step("period_end", on, period=amount_text(value.unit, value.number)),
    ]
    return Finding(on, tuple(steps))


def review_needed(
    book: RuleBook, *, hours_per_day: float, electronic: bool, decision: date
) -> tuple[bool, tuple[Step, ...]]:
    """Whether a court must look at it again every few months (s. 10יד(ב)). Raises NoValueAtDate."""
    most = book.number(HOURS, decision)
    law = amount_text(Unit.HOURS, most)
    asked = amount_text(Unit.HOURS, hours_per_day)
    long = hours_per_day > most
    steps = [step("over_limit" if long else "within_limit", asked=asked, law=law)]
    since = date.fromisoformat(book.rule(REVIEW).table["electronic_from"])
    if electronic:
        key = "house_electronic" if decision >= since else "house_electronic_not_yet"
        steps.append(step(key, since))
    return long or (electronic and decision >= since), tuple(steps)

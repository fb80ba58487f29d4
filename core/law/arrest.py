"""From an arrest to a judge (ss. 10ג, 10ד, 10ט; Arrests Law ss. 17, 29, 30)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.errors import KnownError
from core.law.ages import limit_at
from core.law.explain import Finding, amount_text, step
from core.law.hours import add_hours, elapsed, instant
from core.law.readings import Readings
from core.law.rules import Rule, RuleBook, Unit
from core.law.sabbath import RestPeriod, next_rest_period, rest_period_at
from core.model.deadlines import Step

PLAIN = "judge-12h-under14-10c"
REST = "judge-sabbath-12h-10c"
DELAY = "delay-24h-under14-10d"
APPROVAL = "pre-indictment-20d-ag-10t"
Span = tuple[datetime, datetime]


class BadRest(KnownError):
    """A period of rest without a beginning or an end, or that ends before it begins."""


@dataclass(frozen=True)
class JudgeDeadline:
    """`hours` from the arrest by age; `by` the latest moment before a judge, rest considered."""

    hours: int
    by: datetime
    under_age: bool
    steps: tuple[Step, ...]

    @property
    def finding(self) -> Finding:
        return Finding(self.by.date(), self.steps, self.by)


def rest_span(start: datetime | None, end: datetime | None) -> Span | None:
    """A period of rest as it was given; None where there is none. Raises BadRest."""
    if start is None and end is None:
        return None
    if start is None or end is None or elapsed(start, end) <= timedelta(0):
        raise BadRest("law.bad_rest")
    return start, end


def rest_after(moment: datetime) -> Span:
    """The Sabbath or festival of s. 18א that it is at `moment`, or the first one after it."""
    return span_of(rest_period_at(moment) or next_rest_period(moment))


def span_of(period: RestPeriod) -> Span:
    return period.start, period.end


def within(span: Span | None, moment: datetime) -> bool:
    """Whether a period of rest holds a moment; its end itself is no longer rest."""
    return span is not None and instant(span[0]) <= instant(moment) < instant(span[1])


def judge_deadline(
    book: RuleBook,
    readings: Readings,
    *,
    arrest: datetime,
    birth: date,
    rest: Span | None,
) -> JudgeDeadline:
    """The latest moment to bring an arrested minor before a judge (s. 10ג; Arrests Law s. 29).

    `rest` is the Sabbath or festival that may matter. Raises NoValueAtDate.
    """
    plain = book.rule(PLAIN)
    value = plain.value_at(arrest.date())
    limit = limit_at(int(plain.table["under_age"]), birth, readings)
    under = arrest.date() <= limit.last_day
    hours = value.number if under else int(plain.table["hours_from_age"])
    due = add_hours(arrest, hours)
    steps = [
        *limit.steps,
        _at("judge_arrest", arrest),
        _at("judge_hours", due, hours=amount_text(Unit.HOURS, hours)),
    ]
    if rest is None:
        return JudgeDeadline(hours, due, under, tuple(steps))
    by, said = _with_rest(book.rule(REST), arrest, due, rest)
    if under and by > due:  # held through rest: only with a youth officer's approval
        said = (*said, step("judge_approval"))
    return JudgeDeadline(hours, by, under, (*steps, *said))


def _with_rest(
    rule: Rule, arrest: datetime, due: datetime, rest: Span
) -> tuple[datetime, tuple[Step, ...]]:
    """The deadline where it meets rest; no steps where it does not (s. 29(ב), (ד), (ה))."""

    def hours(name: str) -> timedelta:
        return timedelta(hours=int(rule.table[name]))

    start, end = rest
    before = elapsed(arrest, start)
    close = timedelta(0) < before < hours("hours_before")
    if not (close or within(rest, arrest)):
        if not within(rest, due):
            return due, ()
        return start, (_at("judge_before_rest", start),)
    after = add_hours(end, int(rule.table["hours_after"]))
    by = max(after, due, key=instant)
    steps = [
        _at("judge_near_rest" if close else "judge_in_rest", start),
        _at("judge_after_rest", after, end=end.time(), end_on=end.date()),
        _at("judge_later", by),
    ]
    length = elapsed(start, end)
    if length > hours("long_rest_over"):
        most = int(rule.table["long_rest_hours"])
        by = min(by, add_hours(arrest, most), key=instant)
        steps.append(_at("judge_long_rest", by, most=amount_text(Unit.HOURS, most)))
    elif length > hours("middle_rest_over"):
        steps.append(step("judge_middle_rest"))
    return by, tuple(steps)


def delay_end(book: RuleBook, start: datetime, hours: int) -> Finding:
    """The end of a delay in bringing somebody under 14 before a judge (s. 10ד(א))."""
    most = book.number(DELAY, start.date())
    until = add_hours(start, hours)
    steps = [_at("judge_arrest", start)]
    if hours > most:
        steps.append(step("beyond_law", law=amount_text(Unit.HOURS, most)))
    steps.append(_at("hours_end", until, hours=amount_text(Unit.HOURS, hours)))
    return Finding(until.date(), tuple(steps), until)


def approval_needed(book: RuleBook, continuous_days: int) -> tuple[bool, tuple[Step, ...]]:
    """Whether more days of detention on end need the Attorney General's approval (s. 10ט)."""
    most = book.rule(APPROVAL).latest.number
    over = continuous_days > most
    said = step(
        "approval_needed" if over else "approval_not_needed",
        asked=amount_text(Unit.DAYS, continuous_days),
        law=amount_text(Unit.DAYS, most),
    )
    return over, (said,)


def _at(key: str, moment: datetime, **values: object) -> Step:
    return step(key, moment.date(), at=moment.time(), **values)

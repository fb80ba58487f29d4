"""Calculators that a rule's own data makes: a period, an age, a limit, a duty without a number.

The same functions answer the law desk and lead from a file's recorded events to its deadlines.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.law.ages import age_limit
from core.law.calculators.calculator import Args, Calculator, Evaluation, iso
from core.law.calculators.kinds import DATE, DECIMAL, MOMENT, MOMENT_OR_NONE, NUMBER, SHORT_NUMBER
from core.law.calendar import rest_day_name
from core.law.counting import settle_last_day
from core.law.explain import Finding, amount_text, minutes_text, step
from core.law.hours import add_hours, elapsed
from core.law.periods import period_end
from core.law.provisions import require_in_force
from core.law.readings import Readings
from core.law.reviews import next_review, review_dates
from core.law.rules import Rule, RuleBook, RuleKind, Shape, Unit
from core.law.shape_roles import first_day_reading, rest_policy, role
from core.model.cases import CaseEvent

Run = Callable[[RuleBook, Args, Readings], Evaluation]


def calculator_of(rule: Rule) -> Calculator:
    """The calculator of a rule whose data names a shape."""
    assert rule.calculation is not None
    return _MAKERS[rule.calculation.shape](rule)


def due(
    book: RuleBook,
    rule: Rule,
    event: CaseEvent,
    readings: Readings,
    done_on: date | None = None,
) -> Finding | None:
    """The day, or the hour, to which a rule leads from an event that happened.

    None where its shape leads to no day, or where it counts hours and the hour is not known.
    `done_on`: when a review that returns was last held. Raises NoValueAtDate.
    """
    shape = rule.calculation.shape if rule.calculation else None
    require_in_force(book, rule, event.on, readings)
    value = rule.value_at(event.on)
    match shape:
        case Shape.HOURS if event.at is not None and value.unit is Unit.HOURS:
            return hours_end(rule, datetime.combine(event.on, event.at), value.number)
        case Shape.DAYS:
            return days_end(rule, event.on, value.number, readings)
        case Shape.PERIOD:
            return fixed_period_end(rule, event.on, readings)
        case Shape.SERIES:
            return next_review(rule, event.on, done_on, event.until, readings)
        case Shape.PROMPTLY if rule.kind is RuleKind.DEADLINE:
            return Finding(event.on, (step("event", event.on), step("promptly")))
        case _:
            return None


def hours_end(rule: Rule, start: datetime, hours: float) -> Finding:
    """The hour that ends a period of hours; an hour of the clock change counts as it passed."""
    until = add_hours(start, hours)
    steps = [step("hours_start", start.date(), at=start.time())]
    value = rule.value_at(start.date())
    if value.unit is Unit.HOURS and value.amount is not None and hours > value.amount:
        steps.append(step("beyond_law", law=amount_text(value.unit, value.amount)))
    steps.append(
        step("hours_end", until.date(), hours=amount_text(Unit.HOURS, hours), at=until.time())
    )
    return Finding(until.date(), tuple(steps), until)


def days_end(rule: Rule, start: date, days: int, readings: Readings) -> Finding:
    """The last day of a period of days, the first day in or out as the rule or its reading says."""
    return _period(rule, start, days, Unit.DAYS, readings)


def fixed_period_end(rule: Rule, start: date, readings: Readings) -> Finding:
    """The last day of the period that the rule itself names. Raises NoValueAtDate."""
    value = rule.value_at(start)
    return _period(rule, start, value.number, value.unit, readings)


def _period(rule: Rule, start: date, amount: int, unit: Unit, readings: Readings) -> Finding:
    counted = first_day_reading(rule, readings)
    plain = period_end(rule, start, amount, unit, first_day_counted=counted, settle=False)
    on = settle_last_day(plain, rest_policy(rule, readings), lambda day: bool(rest_day_name(day)))
    included = counted if counted is not None else rule.first_day.value == "counted"
    steps = [
        step("period_start", start),
        step("first_day_in" if included else "first_day_out"),
        step("period_end", plain, period=amount_text(unit, amount)),
    ]
    if unit is not Unit.DAYS and not included and plain.day != start.day:
        steps.append(step("short_month", day=start.day))
    if on != plain:
        steps.append(step("rest_day_moved", on))
    return Finding(on, tuple(steps))


@dataclass(frozen=True)
class _Names:
    """A rule's names for the roles of its shape."""

    rule: Rule

    def __getitem__(self, name: str) -> str:
        return role(self.rule, name)


def _hours(rule: Rule) -> Calculator:
    name = _Names(rule)

    def run(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
        start = args[name["start"]]
        require_in_force(book, rule, start.date(), readings)
        found = hours_end(rule, start, args[name["amount"]])
        return Evaluation({name["result"]: iso(found.at)}, found.steps)

    inputs = {name["start"]: MOMENT, name["amount"]: NUMBER}
    return Calculator(rule.id, inputs, (name["result"],), run)


def _days(rule: Rule) -> Calculator:
    name = _Names(rule)

    def run(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
        start = args[name["start"]]
        require_in_force(book, rule, start, readings)
        rule.value_at(start)
        found = days_end(rule, start, args[name["amount"]], readings)
        return Evaluation({name["result"]: iso(found.on)}, found.steps)

    inputs = {name["start"]: DATE, name["amount"]: NUMBER}
    return Calculator(rule.id, inputs, (name["result"],), run)


def _fixed(rule: Rule) -> Calculator:
    name = _Names(rule)

    def run(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
        start = args[name["start"]]
        require_in_force(book, rule, start, readings)
        found = fixed_period_end(rule, start, readings)
        return Evaluation({name["result"]: iso(found.on)}, found.steps)

    return Calculator(rule.id, {name["start"]: DATE}, (name["result"],), run)


def _series(rule: Rule) -> Calculator:
    name = _Names(rule)

    def run(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
        start = args[name["start"]]
        require_in_force(book, rule, start, readings)
        value = rule.value_at(start)
        days = review_dates(rule, start, value.number, args[name["count"]], readings)
        every = step("review_every", period=amount_text(value.unit, value.number))
        steps = (step("review_start", start), every, *(step("review_due", on) for on in days))
        return Evaluation({name["result"]: [iso(on) for on in days]}, steps)

    inputs = {name["start"]: DATE, name["count"]: SHORT_NUMBER}
    return Calculator(rule.id, inputs, (name["result"],), run)


def _age(rule: Rule) -> Calculator:
    name = _Names(rule)
    when_under = name["when"] == "under"

    def run(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
        on = args[name["on"]]
        require_in_force(book, rule, on, readings)
        limit = age_limit(book, rule.id, args[name["birth"]], readings)
        under = on <= limit.last_day
        said = step("still_under" if under else "already_attained", on, age=limit.words)
        return Evaluation({name["result"]: under is when_under}, (*limit.steps, said))

    inputs = {name["birth"]: DATE, name["on"]: DATE}
    return Calculator(rule.id, inputs, (name["result"],), run)


def _age_day(rule: Rule) -> Calculator:
    name = _Names(rule)

    def run(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
        limit = age_limit(book, rule.id, args[name["birth"]], readings)
        on = {
            "turns": limit.turns,
            "last_under": limit.last_day,
            "first_over": limit.last_day + timedelta(days=1),
        }[name["day"]]
        require_in_force(book, rule, on, readings)
        return Evaluation({name["result"]: iso(on)}, (*limit.steps, step("age_day", on)))

    return Calculator(rule.id, {name["birth"]: DATE}, (name["result"],), run)


def _promptly(rule: Rule) -> Calculator:
    name = _Names(rule)

    def run(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
        start, done = args[name["start"]], args[name["done"]]
        require_in_force(book, rule, start.date(), readings)
        steps = [step("promptly_since", start.date(), at=start.time()), step("promptly")]
        if done is None:
            return Evaluation({name["result"]: None}, (*steps, step("promptly_open")))
        minutes = int(elapsed(start, done).total_seconds() // 60)
        if minutes < 0:
            said = step("promptly_before", done.date(), at=done.time())
        else:
            said = step("promptly_done", done.date(), at=done.time(), passed=minutes_text(minutes))
        return Evaluation({name["result"]: minutes}, (*steps, said))

    inputs = {name["start"]: MOMENT, name["done"]: MOMENT_OR_NONE}
    return Calculator(rule.id, inputs, (name["result"],), run)


def _at_most(rule: Rule) -> Calculator:
    name = _Names(rule)

    def run(book: RuleBook, args: Args, _: Readings) -> Evaluation:
        value = rule.latest
        given = args[name["amount"]]
        law = amount_text(value.unit, value.number)
        asked = amount_text(value.unit, given)
        if name["when"] == "never":
            said = step("never_allowed", asked=asked, law=law)
            return Evaluation({name["result"]: False}, (said,))
        over = given > value.number
        said = step("over_limit" if over else "within_limit", asked=asked, law=law)
        return Evaluation({name["result"]: over is (name["when"] == "over")}, (said,))

    return Calculator(rule.id, {name["amount"]: DECIMAL}, (name["result"],), run)


def _until(rule: Rule) -> Calculator:
    name = _Names(rule)

    def run(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
        start, end = args[name["start"]], args[name["end"]]
        require_in_force(book, rule, start, readings)
        steps = [step("period_start", start), step("remainder_end", end)]
        if start > end:
            return Evaluation(
                {name["result"]: None, "days_left": 0}, (*steps, step("remainder_none"))
            )
        left = (end - start).days + 1
        said = step("remainder_left", end, days=amount_text(Unit.DAYS, left))
        return Evaluation({name["result"]: iso(end), "days_left": left}, (*steps, said))

    inputs = {name["start"]: DATE, name["end"]: DATE}
    return Calculator(rule.id, inputs, (name["result"], "days_left"), run)


_MAKERS: Mapping[Shape, Callable[[Rule], Calculator]] = {
    Shape.HOURS: _hours,
    Shape.DAYS: _days,
    Shape.PERIOD: _fixed,
    Shape.SERIES: _series,
    Shape.AGE: _age,
    Shape.AGE_DAY: _age_day,
    Shape.PROMPTLY: _promptly,
    Shape.AT_MOST: _at_most,
    Shape.UNTIL: _until,
}

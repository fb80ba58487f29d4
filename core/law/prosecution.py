"""Bringing a minor to trial, and what must be there first (ss. 14, 22, 24, 45ב, schedule)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.errors import KnownError
from core.law.ages import limit_at
from core.law.answers import Answer
from core.law.explain import Finding, amount_text, minutes_text, step
from core.law.facility import passed
from core.law.hours import elapsed
from core.law.periods import period_end
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.model.deadlines import Step

# Groups of offences in the schedule; True: an officer must find them close to the questioning.
SCHEDULE = {
    "part_1_penal": False,
    "part_1_traffic": True,
    "part_2_penal": True,
    "part_2_drugs": True,
}

CONSENT = "prosecution-1y-14"


@dataclass(frozen=True)
class Schedule:
    """`applies`: the offence counts as one of the schedule; `minutes` from it to the questioning.

    `minutes` is negative where the questioning came first.
    """

    applies: bool
    minutes: int
    steps: tuple[Step, ...]


def free_to_prosecute_until(
    book: RuleBook, readings: Readings, *, offence: date, indictment: date
) -> Finding:
    """The last day on which a charge needs no consent of the Attorney General (s. 14).

    The law of the day of `indictment` says how long. Raises NoValueAtDate, and KnownError for a
    charge that comes before the offence.
    """
    if indictment < offence:
        raise KnownError("law_court.indictment_first", indictment=indictment, offence=offence)
    rule = book.rule(CONSENT)
    value = rule.value_at(indictment)
    end = period_end(rule, offence, value.number, value.unit)
    last = passed(end, readings) - timedelta(days=1)
    steps = [
        step("prosecution_offence", offence),
        step("prosecution_period", end, period=amount_text(value.unit, value.number)),
    ]
    if end.day != offence.day:
        steps.append(step("short_month", day=offence.day))
    steps.append(step("prosecution_free", last, reading=readings.text("eligible_from")))
    return Finding(last, tuple(steps))


def consent_needed(
    book: RuleBook, readings: Readings, *, offence: date, indictment: date
) -> tuple[Answer, date]:
    """Whether a charge needs the Attorney General's consent, and the last day without it (s. 14).

    Raises NoValueAtDate.
    """
    free = free_to_prosecute_until(book, readings, offence=offence, indictment=indictment)
    assert free.on is not None
    needed = indictment > free.on
    said = step("prosecution_consent" if needed else "prosecution_no_consent", indictment)
    return Answer(needed, (*free.steps, said)), free.on


def may_decide(*, report_filed: bool, tests_missing: bool) -> Answer:
    """Whether the court may already choose between punishment, treatment and discharge (s. 24).

    It needs the probation report, and the results of the tests that it ordered (s. 22).
    """
    if not report_filed:
        return Answer(False, (step("decision_24_no_report"),))
    if tests_missing:
        return Answer(False, (step("decision_24_no_tests"),))
    return Answer(True, (step("decision_24_complete"),))


def traffic_judge(
    book: RuleBook,
    readings: Readings,
    *,
    birth: date,
    offence: date,
    licence_age: int,
    excepted: bool,
) -> Answer:
    """Whether a traffic judge tries a minor who drove (s. 45ב(א), (ב)).

    `licence_age`: the age, in years, for a licence to such a vehicle. `excepted`: driving drunk,
    or without ever having had a licence. Raises NoValueAtDate.
    """
    book.rule("traffic-licence-age-45b").value_at(offence)
    limit = limit_at(licence_age, birth, readings)
    old_enough = offence > limit.last_day
    key = "already_attained" if old_enough else "still_under"
    steps = [*limit.steps, step(key, offence, age=limit.words)]
    if excepted:
        steps.append(step("traffic_excepted"))
    yes = old_enough and not excepted
    steps.append(step("traffic_judge" if yes else "traffic_youth_court"))
    return Answer(yes, tuple(steps))


def schedule_offence(
    group: str, *, offence: datetime, questioning: datetime, found_close: bool
) -> Schedule:
    """Whether an offence is one of the schedule for questioning at night; `group` is of SCHEDULE.

    No number of hours is laid down: the officer's own finding decides.
    """
    minutes = int(elapsed(offence, questioning).total_seconds() // 60)
    between = minutes_text(abs(minutes))
    if minutes < 0:
        steps = [step("schedule_questioning_first", between=between)]
    else:
        steps = [step("schedule_between", between=between)]
    if not SCHEDULE[group]:
        return Schedule(True, minutes, (*steps, step("schedule_no_condition")))
    said = step("schedule_found_close" if found_close else "schedule_not_found_close")
    return Schedule(found_close, minutes, (*steps, said))

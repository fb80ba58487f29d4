"""Temporary provisions on minors under 14 in terror offences (ss. 25(ו)-(יב), 25א(ה)-(ז))."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from core.law.ages import LEAP_BIRTHDAY, age_limit
from core.law.answers import Answer
from core.law.counting import age_attained
from core.law.explain import Finding, days_text, step
from core.law.provisions import require_in_force
from core.law.punishment import within_maximum
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.model.deadlines import Step

TRANSFER = "terror-under14-transfer-14-25f"
TOTAL = "terror-total-max-25h"
HEARING = "terror-followup-hearing-25j"


@dataclass(frozen=True)
class FollowupHearing:
    """`by`: the last day for it; `in_time` and `days_before` are None until it was held."""

    by: date
    in_time: bool | None
    days_before: int | None
    steps: tuple[Step, ...]


def earliest_transfer(book: RuleBook, readings: Readings, birth: date) -> Finding:
    """The first day on which a minor may go on from the locked dormitory to prison (s. 25(ו)).

    Raises NotInForce when that day is not within the time of the provision.
    """
    rule = book.rule(TRANSFER)
    leap = LEAP_BIRTHDAY[readings["leap_birthday"]]
    require_in_force(book, rule, age_attained(birth, rule.latest.number, leap), readings)
    limit = age_limit(book, TRANSFER, birth, readings)
    first = limit.last_day + timedelta(days=1)
    require_in_force(book, rule, first, readings)
    return Finding(first, (*limit.steps, step("terror_transfer", first)))


def total_within_maximum(
    book: RuleBook,
    readings: Readings,
    *,
    offence_max_months: int,
    dorm_months: int,
    prison_months: int,
    on: date | None = None,
) -> Answer:
    """Whether locked dormitory and prison together stay within the maximum (s. 25(ח)).

    Raises NotInForce for a sentence given `on` a day that the provision does not hold.
    """
    if on is not None:
        require_in_force(book, book.rule(TOTAL), on, readings)
    return within_maximum(
        offence_max_months=offence_max_months,
        dorm_months=dorm_months,
        prison_months=prison_months,
    )


def followup_hearing(
    book: RuleBook, readings: Readings, *, dorm_end: date, held_on: date | None
) -> FollowupHearing:
    """The court's hearing towards the end of the locked dormitory (s. 25(י)).

    The law only says that it comes before the end. Raises NotInForce.
    """
    require_in_force(book, book.rule(HEARING), held_on or dorm_end, readings)
    steps = [step("terror_dorm_end", dorm_end)]
    if held_on is None:
        return FollowupHearing(dorm_end, None, None, (*steps, step("terror_hearing_open")))
    before = (dorm_end - held_on).days
    if before < 0:
        said = step("terror_hearing_late", held_on, days=days_text(-before))
    elif before == 0:
        said = step("terror_hearing_last_day", held_on)
    else:
        said = step("terror_hearing_held", held_on, days=days_text(before))
    return FollowupHearing(dorm_end, before >= 0, before, (*steps, said))

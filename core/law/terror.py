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
SHORTEST = "terror-swap-shortest-25ah4"


@dataclass(frozen=True)
class FollowupHearing:
    """`by`: the last day for it; `in_time` and `days_before` are None until it was held."""

    by: date
    in_time: bool | None
    days_before: int | None
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class ShortestTime:
    """`return_by` is None while the danger lasts; `days_beyond` it, None until the return."""

    return_by: date | None
    days_beyond: int | None
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


def shortest_time(
    book: RuleBook,
    readings: Readings,
    *,
    swap_from: date,
    danger_over: date | None,
    returned: date | None,
) -> ShortestTime:
    """Whether prison instead of the locked dormitory lasted only as needed (s. 25א(ה)(4)).

    The law names no number: the danger of s. 25א(ה)(1) decides. Raises NotInForce.
    """
    require_in_force(book, book.rule(SHORTEST), swap_from, readings)
    steps = [step("terror_swap_from", swap_from)]
    if danger_over is None:
        steps.append(step("terror_danger_lasts"))
        return ShortestTime(None, None if returned is None else 0, tuple(steps))
    steps.append(step("terror_danger_over", danger_over))
    if returned is None:
        return ShortestTime(danger_over, None, tuple(steps))
    beyond = max((returned - danger_over).days, 0)
    key = "terror_back_late" if beyond else "terror_back_in_time"
    steps.append(step(key, returned, days=days_text(beyond)))
    return ShortestTime(danger_over, beyond, tuple(steps))

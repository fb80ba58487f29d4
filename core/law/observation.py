"""From indictment to judgment: temporary supervision and observation orders (ss. 20-20ג)."""

from __future__ import annotations

from datetime import date

from core.law.ages import age_limit
from core.law.answers import Answer
from core.law.calendar import rest_day_name
from core.law.counting import settle_last_day
from core.law.explain import Finding, amount_text, step
from core.law.periods import period_end
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.law.shape_roles import rest_policy

SIX_MONTHS = "temp-supervision-hearing-6m-20h"
REPRESENTATION = "observation-representation-14-20ab"
# What a court may rest an order on (s. 20ב).
EVIDENCE = ("judge_found", "detention_court_found", "admitted", "agreed", "nothing")


def supervision_end(*, order: date, court_limit: date | None, decided: date | None) -> Finding:
    """The last day of temporary supervision (s. 20(א)); None while it is open.

    `court_limit`: the end of a shorter time that the court set; `decided`: the day of the decision
    of s. 24.
    """
    steps = [step("supervision_order", order)]
    if court_limit is not None:
        steps.append(step("supervision_court_limit", court_limit))
    if decided is not None:
        steps.append(step("supervision_decided", decided))
    known = [day for day in (court_limit, decided) if day is not None]
    if not known:
        return Finding(None, (*steps, step("supervision_open")))
    end = min(known)
    return Finding(end, (*steps, step("supervision_end", end)))


def six_months_end(book: RuleBook, *, order: date, last_hearing: date | None = None) -> Finding:
    """The day on which six months passed without a hearing, a day of rest or not (s. 20(ה)).

    Counted from the order, or from a hearing that was held after it. Raises NoValueAtDate.
    """
    rule = book.rule(SIX_MONTHS)
    start = max(order, last_hearing or order)
    value = rule.value_at(start)
    end = period_end(rule, start, value.number, value.unit, settle=False)
    key = "supervision_from_order" if start == order else "supervision_from_hearing"
    steps = [
        step(key, start),
        step("supervision_months_end", end, period=amount_text(value.unit, value.number)),
    ]
    if end.day != start.day:
        steps.append(step("short_month", day=start.day))
    return Finding(end, tuple(steps))


def hearing_due(
    book: RuleBook, readings: Readings, *, order: date, last_hearing: date | None = None
) -> Finding:
    """The last day for the hearing of s. 20(ה), off a day of rest where the reading moves it."""
    found = six_months_end(book, order=order, last_hearing=last_hearing)
    assert found.on is not None
    policy = rest_policy(book.rule(SIX_MONTHS), readings)
    due = settle_last_day(found.on, policy, lambda day: bool(rest_day_name(day)))
    if due == found.on:
        return found
    return Finding(due, (*found.steps, step("rest_day_moved", due)))


def representation_required(
    book: RuleBook,
    readings: Readings,
    *,
    birth: date,
    on: date,
    consents: bool,
    no_injustice_recorded: bool,
) -> Answer:
    """Whether an observation order needs defence counsel (s. 20א(ב)). Raises NoValueAtDate."""
    limit = age_limit(book, REPRESENTATION, birth, readings)
    if on <= limit.last_day:
        under = step("still_under", on, age=limit.words)
        return Answer(True, (*limit.steps, under, step("observation_counsel_age")))
    attained = (*limit.steps, step("already_attained", on, age=limit.words))
    if not consents:
        return Answer(True, (*attained, step("observation_counsel_no_consent")))
    if no_injustice_recorded:
        return Answer(False, (*attained, step("observation_counsel_waived")))
    return Answer(True, (*attained, step("observation_counsel_not_waived")))


def leave_allowed(*, detained: bool, court_approved: bool) -> Answer:
    """Whether there may be leave during observation (ss. 20א(ד), 37)."""
    if not detained:
        return Answer(True, (step("observation_leave_ordinary"),))
    key = "observation_leave_approved" if court_approved else "observation_leave_refused"
    return Answer(court_approved, (step(key),))


def evidence_enough(evidence: str, *, judge_tries_charge: bool) -> Answer:
    """Whether an order of ss. 20(ג) or 20א has the evidence it needs (s. 20ב).

    `evidence` is one of EVIDENCE; `judge_tries_charge`: who found it also tries the charge.
    """
    if evidence == "judge_found":
        key = "evidence_same_judge" if judge_tries_charge else "evidence_other_judge"
        return Answer(not judge_tries_charge, (step(key),))
    return Answer(evidence != "nothing", (step(f"evidence_{evidence}"),))


def appeal_panel(book: RuleBook, judges: int) -> Answer:
    """Whether an appeal on an order of ss. 20-20ג sits in the number of the law (s. 20ג(ב))."""
    needed = book.rule("appeal-single-judge-20c").latest.number
    key = "appeal_panel_right" if judges == needed else "appeal_panel_wrong"
    return Answer(judges == needed, (step(key, judges=judges, needed=needed),))

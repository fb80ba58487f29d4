"""Which engine function answers each rule of the worked examples, and the names of its inputs.

Nothing is computed here: every figure comes from the functions that make the deadlines.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.law import committee, leave, prison, release
from core.law.absences import order_end
from core.law.ages import age_limit
from core.law.example_inputs import (
    DATE,
    DATE_OR_NONE,
    DATES,
    FLAG,
    NUMBER,
    NUMBERS,
    SPAN,
    SPANS,
    WORD,
    WORDS,
    Kind,
    one_of,
)
from core.law.facility import (
    eligible_from,
    extension_limit,
    extension_possible,
    notice_by,
    temporary_locked_end,
    year_end,
)
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.law.supervision import followup_end, followup_law, obedience_end, revocation_ground
from core.model.cases import Absence, AbsenceKind, FacilityKind, Track
from core.model.deadlines import Step

Args = Mapping[str, Any]


@dataclass(frozen=True)
class Evaluation:
    """Results by name as plain values, dates as ISO texts, and the steps that led there."""

    results: Mapping[str, Any]
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True)
class ExampleRule:
    inputs: Mapping[str, Kind]
    run: Callable[[RuleBook, Args, Readings], Evaluation]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _eligibility(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    year = year_end(book, readings, entry=args["entry_date"])
    found = eligible_from(year, readings)
    return Evaluation({"year_end": _iso(year.on), "eligible_from": _iso(found.on)}, found.steps)


def _may_order(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = eligible_from(year_end(book, readings, entry=args["entry_date"]), readings)
    basis = release.facility_basis(found.on, args["decision_date"], args["special_reasons"])
    return Evaluation({"may_order": basis.may_order, "basis": basis.value}, found.steps)


def _eligibility_absence(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    year = year_end(book, readings, entry=args["entry_date"], absence_days=args["absence_days"])
    return Evaluation({"year_end": _iso(year.on)}, year.steps)


def _eligibility_transfer(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    year = year_end(book, readings, entry=args["first_entry"], current_entry=args["current_entry"])
    return Evaluation({"year_end": _iso(year.on)}, year.steps)


def _notice(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    year = year_end(book, readings, entry=args["entry_date"])
    found = notice_by(book, year, args["lead_days"])
    return Evaluation({"year_end": _iso(year.on), "notify_by": _iso(found.on)}, found.steps)


def _age_cap(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    birth = args["birth_date"]
    limit = age_limit(book, "dorm-age-cap-20-34", birth, readings)
    end = order_end(book, readings, court_end=args["order_end"], birth=birth)
    return Evaluation({"turns_20": _iso(limit.turns), "effective_end": _iso(end.on)}, end.steps)


def _extension(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = extension_limit(book, readings, order_end=args["order_end"], birth=args["birth_date"])
    return Evaluation(
        {"latest_extended_end": _iso(found.latest), "effective_end": _iso(found.on)}, found.steps
    )


def _extension_facility(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    return Evaluation({"extension_possible": extension_possible(args["facility"], readings)})


def _followup_order(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = followup_end(
        book,
        readings,
        release=args["release_date"],
        birth=args["birth_date"],
        superintendent_end=args["superintendent_end"],
    )
    return Evaluation({"followup_end": _iso(found.on), "capped": found.capped}, found.steps)


def _followup_committee(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = followup_end(
        book,
        readings,
        release=args["release_date"],
        birth=args["birth_date"],
        court_period_end=args["court_period_end"],
    )
    return Evaluation({"followup_end": _iso(found.on), "capped": found.capped}, found.steps)


def _obedience(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    release_date, court_end = args["release_date"], args["court_period_end"]
    followup = followup_end(
        book,
        readings,
        release=release_date,
        birth=args["birth_date"],
        court_period_end=court_end,
    )
    found = obedience_end(followup, release=release_date, court_period_end=court_end)
    return Evaluation(
        {"obedience_end": _iso(found.on), "followup_end": _iso(followup.on)},
        (*followup.steps, *found.steps),
    )


def _revocation(_: RuleBook, args: Args, __: Readings) -> Evaluation:
    found = revocation_ground(
        officer_instruction=args["kind"],
        breach=args["breach_date"],
        court_period_end=args["court_period_end"],
    )
    return Evaluation(
        {"ground": found.ground, "return_until": _iso(found.return_until)}, found.steps
    )


def _army(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    return Evaluation({"governed_by": followup_law(book, args["in_regular_service"])})


def _leave_regular(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    limit = book.rule("leave-regular-15-37a2").latest.number
    found = leave.request_days(limit, args["used"], args["request"])
    return Evaluation(
        {"allowed": found.allowed, "remaining_after": found.remaining, "excess": found.excess}
    )


def _leave_rest(_: RuleBook, args: Args, readings: Readings) -> Evaluation:
    day, community = args["date"], args["community_rest_days"]
    rest = bool(leave.rest_day_for(day, community, readings))
    without_rest = readings.using("leave_days", "COUNT_EXCLUDE_REST")
    counted = leave.quota_days(day, day, without_rest, community)
    return Evaluation({"is_rest_day": rest, "counts_against_quota": counted})


def _leave_days(_: RuleBook, args: Args, readings: Readings) -> Evaluation:
    return Evaluation({"quota_days": leave.quota_days(args["from"], args["to"], readings)})


def _leave_special(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    limit = leave.special_limit(
        book, readings, args["chair_approvals"], args["committee_approvals"]
    )
    found = leave.request_days(limit.limit, args["used"], args["request"])
    return Evaluation(
        {
            "valid_approvals": limit.valid,
            "limit": limit.limit,
            "allowed": found.allowed,
            "remaining_after": found.remaining,
        }
    )


def _leave_year(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    used, allowed = leave.regular_request(
        book, readings, entry=args["entry_date"], used=args["used"], request=args["request"]
    )
    return Evaluation({"used_in_year": used, "allowed": allowed})


def _temporary_locked(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = temporary_locked_end(book, readings, args["start_date"], args["days"])
    return Evaluation({"last_day": _iso(found.on)}, found.steps)


def _absence(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    absence = Absence(
        id="",
        kind=AbsenceKind.ESCAPE,
        start=args["absent_from"],
        arrested=args["arrested"],
        returned=args["returned"],
        court_ordered_otherwise=args["court_ordered_otherwise"],
    )
    found = order_end(
        book,
        readings,
        court_end=args["order_end"],
        absences=[absence],
        birth=args["birth_date"],
    )
    return Evaluation(
        {"days_not_counted": found.days_not_counted, "new_end": _iso(found.on)}, found.steps
    )


def _quorum(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = committee.quorum(book, Track.FACILITY, args["present"], readings)
    return Evaluation({"quorum": found.met}, (Step(found.text),))


def _composition(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = committee.composition(book, Track.FACILITY, args["appointed"], readings)
    return Evaluation(
        {"complete": found.complete, "missing": list(found.missing)}, (Step(found.text),)
    )


def _majority(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = committee.majority(
        book,
        Track.FACILITY,
        readings,
        sitting=args["sitting"],
        votes_for=args["for"],
        votes_against=args["against"],
    )
    return Evaluation({"passed": found.passed}, (Step(found.text),))


def _forum_facility(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    return Evaluation({"forum": release.release_forum(book, args["order_basis"], readings)})


def _two_thirds(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = prison.two_thirds(book, readings, start=args["start"], months=args["months"])
    return Evaluation(
        {"two_thirds_end": _iso(found.served), "earliest_release": _iso(found.earliest)},
        found.steps,
    )


def _forum_prison(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = prison.forum(
        book,
        readings,
        months=args["months"],
        birth=args["birth_date"],
        two_thirds_date=args["two_thirds_date"],
    )
    return Evaluation({"forum": found})


def _rehearing(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = prison.rehearing_from(book, readings, args["refused"])
    end = prison.half_year_end(book, args["refused"])
    return Evaluation({"half_year_end": _iso(end)}, found.steps)


FACILITY = one_of(
    {
        "מעון": FacilityKind.DORMITORY,
        "מעון נעול": FacilityKind.LOCKED_DORMITORY,
        **{kind.value: kind for kind in FacilityKind},
    }
)
BREACH = one_of({"condition": False, "officer_instruction": True})
ENTRY = {"entry_date": DATE}
HOLDING = {"start_date": DATE, "days": NUMBER}
RELEASE = {"release_date": DATE, "birth_date": DATE}

RULES: Mapping[str, ExampleRule] = {
    "release-eligibility-1y-36a": ExampleRule(ENTRY, _eligibility),
    "release-may-order-36a": ExampleRule(
        {**ENTRY, "decision_date": DATE, "special_reasons": FLAG}, _may_order
    ),
    "eligibility-absence-36a-42c": ExampleRule(
        {**ENTRY, "absence_days": NUMBER}, _eligibility_absence
    ),
    "eligibility-transfer-36a": ExampleRule(
        {"first_entry": DATE, "current_entry": DATE}, _eligibility_transfer
    ),
    "notify-right-before-1y-34a": ExampleRule({**ENTRY, "lead_days": NUMBER}, _notice),
    "dorm-age-cap-20-34": ExampleRule({"birth_date": DATE, "order_end": DATE}, _age_cap),
    "dorm-extension-1y-33": ExampleRule({"order_end": DATE, "birth_date": DATE}, _extension),
    "dorm-extension-facility-33": ExampleRule({"facility": FACILITY}, _extension_facility),
    "followup-1y-38a": ExampleRule(
        {**RELEASE, "superintendent_end": DATE_OR_NONE}, _followup_order
    ),
    "followup-longer-38b": ExampleRule({**RELEASE, "court_period_end": DATE}, _followup_committee),
    "obedience-39b": ExampleRule({**RELEASE, "court_period_end": DATE}, _obedience),
    "revocation-ground-36c": ExampleRule(
        {"kind": BREACH, "breach_date": DATE, "court_period_end": DATE}, _revocation
    ),
    "followup-army-40b": ExampleRule({"in_regular_service": FLAG}, _army),
    "leave-regular-15-37a2": ExampleRule({"used": NUMBER, "request": NUMBER}, _leave_regular),
    "leave-rest-days-37a1": ExampleRule({"date": DATE, "community_rest_days": DATES}, _leave_rest),
    "leave-day-count-37": ExampleRule({"from": DATE, "to": DATE}, _leave_days),
    "leave-special-37a3": ExampleRule(
        {
            "used": NUMBER,
            "request": NUMBER,
            "chair_approvals": NUMBERS,
            "committee_approvals": NUMBERS,
        },
        _leave_special,
    ),
    "leave-year-37": ExampleRule({**ENTRY, "used": SPANS, "request": SPAN}, _leave_year),
    "temp-locked-7d-31c": ExampleRule(HOLDING, _temporary_locked),
    "temp-locked-ext-30d-31e": ExampleRule(HOLDING, _temporary_locked),
    "absence-not-counted-42c": ExampleRule(
        {
            "order_end": DATE,
            "absent_from": DATE,
            "arrested": DATE_OR_NONE,
            "returned": DATE,
            "court_ordered_otherwise": FLAG,
            "birth_date": DATE_OR_NONE,
        },
        _absence,
    ),
    "committee-quorum-3-35d": ExampleRule({"present": WORDS}, _quorum),
    "committee-composition-35b": ExampleRule({"appointed": WORDS}, _composition),
    "committee-majority": ExampleRule(
        {"sitting": NUMBER, "for": NUMBER, "against": NUMBER}, _majority
    ),
    "release-forum-36a": ExampleRule({"order_basis": WORD}, _forum_facility),
    "crl-two-thirds": ExampleRule({"start": DATE, "months": NUMBER}, _two_thirds),
    "crl-forum": ExampleRule(
        {"months": NUMBER, "birth_date": DATE, "two_thirds_date": DATE}, _forum_prison
    ),
    "crl-rehearing-6m": ExampleRule({"refused": DATE}, _rehearing),
}

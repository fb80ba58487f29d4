"""Release from a facility: the year, notices, the forum, revocation (ss. 34א, 36)."""

from __future__ import annotations

from dataclasses import replace

from core.law import release
from core.law.calculators.calculator import Args, Calculator, Evaluation, iso
from core.law.calculators.kinds import DATE, DATE_OR_NONE, FLAG, NUMBER, WORD, one_of
from core.law.explain import step
from core.law.facility import eligible_from, notice_by, year_end
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.law.supervision import conditions_change, revocation_ground


def _eligibility(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    year = year_end(book, readings, entry=args["entry_date"])
    found = eligible_from(year, readings)
    return Evaluation({"year_end": iso(year.on), "eligible_from": iso(found.on)}, found.steps)


def _may_order(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = eligible_from(year_end(book, readings, entry=args["entry_date"]), readings)
    basis = release.facility_basis(found.on, args["decision_date"], args["special_reasons"])
    said = step(f"facility_basis_{basis.value}", args["decision_date"])
    return Evaluation({"may_order": basis.may_order, "basis": basis.value}, (*found.steps, said))


def _eligibility_absence(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    year = year_end(book, readings, entry=args["entry_date"], absence_days=args["absence_days"])
    return Evaluation({"year_end": iso(year.on)}, year.steps)


def _eligibility_transfer(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    year = year_end(book, readings, entry=args["first_entry"], current_entry=args["current_entry"])
    return Evaluation({"year_end": iso(year.on)}, year.steps)


def _notice(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    year = year_end(book, readings, entry=args["entry_date"])
    found = notice_by(book, year, args["lead_days"])
    return Evaluation({"year_end": iso(year.on), "notify_by": iso(found.on)}, found.steps)


def _forum_facility(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    order_basis = args["order_basis"]
    found = release.release_forum(book, order_basis, readings)
    said = step(f"facility_forum_{found}", section=order_basis)
    return Evaluation({"forum": found}, (said,))


def _revocation(_: RuleBook, args: Args, __: Readings) -> Evaluation:
    found = revocation_ground(
        officer_instruction=args["kind"],
        breach=args["breach_date"],
        court_period_end=args["court_period_end"],
    )
    return Evaluation(
        {"ground": found.ground, "return_until": iso(found.return_until)}, found.steps
    )


def _conditions_change(_: RuleBook, args: Args, __: Readings) -> Evaluation:
    found = conditions_change(
        release=args["release_date"],
        change=args["change_date"],
        supervision_end=args["supervision_end"],
    )
    return Evaluation({"may_change": found.may_change}, found.steps)


# The sections of the rule's own table; "סעיף" may stand before them.
ORDER_BASIS = replace(WORD, choices=("26(5)", "25(א)(1)", "25(א)(2)", "25א(א)", "20א"))
BREACH = one_of({"condition": False, "officer_instruction": True})

CALCULATORS = (
    Calculator(
        "release-eligibility-1y-36a",
        {"entry_date": DATE},
        (
            "year_end",
            "eligible_from",
        ),
        _eligibility,
    ),
    Calculator(
        "release-may-order-36a",
        {"entry_date": DATE, "decision_date": DATE, "special_reasons": FLAG},
        (
            "may_order",
            "basis",
        ),
        _may_order,
    ),
    Calculator(
        "eligibility-absence-36a-42c",
        {"entry_date": DATE, "absence_days": NUMBER},
        ("year_end",),
        _eligibility_absence,
    ),
    Calculator(
        "eligibility-transfer-36a",
        {"first_entry": DATE, "current_entry": DATE},
        ("year_end",),
        _eligibility_transfer,
    ),
    Calculator(
        "notify-right-before-1y-34a",
        {"entry_date": DATE, "lead_days": NUMBER},
        (
            "year_end",
            "notify_by",
        ),
        _notice,
    ),
    Calculator(
        "conditions-change-36b",
        {"release_date": DATE, "change_date": DATE, "supervision_end": DATE_OR_NONE},
        ("may_change",),
        _conditions_change,
    ),
    Calculator("release-forum-36a", {"order_basis": ORDER_BASIS}, ("forum",), _forum_facility),
    Calculator(
        "revocation-ground-36c",
        {"kind": BREACH, "breach_date": DATE, "court_period_end": DATE},
        (
            "ground",
            "return_until",
        ),
        _revocation,
    ),
)

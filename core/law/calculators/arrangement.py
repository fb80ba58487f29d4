"""Limits of a conditional arrangement, of which a file holds only the history."""

from __future__ import annotations

from core.law import arrangement
from core.law.calculators.calculator import Args, Calculator, Evaluation, iso
from core.law.calculators.kinds import DATE, DATE_OR_NONE, FLAG, NUMBER
from core.law.readings import Readings
from core.law.rules import RuleBook


def _programme(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    found = arrangement.programme(
        book,
        signed_on=args["signed_on"],
        months=args["months"],
        recommended=args["officer_recommended"],
    )
    return Evaluation({"within_limit": found.ok, "most_months": found.figure}, found.steps)


def _business_stop(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    found = arrangement.business_stop(
        book,
        signed_on=args["signed_on"],
        agreed=args["stop_days"],
        ordered=args["closed_by_order_days"],
    )
    return Evaluation({"within_limit": found.ok, "stop_total_days": found.figure}, found.steps)


def _clean_record(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    found = arrangement.clean_record(book, offence=args["offence"], last_record=args["last_record"])
    return Evaluation({"clean_record": found.ok, "record_from": iso(found.on)}, found.steps)


def _discovery(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    found = arrangement.in_time_of_discovery(
        book, discovered=args["discovered_on"], signed_on=args["signed_on"]
    )
    return Evaluation({"signed_in_time": found.ok, "last_day": iso(found.on)}, found.steps)


CALCULATORS = (
    Calculator(
        "arr-programme-months",
        {"signed_on": DATE, "months": NUMBER, "officer_recommended": FLAG},
        (
            "within_limit",
            "most_months",
        ),
        _programme,
    ),
    Calculator(
        arrangement.STOP_WITH_ORDER,
        {"signed_on": DATE, "stop_days": NUMBER, "closed_by_order_days": NUMBER},
        (
            "within_limit",
            "stop_total_days",
        ),
        _business_stop,
    ),
    Calculator(
        arrangement.CLEAN_RECORD,
        {"offence": DATE, "last_record": DATE_OR_NONE},
        (
            "clean_record",
            "record_from",
        ),
        _clean_record,
    ),
    Calculator(
        arrangement.BUSINESS_DISCOVERY,
        {"discovered_on": DATE, "signed_on": DATE},
        (
            "signed_in_time",
            "last_day",
        ),
        _discovery,
    ),
)

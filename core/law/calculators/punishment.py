"""Punishment of minors and the temporary provisions on terror (ss. 25-25ב)."""

from __future__ import annotations

from core.law import punishment, terror
from core.law.calculators.calculator import Args, Calculator, Evaluation, iso
from core.law.calculators.kinds import DATE, DATE_OR_NONE, NUMBER, one_of
from core.law.readings import Readings
from core.law.rules import RuleBook


def _maximum(_: RuleBook, args: Args, __: Readings) -> Evaluation:
    found = punishment.within_maximum(
        offence_max_months=args["offence_max_months"],
        dorm_months=args["dorm_months"],
        prison_months=args["prison_months"],
    )
    return Evaluation({"within_max": found.yes}, found.steps)


def _terror_maximum(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = terror.total_within_maximum(
        book,
        readings,
        offence_max_months=args["offence_max_months"],
        dorm_months=args["dorm_months"],
        prison_months=args["prison_months"],
        on=args["sentenced_on"],
    )
    return Evaluation({"within_max": found.yes}, found.steps)


def _prison_first(_: RuleBook, args: Args, __: Readings) -> Evaluation:
    found = punishment.prison_first(
        treatment_order=args["order_kind"],
        order_end=args["order_end"],
        prison_start=args["prison_start"],
        prison_end=args["prison_end"],
    )
    results = {
        "resumes_on": iso(found.resumes_on),
        "days_left": found.days_left,
        "directions_needed": found.directions_needed,
    }
    return Evaluation(results, found.steps)


def _transfer(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = terror.earliest_transfer(book, readings, args["birth_date"])
    return Evaluation({"earliest_transfer": iso(found.on)}, found.steps)


def _hearing(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = terror.followup_hearing(
        book, readings, dorm_end=args["dorm_end"], held_on=args["held_on"]
    )
    results = {
        "hearing_by": iso(found.by),
        "in_time": found.in_time,
        "days_before": found.days_before,
    }
    return Evaluation(results, found.steps)


def _shortest(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = terror.shortest_time(
        book,
        readings,
        swap_from=args["swap_from"],
        danger_over=args["danger_over"],
        returned=args["returned"],
    )
    results = {"return_by": iso(found.return_by), "days_beyond": found.days_beyond}
    return Evaluation(results, found.steps)


ORDER = one_of({"treatment_order": True, "locked_instead_of_prison": False})
MONTHS = {"offence_max_months": NUMBER, "dorm_months": NUMBER, "prison_months": NUMBER}

CALCULATORS = (
    Calculator("locked-dorm-max-25a1", MONTHS, ("within_max",), _maximum),
    Calculator(
        terror.TOTAL, {**MONTHS, "sentenced_on": DATE_OR_NONE}, ("within_max",), _terror_maximum
    ),
    Calculator(
        "prison-first-25b",
        {"order_kind": ORDER, "order_end": DATE, "prison_start": DATE, "prison_end": DATE},
        ("resumes_on", "days_left", "directions_needed"),
        _prison_first,
    ),
    Calculator(terror.TRANSFER, {"birth_date": DATE}, ("earliest_transfer",), _transfer),
    Calculator(
        terror.HEARING,
        {"dorm_end": DATE, "held_on": DATE_OR_NONE},
        ("hearing_by", "in_time", "days_before"),
        _hearing,
    ),
    Calculator(
        terror.SHORTEST,
        {"swap_from": DATE, "danger_over": DATE_OR_NONE, "returned": DATE_OR_NONE},
        ("return_by", "days_beyond"),
        _shortest,
    ),
)

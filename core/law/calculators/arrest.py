"""Arrest, until a judge and before an indictment (ss. 10ג, 10ד, 10ט)."""

from __future__ import annotations

from core.law.arrest import approval_needed, delay_end, judge_deadline, rest_span
from core.law.calculators.calculator import Args, Calculator, Evaluation, iso
from core.law.calculators.kinds import DATE, MOMENT, MOMENT_OR_NONE, NUMBER
from core.law.calculators.shapes import days_end
from core.law.readings import Readings
from core.law.rules import RuleBook


def _judge(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = judge_deadline(
        book,
        readings,
        arrest=args["arrest"],
        birth=args["birth_date"],
        rest=rest_span(args["rest_start"], args["rest_end"]),
    )
    return Evaluation({"hours": found.hours, "by": iso(found.by)}, found.steps)


def _delay(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    found = delay_end(book, args["start"], args["hours"])
    return Evaluation({"until": iso(found.at)}, found.steps)


def _convention(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    # How days of detention are counted is older than the rule whose reading decides it here.
    rule = book.rule("pre-indictment-10d-10t")
    found = days_end(rule, args["start_date"], args["days"], readings)
    return Evaluation({"last_day": iso(found.on)}, found.steps)


def _approval(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    needed, steps = approval_needed(book, args["continuous_days"])
    return Evaluation({"approval_needed": needed}, steps)


CALCULATORS = (
    Calculator(
        "judge-deadline-10c",
        {
            "arrest": MOMENT,
            "birth_date": DATE,
            "rest_start": MOMENT_OR_NONE,
            "rest_end": MOMENT_OR_NONE,
        },
        ("hours", "by"),
        _judge,
    ),
    Calculator("delay-24h-under14-10d", {"start": MOMENT, "hours": NUMBER}, ("until",), _delay),
    Calculator(
        "detention-day-convention",
        {"start_date": DATE, "days": NUMBER},
        ("last_day",),
        _convention,
    ),
    Calculator(
        "ag-approval-needed-10t", {"continuous_days": NUMBER}, ("approval_needed",), _approval
    ),
)

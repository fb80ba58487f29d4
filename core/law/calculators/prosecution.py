"""Bringing a minor to trial, and what must be there first (ss. 14, 24, 45ב, schedule)."""

from __future__ import annotations

from core.law import prosecution
from core.law.calculators.calculator import Args, Calculator, Evaluation, iso
from core.law.calculators.kinds import DATE, FLAG, MOMENT, SHORT_NUMBER, Kind, one_of
from core.law.readings import Readings
from core.law.rules import RuleBook

FLAG_OR_NONE = Kind("flag", FLAG.read, optional=True)


def _consent(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    needed, free_until = prosecution.consent_needed(
        book, readings, offence=args["offence"], indictment=args["indictment"]
    )
    results = {"ag_consent_needed": needed.yes, "free_until": iso(free_until)}
    return Evaluation(results, needed.steps)


def _decision(_: RuleBook, args: Args, __: Readings) -> Evaluation:
    found = prosecution.may_decide(
        report_filed=args["probation_report_filed"], tests_missing=bool(args["tests_missing"])
    )
    return Evaluation({"may_decide": found.yes}, found.steps)


def _traffic(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = prosecution.traffic_judge(
        book,
        readings,
        birth=args["birth_date"],
        offence=args["offence"],
        licence_age=args["licence_age"],
        excepted=args["drunk_or_unlicensed"],
    )
    return Evaluation({"traffic_judge": found.yes}, found.steps)


def _schedule(_: RuleBook, args: Args, __: Readings) -> Evaluation:
    found = prosecution.schedule_offence(
        args["schedule_group"],
        offence=args["offence_at"],
        questioning=args["questioning_at"],
        found_close=args["officer_found_close"],
    )
    return Evaluation({"applies": found.applies, "minutes_passed": found.minutes}, found.steps)


CALCULATORS = (
    Calculator(
        "prosecution-1y-14",
        {"offence": DATE, "indictment": DATE},
        ("ag_consent_needed", "free_until"),
        _consent,
    ),
    Calculator(
        "decision-24-needs-report",
        {"probation_report_filed": FLAG, "tests_missing": FLAG_OR_NONE},
        ("may_decide",),
        _decision,
    ),
    Calculator(
        "traffic-licence-age-45b",
        {
            "birth_date": DATE,
            "offence": DATE,
            "licence_age": SHORT_NUMBER,
            "drunk_or_unlicensed": FLAG,
        },
        ("traffic_judge",),
        _traffic,
    ),
    Calculator(
        "schedule-proximity",
        {
            "schedule_group": one_of({group: group for group in prosecution.SCHEDULE}),
            "offence_at": MOMENT,
            "questioning_at": MOMENT,
            "officer_found_close": FLAG,
        },
        ("applies", "minutes_passed"),
        _schedule,
    ),
)

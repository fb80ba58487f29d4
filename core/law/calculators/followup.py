"""Follow-up and the duty to obey after release (ss. 38-41)."""

from __future__ import annotations

from core.law.calculators.calculator import Args, Calculator, Evaluation, iso
from core.law.calculators.kinds import DATE, DATE_OR_NONE, FLAG
from core.law.explain import step
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.law.supervision import (
    followup_end,
    followup_law,
    obedience_end,
    shortened_followup,
)


def _followup_order(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = followup_end(
        book,
        readings,
        release=args["release_date"],
        birth=args["birth_date"],
        superintendent_end=args["superintendent_end"],
    )
    return Evaluation({"followup_end": iso(found.on), "capped": found.capped}, found.steps)


def _followup_committee(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = followup_end(
        book,
        readings,
        release=args["release_date"],
        birth=args["birth_date"],
        court_period_end=args["court_period_end"],
    )
    return Evaluation({"followup_end": iso(found.on), "capped": found.capped}, found.steps)


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
        {"obedience_end": iso(found.on), "followup_end": iso(followup.on)},
        (*followup.steps, *found.steps),
    )


def _army(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    in_service = args["in_regular_service"]
    said = step("army" if in_service else "facility_no_army")
    return Evaluation({"governed_by": followup_law(book, in_service)}, (said,))


def _shorten(_: RuleBook, args: Args, __: Readings) -> Evaluation:
    found = shortened_followup(args["followup_end"], args["court_end"])
    return Evaluation({"new_end": iso(found.on), "shortened": found.shortened}, found.steps)


CALCULATORS = (
    Calculator(
        "followup-1y-38a",
        {"release_date": DATE, "birth_date": DATE, "superintendent_end": DATE_OR_NONE},
        (
            "followup_end",
            "capped",
        ),
        _followup_order,
    ),
    Calculator(
        "followup-longer-38b",
        {"release_date": DATE, "birth_date": DATE, "court_period_end": DATE},
        (
            "followup_end",
            "capped",
        ),
        _followup_committee,
    ),
    Calculator(
        "obedience-39b",
        {"release_date": DATE, "birth_date": DATE, "court_period_end": DATE},
        (
            "obedience_end",
            "followup_end",
        ),
        _obedience,
    ),
    Calculator("followup-army-40b", {"in_regular_service": FLAG}, ("governed_by",), _army),
    Calculator(
        "followup-shorten-41",
        {"followup_end": DATE, "court_end": DATE_OR_NONE},
        (
            "new_end",
            "shortened",
        ),
        _shorten,
    ),
)

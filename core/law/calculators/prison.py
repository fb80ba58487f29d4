"""The prison track: two thirds, the forum, a renewed hearing."""

from __future__ import annotations

from core.law import prison
from core.law.calculators.calculator import Args, Calculator, Evaluation, iso
from core.law.calculators.kinds import DATE, NUMBER
from core.law.readings import Readings
from core.law.rules import RuleBook


def _two_thirds(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = prison.two_thirds(book, readings, start=args["start"], months=args["months"])
    return Evaluation(
        {"two_thirds_end": iso(found.served), "earliest_release": iso(found.earliest)},
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
    return Evaluation({"half_year_end": iso(end)}, found.steps)


CALCULATORS = (
    Calculator(
        "crl-two-thirds",
        {"start": DATE, "months": NUMBER},
        (
            "two_thirds_end",
            "earliest_release",
        ),
        _two_thirds,
    ),
    Calculator(
        "crl-forum",
        {"months": NUMBER, "birth_date": DATE, "two_thirds_date": DATE},
        ("forum",),
        _forum_prison,
    ),
    Calculator("crl-rehearing-6m", {"refused": DATE}, ("half_year_end",), _rehearing),
)

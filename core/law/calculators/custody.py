"""The first days of a minor in custody (s. 13(ב2))."""

from __future__ import annotations

from core.law.arrest import rest_span
from core.law.calculators.calculator import Args, Calculator, Evaluation, iso
from core.law.calculators.kinds import MOMENT, MOMENT_OR_NONE
from core.law.custody import VISIT, first_visit
from core.law.readings import Readings
from core.law.rules import RuleBook


def _visit(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = first_visit(
        book,
        readings,
        admitted=args["admitted"],
        rest=rest_span(args["rest_start"], args["rest_end"]),
    )
    results = {"mode": found.mode, "by": iso(found.by), "not_before": iso(found.not_before)}
    return Evaluation(results, found.steps)


CALCULATORS = (
    Calculator(
        VISIT,
        {"admitted": MOMENT, "rest_start": MOMENT_OR_NONE, "rest_end": MOMENT_OR_NONE},
        ("mode", "by", "not_before"),
        _visit,
    ),
)

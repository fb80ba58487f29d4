"""A proceeding in place of a trial (s. 12א)."""

from __future__ import annotations

from core.law.calculators.calculator import Args, Calculator, Evaluation, iso
from core.law.calculators.kinds import DATE, FLAG
from core.law.diversion import PUBLISH, may_refer, publish_by
from core.law.readings import Readings
from core.law.rules import RuleBook


def _refer(_: RuleBook, args: Args, __: Readings) -> Evaluation:
    allowed, steps = may_refer(
        written_consent=args["written_consent"], acknowledges=args["acknowledges"]
    )
    return Evaluation({"may_refer": allowed}, steps)


def _publish(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    found = publish_by(book, args["start"])
    return Evaluation({"by": iso(found.on)}, found.steps)


CALCULATORS = (
    Calculator(
        "alternative-proceeding-12a",
        {"written_consent": FLAG, "acknowledges": FLAG},
        ("may_refer",),
        _refer,
    ),
    Calculator(PUBLISH, {"start": DATE}, ("by",), _publish),
)

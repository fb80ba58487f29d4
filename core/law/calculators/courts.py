"""Which court tries somebody (ss. 1, 5א)."""

from __future__ import annotations

from core.law.calculators.calculator import Args, Calculator, Evaluation
from core.law.calculators.kinds import DATE
from core.law.courts import trial_court
from core.law.readings import Readings
from core.law.rules import RuleBook


def _forum(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = trial_court(
        book,
        readings,
        birth=args["birth_date"],
        offence=args["offence"],
        indictment=args["indictment"],
    )
    return Evaluation({"forum": found.court, "dorm_order_26_5": found.dorm_order}, found.steps)


CALCULATORS = (
    Calculator(
        "forum-5a",
        {"birth_date": DATE, "offence": DATE, "indictment": DATE},
        ("forum", "dorm_order_26_5"),
        _forum,
    ),
)

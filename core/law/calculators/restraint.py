"""The locked room, and cells shared with somebody who came of age (ss. 34ב(ב), 41ב)."""

from __future__ import annotations

from core.law.calculators.calculator import Args, Calculator, Evaluation, iso
from core.law.calculators.kinds import FLAG, MOMENT, NUMBER
from core.law.locked_room import locked_room
from core.law.prison_cells import CELL, may_share_cell
from core.law.readings import Readings
from core.law.rules import RuleBook


def _room(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    found = locked_room(book, args["start"], args["extensions"])
    results = {
        "allowed": found.allowed,
        "until": iso(found.until),
        "checks_at_least": found.checks_at_least,
    }
    return Evaluation(results, found.steps)


def _cell(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    found = may_share_cell(
        book,
        prisoner_age=args["prisoner_age"],
        turned_18_while_serving=args["turned_18_while_serving"],
        minor_age=args["minor_age"],
        harm=args["harm"],
    )
    return Evaluation({"may_share": found.yes}, found.steps)


CALCULATORS = (
    Calculator(
        "locked-room-41b",
        {"start": MOMENT, "extensions": NUMBER},
        ("allowed", "until", "checks_at_least"),
        _room,
    ),
    Calculator(
        CELL,
        {
            "prisoner_age": NUMBER,
            "turned_18_while_serving": FLAG,
            "minor_age": NUMBER,
            "harm": FLAG,
        },
        ("may_share",),
        _cell,
    ),
)

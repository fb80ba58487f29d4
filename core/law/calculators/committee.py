"""Composition, quorum and majority of the committee (s. 35)."""

from __future__ import annotations

from dataclasses import replace

from core.law import committee
from core.law.calculators.calculator import Args, Calculator, Evaluation
from core.law.calculators.kinds import NUMBER, WORDS
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.model.cases import Track
from core.model.deadlines import Step

_OWN = ("chair", "probation_officer", "physician", "educator", "other")
# What the law desk offers: each seat, a second probation officer, and substitutes.
SEATS = replace(
    WORDS, choices=(*_OWN, "probation_officer_2", *(f"substitute_{seat}" for seat in _OWN))
)


def _quorum(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = committee.quorum(book, Track.FACILITY, args["present"], readings)
    return Evaluation({"quorum": found.met}, (Step(found.text),))


def _composition(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = committee.composition(book, Track.FACILITY, args["appointed"], readings)
    return Evaluation(
        {"complete": found.complete, "missing": list(found.missing)}, (Step(found.text),)
    )


def _majority(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = committee.majority(
        book,
        Track.FACILITY,
        readings,
        sitting=args["sitting"],
        votes_for=args["for"],
        votes_against=args["against"],
    )
    return Evaluation({"passed": found.passed}, (Step(found.text),))


CALCULATORS = (
    Calculator("committee-quorum-3-35d", {"present": SEATS}, ("quorum",), _quorum),
    Calculator(
        "committee-composition-35b",
        {"appointed": SEATS},
        (
            "complete",
            "missing",
        ),
        _composition,
    ),
    Calculator(
        "committee-majority",
        {"sitting": NUMBER, "for": NUMBER, "against": NUMBER},
        ("passed",),
        _majority,
    ),
)

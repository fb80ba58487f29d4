"""From indictment to judgment: temporary supervision and observation orders (ss. 20-20ג)."""

from __future__ import annotations

from core.law import observation
from core.law.calculators.calculator import Args, Calculator, Evaluation, iso
from core.law.calculators.kinds import DATE, DATE_OR_NONE, FLAG, NUMBER, one_of
from core.law.readings import Readings
from core.law.rules import RuleBook


def _supervision(_: RuleBook, args: Args, __: Readings) -> Evaluation:
    found = observation.supervision_end(
        order=args["order_date"], court_limit=args["court_limit"], decided=args["decision_24"]
    )
    return Evaluation({"supervision_end": iso(found.on)}, found.steps)


def _six_months(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    found = observation.six_months_end(
        book, order=args["order_date"], last_hearing=args["last_hearing"]
    )
    return Evaluation({"six_months_end": iso(found.on)}, found.steps)


def _hearing_due(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = observation.hearing_due(
        book, readings, order=args["order_date"], last_hearing=args["last_hearing"]
    )
    return Evaluation({"hearing_due": iso(found.on)}, found.steps)


def _representation(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = observation.representation_required(
        book,
        readings,
        birth=args["birth_date"],
        on=args["on"],
        consents=args["consent"],
        no_injustice_recorded=args["no_injustice_recorded"],
    )
    return Evaluation({"counsel_required": found.yes}, found.steps)


def _leave(_: RuleBook, args: Args, __: Readings) -> Evaluation:
    found = observation.leave_allowed(
        detained=args["detained"], court_approved=args["court_approved"]
    )
    return Evaluation({"may_leave": found.yes}, found.steps)


def _evidence(_: RuleBook, args: Args, __: Readings) -> Evaluation:
    found = observation.evidence_enough(
        args["evidence"], judge_tries_charge=args["judge_tries_charge"]
    )
    return Evaluation({"may_make_order": found.yes}, found.steps)


def _panel(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    found = observation.appeal_panel(book, args["judges"])
    return Evaluation({"panel_lawful": found.yes}, found.steps)


CALCULATORS = (
    Calculator(
        "temp-supervision-until-20a",
        {"order_date": DATE, "court_limit": DATE_OR_NONE, "decision_24": DATE_OR_NONE},
        ("supervision_end",),
        _supervision,
    ),
    Calculator(
        observation.SIX_MONTHS,
        {"order_date": DATE, "last_hearing": DATE_OR_NONE},
        ("six_months_end",),
        _six_months,
    ),
    Calculator(
        "temp-supervision-hearing-6m-20h-due",
        {"order_date": DATE, "last_hearing": DATE_OR_NONE},
        ("hearing_due",),
        _hearing_due,
    ),
    Calculator(
        observation.REPRESENTATION,
        {"birth_date": DATE, "on": DATE, "consent": FLAG, "no_injustice_recorded": FLAG},
        ("counsel_required",),
        _representation,
    ),
    Calculator(
        "observation-no-leave-20ad",
        {"detained": FLAG, "court_approved": FLAG},
        ("may_leave",),
        _leave,
    ),
    Calculator(
        "prima-facie-other-judge-20b",
        {
            "evidence": one_of({word: word for word in observation.EVIDENCE}),
            "judge_tries_charge": FLAG,
        },
        ("may_make_order",),
        _evidence,
    ),
    Calculator("appeal-single-judge-20c", {"judges": NUMBER}, ("panel_lawful",), _panel),
)

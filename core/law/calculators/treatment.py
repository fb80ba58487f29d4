"""Ways of treatment: how long, what a parent pays, replacing them, moving on (ss. 26-31)."""

from __future__ import annotations

from core.law import treatment
from core.law.absences import order_end
from core.law.calculators.calculator import Args, Calculator, Evaluation, iso
from core.law.calculators.kinds import DATE, DATE_OR_NONE, FLAG, NUMBER, NUMBERS
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.model.cases import Absence, AbsenceKind


def _period(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    absences = []
    if args["absent_from"] is not None:
        absences.append(
            Absence(
                id="",
                kind=AbsenceKind.ESCAPE,
                start=args["absent_from"],
                arrested=args["arrested"],
                returned=args["returned"],
            )
        )
    end = order_end(
        book,
        readings,
        court_end=args["order_end"],
        absences=absences,
        birth=args["birth_date"],
    )
    results = {
        "effective_end": iso(end.on),
        "days_not_counted": end.days_not_counted,
        "capped": end.capped,
    }
    return Evaluation(results, end.steps)


def _cap(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = treatment.within_parent_cap(book, readings, args["obligations"])
    return Evaluation({"within_cap": found.yes}, found.steps)


def _payment(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    found = treatment.payment_due(book, charged=args["charged_on"], fixed=args["fixed_day"])
    return Evaluation({"payment_due": iso(found.on)}, found.steps)


def _swap(_: RuleBook, args: Args, __: Readings) -> Evaluation:
    found = treatment.swap_allowed(
        order_months=args["order_months"],
        elapsed_months=args["elapsed_months"],
        new_months=args["new_months"],
        consent=args["consent"],
    )
    return Evaluation({"allowed": found.yes}, found.steps)


def _transfer(_: RuleBook, args: Args, __: Readings) -> Evaluation:
    found = treatment.locked_time(
        locked_from=args["locked_from"], transfer=args["transfer_on"], order_end=args["order_end"]
    )
    return Evaluation({"days_held": found.days_held, "days_left": found.days_left}, found.steps)


CALCULATORS = (
    Calculator(
        "treatment-periods-26",
        {
            "order_end": DATE,
            "birth_date": DATE,
            "absent_from": DATE_OR_NONE,
            "arrested": DATE_OR_NONE,
            "returned": DATE_OR_NONE,
        },
        ("effective_end", "days_not_counted", "capped"),
        _period,
    ),
    Calculator(treatment.CAP, {"obligations": NUMBERS}, ("within_cap",), _cap),
    Calculator(
        treatment.PAYMENT,
        {"charged_on": DATE, "fixed_day": DATE_OR_NONE},
        ("payment_due",),
        _payment,
    ),
    Calculator(
        "swap-within-order-30a",
        {"order_months": NUMBER, "elapsed_months": NUMBER, "new_months": NUMBER, "consent": FLAG},
        ("allowed",),
        _swap,
    ),
    Calculator(
        "transfer-reasonable-31a",
        {"locked_from": DATE, "transfer_on": DATE, "order_end": DATE},
        ("days_held", "days_left"),
        _transfer,
    ),
)

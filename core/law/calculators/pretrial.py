"""Detention and house arrest until judgment (ss. 10יב, 10יג, 10יד)."""

from __future__ import annotations

from core.law.calculators.calculator import Args, Calculator, Evaluation, iso
from core.law.calculators.kinds import (
    DATE,
    DATE_OR_NONE,
    DECIMAL,
    DETENTIONS,
    FLAG,
    NUMBER,
    SHORT_NUMBER,
)
from core.law.explain import months_text, step
from core.law.pretrial import (
    REVIEW,
    Detention,
    extension_allowed,
    house_arrest_end,
    review_needed,
    verdict_limit,
)
from core.law.readings import Readings
from core.law.reviews import review_dates
from core.law.rules import RuleBook


def _verdict(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    spans = [Detention(first, last) for first, last in args["spans"]]
    found = verdict_limit(book, readings, spans)
    return Evaluation({"last_day": iso(found.on)}, found.steps)


def _extension(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    allowed, steps = extension_allowed(book, args["requested_days"])
    return Evaluation({"allowed": allowed}, steps)


def _house_arrest(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = house_arrest_end(
        book, readings, condition_start=args["condition_start"], indictment=args["indictment"]
    )
    return Evaluation({"nine_months_end": iso(found.on)}, found.steps)


def _review_needed(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    needed, steps = review_needed(
        book,
        hours_per_day=args["hours_per_day"],
        electronic=args["electronic_detention"],
        decision=args["decision_date"],
    )
    return Evaluation({"review_required": needed}, steps)


def _series(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    start, months = args["start_date"], args["every_months"]
    days = review_dates(book.rule(REVIEW), start, months, args["count"], readings)
    steps = (
        step("review_start", start),
        step("review_every", period=months_text(months)),
        *(step("review_due", day) for day in days),
    )
    return Evaluation({"due": [iso(day) for day in days]}, steps)


CALCULATORS = (
    Calculator("release-no-verdict-6m-10yb", {"spans": DETENTIONS}, ("last_day",), _verdict),
    Calculator("no-150d-10yc", {"requested_days": NUMBER}, ("allowed",), _extension),
    Calculator(
        "house-arrest-9m-10yd-a",
        {"condition_start": DATE, "indictment": DATE_OR_NONE},
        ("nine_months_end",),
        _house_arrest,
    ),
    Calculator(
        "house-arrest-review-trigger-10yd-b",
        {"hours_per_day": DECIMAL, "electronic_detention": FLAG, "decision_date": DATE},
        ("review_required",),
        _review_needed,
    ),
    Calculator(
        "review-series-months",
        {"start_date": DATE, "every_months": SHORT_NUMBER, "count": SHORT_NUMBER},
        ("due",),
        _series,
    ),
)

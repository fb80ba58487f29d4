"""The prison track: two thirds, the forum, a renewed hearing, conditions and revocation."""

from __future__ import annotations

from core.law import committee, prison
from core.law.calculators.calculator import Args, Calculator, Evaluation, iso
from core.law.calculators.kinds import DATE, NUMBER, WORDS, one_of
from core.law.prison_conditions import condition_period, partial_return
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.model.cases import Track
from core.model.deadlines import Step


def _two_thirds(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = prison.two_thirds(book, readings, start=args["start"], months=args["months"])
    return Evaluation(
        {"two_thirds_end": iso(found.served), "earliest_release": iso(found.earliest)},
        found.steps,
    )


def _forum_prison(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found, steps = prison.forum_finding(
        book,
        readings,
        months=args["months"],
        birth=args["birth_date"],
        two_thirds_date=args["two_thirds_date"],
    )
    return Evaluation({"forum": found}, steps)


def _rehearing(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = prison.rehearing_from(book, readings, args["refused"])
    end = prison.half_year_end(book, args["refused"])
    return Evaluation({"half_year_end": iso(end), "request_from": iso(found.on)}, found.steps)


def _dorm_time(_: RuleBook, args: Args, __: Readings) -> Evaluation:
    found = prison.dorm_time(
        dorm_entry=args["dorm_entry"],
        moved_on=args["moved_on"],
        converted=args["moved_under"],
    )
    return Evaluation(
        {
            "counts": found.counts,
            "days_counted": found.days,
            "counted_from": iso(found.counted_from),
        },
        found.steps,
    )


def _condition_period(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = condition_period(
        book,
        readings,
        start=args["start"],
        months=args["months"],
        released_on=args["released_on"],
    )
    return Evaluation(
        {"condition_period_end": iso(found.end), "condition_days": found.days}, found.steps
    )


def _half_revocation(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    found = partial_return(
        book,
        released_on=args["released_on"],
        term_end=args["term_end"],
        return_days=args["return_days"],
    )
    return Evaluation({"least_days": found.least, "allowed": found.allowed}, found.steps)


def _members(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    sitting = committee.quorum(book, Track.PRISON, args["present"], readings)
    seats = committee.composition(book, Track.PRISON, args["present"], readings)
    return Evaluation(
        {"quorum": sitting.met, "missing": list(seats.missing)},
        (Step(sitting.text), Step(seats.text)),
    )


MOVED_UNDER = one_of({"25א": True, "25ב(ג)": True, "other_section": False})


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
    Calculator(
        "crl-rehearing-6m", {"refused": DATE}, ("half_year_end", "request_from"), _rehearing
    ),
    Calculator(
        "crl-dorm-time-counts",
        {"dorm_entry": DATE, "moved_on": DATE, "moved_under": MOVED_UNDER},
        (
            "counts",
            "days_counted",
            "counted_from",
        ),
        _dorm_time,
    ),
    Calculator(
        "crl-condition-period",
        {"start": DATE, "months": NUMBER, "released_on": DATE},
        (
            "condition_period_end",
            "condition_days",
        ),
        _condition_period,
    ),
    Calculator(
        "crl-half-revocation",
        {"released_on": DATE, "term_end": DATE, "return_days": NUMBER},
        (
            "least_days",
            "allowed",
        ),
        _half_revocation,
    ),
    Calculator(
        "crl-members-3",
        {"present": WORDS},
        (
            "quorum",
            "missing",
        ),
        _members,
    ),
)

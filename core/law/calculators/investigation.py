"""Questioning of minors: by night, by consent, and who is told (ss. 9א, 9ד, 9י)."""

from __future__ import annotations

from core.law.calculators.calculator import Args, Calculator, Evaluation, iso
from core.law.calculators.kinds import DATE, MOMENT, MOMENT_OR_NONE
from core.law.investigation import night_by_consent, night_hours, worker_notice
from core.law.readings import Readings
from core.law.rules import RuleBook


def _night(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    found = night_hours(book, readings, birth=args["birth_date"], at=args["at"])
    return Evaluation({"night": found.night}, found.steps)


def _worker_notice(_: RuleBook, args: Args, __: Readings) -> Evaluation:
    found = worker_notice(interview_end=args["interview_end"], notified_at=args["told_at"])
    return Evaluation({"by": iso(found.by), "told_in_time": found.in_time}, found.steps)


def _by_consent(rule_id: str) -> Calculator:
    def run(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
        found = night_by_consent(book, rule_id, readings, birth=args["birth_date"], at=args["at"])
        results = {
            "night": found.night,
            "may_question": found.allowed,
            "until": iso(found.until),
        }
        return Evaluation(results, found.steps)

    inputs = {"birth_date": DATE, "at": MOMENT}
    return Calculator(rule_id, inputs, ("night", "may_question", "until"), run)


CALCULATORS = (
    Calculator(
        "witness-sw-notice-9a",
        {"interview_end": MOMENT, "told_at": MOMENT_OR_NONE},
        ("by", "told_in_time"),
        _worker_notice,
    ),
    Calculator("night-hours-9d", {"birth_date": DATE, "at": MOMENT}, ("night",), _night),
    _by_consent("night-consent-midnight-9d"),
    _by_consent("suspect-night-consent-midnight-9i"),
)

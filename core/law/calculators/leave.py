"""Leave and its quotas (s. 37)."""

from __future__ import annotations

from core.law import leave
from core.law.calculators.calculator import Args, Calculator, Evaluation
from core.law.calculators.kinds import DATE, DATES, NUMBER, NUMBERS, SPAN, SPANS
from core.law.readings import Readings
from core.law.rules import RuleBook


def _leave_regular(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    limit = book.rule("leave-regular-15-37a2").latest.number
    found = leave.request_days(limit, args["used"], args["request"])
    return Evaluation(
        {"allowed": found.allowed, "remaining_after": found.remaining, "excess": found.excess}
    )


def _leave_rest(_: RuleBook, args: Args, readings: Readings) -> Evaluation:
    day, community = args["date"], args["community_rest_days"]
    rest = bool(leave.rest_day_for(day, community, readings))
    without_rest = readings.using("leave_days", "COUNT_EXCLUDE_REST")
    counted = leave.quota_days(day, day, without_rest, community)
    return Evaluation({"is_rest_day": rest, "counts_against_quota": counted})


def _leave_days(_: RuleBook, args: Args, readings: Readings) -> Evaluation:
    return Evaluation({"quota_days": leave.quota_days(args["from"], args["to"], readings)})


def _leave_special(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    limit = leave.special_limit(
        book, readings, args["chair_approvals"], args["committee_approvals"]
    )
    found = leave.request_days(limit.limit, args["used"], args["request"])
    return Evaluation(
        {
            "valid_approvals": limit.valid,
            "limit": limit.limit,
            "allowed": found.allowed,
            "remaining_after": found.remaining,
        }
    )


def _leave_year(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    used, allowed = leave.regular_request(
        book, readings, entry=args["entry_date"], used=args["used"], request=args["request"]
    )
    return Evaluation({"used_in_year": used, "allowed": allowed})


CALCULATORS = (
    Calculator(
        "leave-regular-15-37a2",
        {"used": NUMBER, "request": NUMBER},
        (
            "allowed",
            "remaining_after",
            "excess",
        ),
        _leave_regular,
    ),
    Calculator(
        "leave-rest-days-37a1",
        {"date": DATE, "community_rest_days": DATES},
        (
            "is_rest_day",
            "counts_against_quota",
        ),
        _leave_rest,
    ),
    Calculator("leave-day-count-37", {"from": DATE, "to": DATE}, ("quota_days",), _leave_days),
    Calculator(
        "leave-special-37a3",
        {
            "used": NUMBER,
            "request": NUMBER,
            "chair_approvals": NUMBERS,
            "committee_approvals": NUMBERS,
        },
        (
            "valid_approvals",
            "limit",
            "allowed",
            "remaining_after",
        ),
        _leave_special,
    ),
    Calculator(
        "leave-year-37",
        {"entry_date": DATE, "used": SPANS, "request": SPAN},
        (
            "used_in_year",
            "allowed",
        ),
        _leave_year,
    ),
)

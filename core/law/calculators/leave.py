"""Leave and its quotas (s. 37)."""

from __future__ import annotations

from core.law import leave
from core.law.calculators.calculator import Args, Calculator, Evaluation
from core.law.calculators.kinds import DATE, DATES, NUMBER, NUMBERS, SPAN, SPANS
from core.law.explain import days_text, step
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.model.deadlines import Step


def _leave_regular(book: RuleBook, args: Args, _: Readings) -> Evaluation:
    limit = book.rule("leave-regular-15-37a2").latest.number
    used, request = args["used"], args["request"]
    found = leave.request_days(limit, used, request)
    return Evaluation(
        {"allowed": found.allowed, "remaining_after": found.remaining, "excess": found.excess},
        (step("leave_quota", days=days_text(limit)), *_request_steps(used, request, found)),
    )


def _leave_rest(_: RuleBook, args: Args, readings: Readings) -> Evaluation:
    day, community = args["date"], args["community_rest_days"]
    name = leave.rest_day_for(day, community, readings)
    without_rest = readings.using("leave_days", "COUNT_EXCLUDE_REST")
    counted = leave.quota_days(day, day, without_rest, community)
    said = step("leave_rest_day", day, name=name) if name else step("leave_working_day", day)
    return Evaluation({"is_rest_day": bool(name), "counts_against_quota": counted}, (said,))


def _leave_days(_: RuleBook, args: Args, readings: Readings) -> Evaluation:
    first, last = args["from"], args["to"]
    days = leave.quota_days(first, last, readings)
    steps = (
        step("leave_span", last, start=first),
        step("leave_days_reading", reading=readings.text("leave_days")),
        step("leave_counted", days=days_text(days)),
    )
    return Evaluation({"quota_days": days}, steps)


def _leave_special(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    limit = leave.special_limit(
        book, readings, args["chair_approvals"], args["committee_approvals"]
    )
    used, request = args["used"], args["request"]
    found = leave.request_days(limit.limit, used, request)
    steps = [step("leave_quota", days=days_text(limit.own))]
    if args["chair_approvals"]:
        steps.append(step("leave_by_chair", days=days_text(limit.chair)))
    if args["committee_approvals"]:
        steps.append(step("leave_by_committee", days=days_text(limit.committee)))
    if not limit.valid:
        steps.append(step("leave_addition_unlawful"))
    steps.append(step("leave_quota_whole", days=days_text(limit.limit)))
    return Evaluation(
        {
            "valid_approvals": limit.valid,
            "limit": limit.limit,
            "allowed": found.allowed,
            "remaining_after": found.remaining,
        },
        (*steps, *_request_steps(used, request, found)),
    )


def _leave_year(book: RuleBook, args: Args, readings: Readings) -> Evaluation:
    entry, request = args["entry_date"], args["request"]
    used, allowed = leave.regular_request(
        book, readings, entry=entry, used=args["used"], request=request
    )
    year = leave.leave_year(request[0], entry, readings)
    steps = [step("leave_used_in_year", days=days_text(used))]
    if year is not None:
        reading = readings.text("leave_year")
        steps.insert(0, step("leave_year", year.end, start=year.start, reading=reading))
    steps.append(step("leave_year_fits" if allowed else "leave_year_over"))
    return Evaluation({"used_in_year": used, "allowed": allowed}, tuple(steps))


def _request_steps(used: int, request: int, found: leave.Request) -> tuple[Step, ...]:
    asked = step("leave_asked", used=days_text(used), request=days_text(request))
    if found.allowed:
        return asked, step("leave_fits", days=days_text(found.remaining))
    return asked, step("leave_over", days=days_text(found.excess))


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

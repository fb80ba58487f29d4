"""Leave: which days count, in which year, and how many are left (s. 37)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.law.calendar import rest_day_name
from core.law.community_rest_days import fixed_rest_days
from core.law.counting import MonthEnd, add_months
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.model.cases import LeaveKind, Track
from core.model.files import LeaveBalance
from core.model.legal_facts import LegalFacts


@dataclass(frozen=True)
class LeaveYear:
    """A year of counting, both days in it."""

    start: date
    end: date

    def holds(self, day: date) -> bool:
        return self.start <= day <= self.end


@dataclass(frozen=True)
class Request:
    """What a request does to a quota. `excess`: days beyond it; `remaining`: days left after."""

    allowed: bool
    remaining: int
    excess: int


@dataclass(frozen=True)
class SpecialLimit:
    """The limit of special leave with all lawful additions. `valid`: each addition was lawful.

    `chair` and `committee` are the days that each lawfully added to the `own` ones of the law.
    """

    limit: int
    valid: bool
    own: int
    chair: int
    committee: int


def leave_year(on: date, entry: date | None, readings: Readings) -> LeaveYear | None:
    """The year of counting that holds `on`; None where it runs from an entry that is not known.

    Years of holding each run from the entry itself, never from the year before.
    """
    if readings["leave_year"] == "YEAR_CALENDAR":
        return LeaveYear(date(on.year, 1, 1), date(on.year, 12, 31))
    if entry is None:
        return None
    nth = on.year - entry.year
    if add_months(entry, 12 * nth, MonthEnd.LAST_DAY) > on:
        nth -= 1
    start = add_months(entry, 12 * nth, MonthEnd.LAST_DAY)
    end = add_months(entry, 12 * (nth + 1), MonthEnd.LAST_DAY) - timedelta(days=1)
    return LeaveYear(start, end)


def rest_day_for(day: date, community_rest_days: Collection[date], readings: Readings) -> str:
    """Why `day` is a day of rest for this minor, in Hebrew; an empty text for a working day.

    The Sabbath and festivals of the State and those of the minor's own community all count.
    """
    if day in community_rest_days:
        return rest_day_name(day) or "יום מנוחה של העדה"
    return rest_day_name(day, independence=readings["rest_days"] == "BROAD_STATE_HOLIDAYS")


def quota_days(
    start: date, end: date, readings: Readings, community_rest_days: Collection[date] = ()
) -> int:
    """Days of leave from `start` to `end`, both included, that count against a quota."""
    days = [start + timedelta(days=n) for n in range((end - start).days + 1)]
    if readings["leave_days"] == "COUNT_EXCLUDE_REST":
        days = [day for day in days if not rest_day_for(day, community_rest_days, readings)]
    return len(days)


def days_in_year(
    spans: Iterable[tuple[date, date]],
    year: LeaveYear,
    readings: Readings,
    community_rest_days: Collection[date] = (),
) -> int:
    """Quota days of several leaves that fall in `year`; a leave over the year's end is divided."""
    total = 0
    for start, end in spans:
        first, last = max(start, year.start), min(end, year.end)
        total += quota_days(first, last, readings, community_rest_days)
    return total


def request_days(limit: int, used: int, request: int) -> Request:
    """Whether `request` days fit beside the `used` ones; a refused request uses nothing."""
    excess = max(0, used + request - limit)
    return Request(not excess, limit - used - (0 if excess else request), excess)


def special_limit(
    book: RuleBook,
    readings: Readings,
    chair_approvals: Sequence[int],
    committee_approvals: Sequence[int],
    on: date | None = None,
) -> SpecialLimit:
    """The limit of special leave in a year (s. 37(א)(3)).

    An addition beyond its power adds nothing: more days than may be added at once, a second one
    where only one is allowed, or the committee's before the chair's where the chair comes first.
    Raises NoValueAtDate.
    """
    chair_limit, committee_limit, limit = (
        _number(book, rule_id, on)
        for rule_id in (
            "leave-chair-plus30-37a3b",
            "leave-committee-plus30-37a3b",
            "leave-special-30-37a3a",
        )
    )
    chair = [days for days in chair_approvals if 0 < days <= chair_limit]
    if readings["chair_addition"] == "CHAIR_ONCE":
        chair = chair[:1]
    committee = [days for days in committee_approvals if 0 < days <= committee_limit]
    if readings["committee_addition"] == "COMMITTEE_ONCE":
        committee = committee[:1]
    if readings["committee_order"] == "CHAIR_FIRST" and not chair:
        committee = []
    valid = len(chair) == len(chair_approvals) and len(committee) == len(committee_approvals)
    by_chair, by_committee = sum(chair), sum(committee)
    return SpecialLimit(limit + by_chair + by_committee, valid, limit, by_chair, by_committee)


def regular_request(
    book: RuleBook,
    readings: Readings,
    *,
    entry: date,
    used: Sequence[tuple[date, date]],
    request: tuple[date, date],
) -> tuple[int, bool]:
    """Days used in the year in which `request` starts; whether it fits each year it touches.

    Raises NoValueAtDate.
    """
    year = leave_year(request[0], entry, readings)
    used_first = days_in_year(used, year, readings) if year else 0
    allowed = True
    while year is not None and year.start <= request[1]:
        limit = book.number("leave-regular-15-37a2", year.start)
        taken = days_in_year(used, year, readings)
        asked = days_in_year([request], year, readings)
        allowed = allowed and request_days(limit, taken, asked).allowed
        year = leave_year(year.end + timedelta(days=1), entry, readings)
    return used_first, allowed


def leave_balance(
    book: RuleBook, facts: LegalFacts, on: date, readings: Readings
) -> LeaveBalance | None:
    """Leave used and allowed in the year that holds `on`.

    Days of rest of the minor's community count as such where the Government's notice surely fixes
    them, those of a Christian minor by either rite. None on the prison track, and where the year
    runs from an entry that is not known.
    Raises NoValueAtDate.
    """
    year = leave_year(on, facts.entry_date, readings)
    if facts.track is not Track.FACILITY or year is None:
        return None
    own_rest_days = fixed_rest_days(facts.community, year.start.year, year.end.year)
    used = {
        kind: days_in_year(
            [(leave.start, leave.end) for leave in facts.leaves if leave.kind is kind],
            year,
            readings,
            own_rest_days,
        )
        for kind in (LeaveKind.REGULAR, LeaveKind.SPECIAL)
    }
    additions = [addition for addition in facts.leave_approvals if year.holds(addition.on)]
    chair = [addition for addition in additions if not addition.by_committee]
    committee = [addition for addition in additions if addition.by_committee]
    if readings["committee_order"] == "CHAIR_FIRST" and chair:
        earliest = min(addition.on for addition in chair)
        committee = [addition for addition in committee if addition.on >= earliest]
    special = special_limit(
        book,
        readings,
        [addition.days for addition in sorted(chair, key=lambda a: a.on)],
        [addition.days for addition in sorted(committee, key=lambda a: a.on)],
        on,
    )
    return LeaveBalance(
        year_start=year.start,
        year_end=year.end,
        regular_used=used[LeaveKind.REGULAR],
        regular_limit=book.number("leave-regular-15-37a2", on),
        special_used=used[LeaveKind.SPECIAL],
        special_limit=special.limit,
        year_reading=readings.text("leave_year"),
    )


def _number(book: RuleBook, rule_id: str, on: date | None) -> int:
    rule = book.rule(rule_id)
    return (rule.value_at(on) if on else rule.latest).number

"""Leave: years of counting, days used, and additions."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.leave import LeaveYear, leave_balance, leave_year, rest_day_for, special_limit
from core.law.readings import Readings
from core.law.rulebook import rule_book
from core.law.rules import RuleBook
from core.model.cases import Leave, LeaveApproval, LeaveKind
from core.model.files import LeaveBalance
from core.model.people import Community
from tests.core.law.conftest import MakeFacts

ON = date(2026, 11, 22)


def test_balance_of_the_calendar_year(
    book: RuleBook, readings: Readings, facility: MakeFacts
) -> None:
    facts = facility(
        leaves=(
            Leave("1", LeaveKind.REGULAR, date(2025, 12, 30), date(2026, 1, 2)),
            Leave("2", LeaveKind.REGULAR, date(2026, 4, 1), date(2026, 4, 5)),
            Leave("3", LeaveKind.SPECIAL, date(2026, 5, 1), date(2026, 5, 10)),
            Leave("4", LeaveKind.REST_DAYS, date(2026, 5, 22), date(2026, 5, 22)),
        ),
        leave_approvals=(
            LeaveApproval("a", False, 30, date(2026, 5, 1)),
            LeaveApproval("b", False, 30, date(2026, 6, 1)),
            LeaveApproval("c", True, 20, date(2026, 7, 1)),
            LeaveApproval("d", True, 31, date(2026, 8, 1)),
            LeaveApproval("e", True, 30, date(2025, 8, 1)),
        ),
    )
    assert leave_balance(book, facts, ON, readings) == LeaveBalance(
        year_start=date(2026, 1, 1),
        year_end=date(2026, 12, 31),
        regular_used=7,
        regular_limit=15,
        special_used=10,
        special_limit=80,
        year_reading=readings.text("leave_year"),
    )


def test_the_year_of_holding_runs_from_entry(
    book: RuleBook, readings: Readings, facility: MakeFacts
) -> None:
    by_holding = readings.using("leave_year", "YEAR_HOLDING")
    balance = leave_balance(book, facility(), date(2026, 8, 31), by_holding)
    assert balance is not None
    assert (balance.year_start, balance.year_end) == (date(2025, 9, 1), date(2026, 8, 31))
    assert leave_balance(book, facility(entry_date=None), ON, by_holding) is None


def test_no_leave_of_this_law_in_prison(
    book: RuleBook, readings: Readings, prison: MakeFacts
) -> None:
    assert leave_balance(book, prison(), ON, readings) is None


def test_the_committee_before_the_chair(book: RuleBook, facility: MakeFacts) -> None:
    facts = facility(
        leave_approvals=(
            LeaveApproval("a", True, 30, date(2026, 5, 1)),
            LeaveApproval("b", False, 10, date(2026, 6, 1)),
        )
    )
    free = leave_balance(book, facts, ON, book.readings())
    first = leave_balance(book, facts, ON, book.readings({"committee_order": "CHAIR_FIRST"}))
    assert free is not None
    assert first is not None
    assert (free.special_limit, first.special_limit) == (70, 40)


@pytest.mark.parametrize(
    ("community", "used"),
    [
        # 25 to 31 May 2026: a Sabbath, the feast of sacrifice on the 27th (three days more by
        # custom), and Whit Monday of the western churches on the 25th.
        (Community.JEWISH, 6),
        (Community.MUSLIM, 5),
        (Community.DRUZE, 5),
        (Community.CHRISTIAN, 5),
    ],
)
def test_the_balance_knows_the_days_of_rest_of_the_minor(
    book: RuleBook, facility: MakeFacts, community: Community, used: int
) -> None:
    leave = Leave("1", LeaveKind.REGULAR, date(2026, 5, 25), date(2026, 5, 31))
    facts = facility(community=community, leaves=(leave,))
    without_rest = book.readings({"leave_days": "COUNT_EXCLUDE_REST"})
    balance = leave_balance(book, facts, ON, without_rest)
    every_day = leave_balance(book, facts, ON, book.readings())
    assert balance is not None
    assert every_day is not None
    assert (balance.regular_used, every_day.regular_used) == (used, 7)


def test_a_year_of_holding_knows_the_days_of_rest_of_both_calendar_years(
    book: RuleBook, facility: MakeFacts
) -> None:
    leave = Leave("1", LeaveKind.REGULAR, date(2027, 3, 9), date(2027, 3, 10))  # Id al-Fitr
    facts = facility(community=Community.MUSLIM, leaves=(leave,))
    by_holding = book.readings({"leave_days": "COUNT_EXCLUDE_REST", "leave_year": "YEAR_HOLDING"})
    balance = leave_balance(book, facts, ON, by_holding)
    assert balance is not None
    assert balance.regular_used == 1


def test_own_days_of_rest_join_those_of_the_state(readings: Readings) -> None:
    own = {date(2026, 3, 20)}
    assert rest_day_for(date(2026, 3, 20), own, readings)
    assert rest_day_for(date(2026, 3, 21), own, readings) == "שבת"
    assert not rest_day_for(date(2026, 3, 20), (), readings)


ENTRIES = st.dates(date(2020, 1, 1), date(2026, 12, 31))


@given(ENTRIES, st.integers(0, 2000), st.sampled_from(["YEAR_CALENDAR", "YEAR_HOLDING"]))
def test_years_of_leave_follow_each_other(entry: date, days: int, reading: str) -> None:
    readings = rule_book().readings({"leave_year": reading})
    on = entry + timedelta(days=days)
    year = leave_year(on, entry, readings)
    assert year is not None
    assert year.holds(on)
    following = leave_year(year.end + timedelta(days=1), entry, readings)
    assert following is not None
    assert following.start == year.end + timedelta(days=1)
    assert leave_year(year.start, entry, readings) == year


@given(st.lists(st.integers(0, 60), max_size=4), st.lists(st.integers(0, 60), max_size=4))
def test_an_addition_never_lowers_the_limit(chair: list[int], committee: list[int]) -> None:
    book = rule_book()
    limit = special_limit(book, book.readings(), chair, committee)
    assert 30 <= limit.limit <= 30 + sum(chair) + sum(committee)
    if not limit.valid:
        assert limit.limit < 30 + sum(chair) + sum(committee) or 0 in chair + committee


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 12, 31)])
def test_both_ends_of_a_year_are_in_it(day: date) -> None:
    assert LeaveYear(date(2026, 1, 1), date(2026, 12, 31)).holds(day)

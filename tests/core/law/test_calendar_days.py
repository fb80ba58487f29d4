"""The calendar that the law desk shows, day by day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.calendar import festival, is_sabbath
from core.law.calendar_days import calendar_days
from core.law.community_rest_days import YearWithoutCalendar, community_rest_days
from core.law.sabbath import Place, next_rest_period
from core.model.calendar import CalendarDay, Rite
from core.model.people import Community


def one(day: date, community: Community | None = None, rite: Rite | None = None) -> CalendarDay:
    (found,) = calendar_days(day, day, community, rite)
    return found


def test_both_ends_of_the_span_are_in_it() -> None:
    found = calendar_days(date(2024, 2, 28), date(2024, 3, 1))
    assert [each.day.day for each in found] == [28, 29, 1]
    assert calendar_days(date(2024, 3, 1), date(2024, 2, 28)) == ()


def test_an_ordinary_day_has_its_hebrew_date_and_nothing_else() -> None:
    assert one(date(2026, 11, 22)) == CalendarDay(date(2026, 11, 22), 'י"ב בכסלו התשפ"ז')


def test_friday_and_the_sabbath() -> None:
    friday, sabbath = calendar_days(date(2025, 12, 26), date(2025, 12, 27))
    assert (friday.rest_name, friday.eve_of) == ("", "שבת")
    assert (friday.sunset, friday.nightfall) == (datetime(2025, 12, 26, 16, 41), None)
    assert (sabbath.rest_name, sabbath.eve_of) == ("שבת", "")
    assert (sabbath.sunset, sabbath.nightfall) == (None, datetime(2025, 12, 27, 17, 23))


def test_rest_is_over_only_on_the_last_of_days_that_follow_each_other() -> None:
    eve, first, second, sabbath = calendar_days(date(2024, 10, 2), date(2024, 10, 5))
    assert eve.eve_of == first.rest_name == second.rest_name == first.eve_of == "ראש השנה"
    assert (second.eve_of, sabbath.rest_name) == ("שבת", "שבת")
    assert [bool(each.nightfall) for each in (eve, first, second, sabbath)] == [0, 0, 0, 1]
    assert [bool(each.sunset) for each in (eve, first, second, sabbath)] == [1, 1, 1, 0]


def test_half_festivals_are_named_and_are_no_days_of_rest() -> None:
    sukkot = calendar_days(date(2025, 10, 7), date(2025, 10, 14))
    assert [bool(each.chol_hamoed) for each in sukkot] == [0, 1, 1, 1, 1, 1, 1, 0]
    assert sukkot[1].chol_hamoed == "חול המועד סוכות"
    assert sukkot[1].rest_name == ""
    assert sukkot[4].rest_name == "שבת"  # the Sabbath within it
    assert one(date(2025, 4, 18)).chol_hamoed == "חול המועד פסח"
    assert one(date(2025, 4, 18)).eve_of == "שביעי של פסח"


def test_independence_day_stands_apart() -> None:
    day = one(date(2025, 5, 1))
    assert day.independence
    assert day.rest_name == ""
    assert not one(date(2025, 5, 3)).independence  # 5 Iyar itself, a Sabbath


def test_days_of_a_community_stand_beside_those_of_the_state() -> None:
    adha = one(date(2025, 6, 7), Community.MUSLIM)
    assert (adha.rest_name, adha.community_name) == ("שבת", "עיד אל־אדחא")
    assert "הירח" in adha.warning
    assert "הנוהג" in adha.warning
    assert one(date(2025, 6, 7)).community_name == ""
    assert one(date(2025, 6, 7), Community.JEWISH).community_name == ""


def test_a_christian_day_names_its_churches_unless_they_keep_it_together() -> None:
    christmas = one(date(2025, 12, 25), Community.CHRISTIAN).community_name
    assert "חג המולד" in christmas
    assert "הכנסיות המערביות" in christmas
    assert "הכנסיות המזרחיות" in one(date(2025, 1, 7), Community.CHRISTIAN).community_name
    assert one(date(2025, 4, 21), Community.CHRISTIAN).community_name == "יום שני של הפסחא"
    assert one(date(2025, 1, 7), Community.CHRISTIAN, Rite.WESTERN).community_name == ""


def test_both_churches_share_one_warning() -> None:
    assert "\n" not in one(date(2025, 4, 21), Community.CHRISTIAN).warning


def test_no_festival_of_a_day_is_left_out() -> None:
    # In 2010 the Ascension, and in 2024 nothing else, fell on a day of another name.
    for year in range(2000, 2051):
        for rest in community_rest_days(Community.CHRISTIAN, year):
            assert rest.name in one(rest.day, Community.CHRISTIAN).community_name


def test_the_sun_is_that_of_the_place() -> None:
    (eilat,) = calendar_days(date(2025, 7, 4), date(2025, 7, 4), place=Place(29.558, 34.948))
    jerusalem = one(date(2025, 7, 4))
    assert eilat.sunset is not None
    assert jerusalem.sunset is not None
    assert timedelta(minutes=1) < jerusalem.sunset - eilat.sunset < timedelta(minutes=10)


def test_a_year_without_a_calendar_of_the_community_says_so() -> None:
    assert one(date(1900, 1, 1)).hebrew
    with pytest.raises(YearWithoutCalendar):
        one(date(1900, 1, 1), Community.DRUZE)


@given(st.dates(date(2000, 1, 1), date(2050, 12, 1)))
def test_the_calendar_agrees_with_the_periods_of_rest(start: date) -> None:
    days = calendar_days(start, start + timedelta(days=20))
    for day in days:
        assert bool(day.rest_name) is (is_sabbath(day.day) or bool(festival(day.day)))
        if day.sunset and not day.rest_name:
            assert next_rest_period(day.sunset).start == day.sunset
        if day.nightfall:
            assert day.nightfall.date() == day.day
            assert day.nightfall.second == 0
    for day, following in pairwise(days):
        assert day.eve_of == following.rest_name

"""From sunset to nightfall: against published times, and against another computation."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hebrewcal import GregorianDate
from hebrewcal.astro import solar
from hebrewcal.astro.location import Location
from hypothesis import given
from hypothesis import strategies as st

from core.law.calendar import rest_day_name
from core.law.hours import wall_clock
from core.law.sabbath import (
    Place,
    RestPeriod,
    next_rest_period,
    nightfall,
    rest_period_at,
    sunset,
)

MINUTE = timedelta(minutes=1)
HAIFA = Place(32.794, 34.990)
EILAT = Place(29.558, 34.948)
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2050, 12, 31))


# Newspapers' lists of candle lighting, in Jerusalem forty minutes before sunset, and of the end.
@pytest.mark.parametrize(
    ("lighting", "end"),
    [
        (datetime(2014, 10, 17, 17, 29), datetime(2014, 10, 18, 18, 41)),
        (datetime(2014, 10, 31, 16, 15), datetime(2014, 11, 1, 17, 28)),
        (datetime(2024, 10, 23, 17, 18), datetime(2024, 10, 24, 18, 34)),  # a festival
        (datetime(2025, 12, 26, 16, 2), datetime(2025, 12, 27, 17, 23)),
        (datetime(2026, 1, 30, 16, 31), datetime(2026, 1, 31, 17, 50)),
        (datetime(2026, 3, 27, 18, 15), datetime(2026, 3, 28, 19, 32)),
    ],
)
def test_published_times_of_jerusalem(lighting: datetime, end: datetime) -> None:
    # Those of 2014 reckon in the height of the city, where the sun sets later.
    assert -MINUTE <= lighting + timedelta(minutes=40) - sunset(lighting.date()) <= 5 * MINUTE
    assert abs(end - nightfall(end.date())) <= MINUTE


def test_published_end_in_other_cities() -> None:
    assert abs(nightfall(date(2026, 3, 28), HAIFA) - datetime(2026, 3, 28, 19, 34)) <= MINUTE
    assert abs(nightfall(date(2025, 12, 27), EILAT) - datetime(2025, 12, 27, 17, 28)) <= MINUTE


def test_another_computation_agrees_every_week_for_half_a_century() -> None:
    place = Location(31.778, 35.235, elevation=0)
    day = date(2000, 1, 7)
    while day.year <= 2050:
        theirs = GregorianDate(day.year, day.month, day.day)
        for ours, other in (
            (sunset(day), solar.sunset(theirs, place)),
            (nightfall(day), solar.dusk(theirs, place, 8.5)),
        ):
            assert abs(ours - wall_clock(other)) <= 2 * MINUTE
        day += timedelta(days=7)


@pytest.mark.parametrize(
    ("moment", "name", "days"),
    [
        (datetime(2025, 3, 15, 12), "שבת", 1),
        (datetime(2025, 3, 14, 22), "שבת", 1),
        (datetime(2025, 9, 23, 0), "ראש השנה", 2),
        (datetime(2025, 9, 24, 17), "ראש השנה", 2),
        (datetime(2024, 10, 4, 9), "ראש השנה ושבת", 3),
        (datetime(2025, 4, 12, 23), "שבת ופסח", 2),
        (datetime(2025, 10, 2, 9), "יום הכיפורים", 1),
        (datetime(2026, 5, 23, 9), "שבועות ושבת", 2),
    ],
)
def test_days_of_rest_that_follow_each_other_are_one_period(
    moment: datetime, name: str, days: int
) -> None:
    period = rest_period_at(moment)
    assert period is not None
    assert (period.name, len(period.days)) == (name, days)


def test_rest_begins_at_sunset_and_is_over_at_nightfall() -> None:
    sabbath = rest_period_at(datetime(2025, 12, 27, 9))
    assert sabbath == RestPeriod(
        datetime(2025, 12, 26, 16, 41), datetime(2025, 12, 27, 17, 23), "שבת", (date(2025, 12, 27),)
    )
    assert rest_period_at(sabbath.start - MINUTE) is None
    assert rest_period_at(sabbath.start) == sabbath
    assert rest_period_at(sabbath.end - MINUTE) == sabbath
    assert rest_period_at(sabbath.end) is None
    assert rest_period_at(datetime(2025, 12, 24, 12)) is None


def test_half_festivals_and_independence_day_are_working_time() -> None:
    assert rest_period_at(datetime(2025, 10, 9, 12)) is None
    assert rest_period_at(datetime(2025, 5, 1, 12)) is None


def test_the_next_period_is_one_that_has_not_begun() -> None:
    tuesday = next_rest_period(datetime(2025, 3, 11, 9))
    assert (tuesday.start.date(), tuesday.name) == (date(2025, 3, 14), "שבת")
    assert next_rest_period(tuesday.start) == tuesday
    assert next_rest_period(tuesday.start + MINUTE).days == (date(2025, 3, 22),)
    assert next_rest_period(datetime(2025, 9, 23, 12)).days == (date(2025, 9, 27),)


def test_a_moment_with_a_time_zone_is_the_same_moment() -> None:
    assert rest_period_at(datetime(2025, 12, 26, 14, 30, tzinfo=UTC)) is None
    assert rest_period_at(datetime(2025, 12, 26, 14, 45, tzinfo=UTC)) is not None


@given(MOMENTS)
def test_periods_follow_each_other_and_never_meet(moment: datetime) -> None:
    now, following = rest_period_at(moment), next_rest_period(moment)
    assert moment <= following.start < following.end
    assert (
        timedelta(hours=24)
        < following.end - following.start
        < timedelta(hours=26) * len(following.days)
    )
    if now:
        assert now.start <= moment < now.end < following.start
    assert all(rest_day_name(day) for day in following.days)
    assert not rest_day_name(following.days[0] - timedelta(days=1))
    assert not rest_day_name(following.days[-1] + timedelta(days=1))

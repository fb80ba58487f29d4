"""The age on any day, and the ages of the law that have passed by then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.errors import KnownError
from core.law.readings import Readings
from core.law.rulebook import rule_book
from core.model.files import Age
from core.services.ages import age_of, age_on_day
from core.store.store import Store

AddCase = Callable[..., str]
LEAP = date(2008, 2, 29)


def readings(leap: str) -> Readings:
    return Readings(rule_book().groups, {"leap_birthday": leap})


@pytest.mark.parametrize(
    ("birth", "day", "leap", "age"),
    [
        (LEAP, date(2026, 2, 27), "AGE_FEB28", Age(17, 11)),
        (LEAP, date(2026, 2, 28), "AGE_FEB28", Age(18, 0)),
        (LEAP, date(2026, 2, 28), "AGE_MAR1", Age(17, 11)),
        (LEAP, date(2026, 3, 1), "AGE_MAR1", Age(18, 0)),
        (LEAP, date(2028, 2, 29), "AGE_MAR1", Age(20, 0)),
        (date(2009, 5, 3), date(2026, 11, 2), "AGE_FEB28", Age(17, 5)),
        (date(2009, 5, 3), date(2026, 11, 3), "AGE_FEB28", Age(17, 6)),
        (date(2009, 5, 3), date(2009, 5, 3), "AGE_FEB28", Age(0, 0)),
    ],
)
def test_whole_years_and_months_on_a_day(birth: date, day: date, leap: str, age: Age) -> None:
    assert age_of(birth, day, readings(leap)) == age


@given(
    some.dates(date(1990, 1, 1), date(2020, 12, 31)),
    some.integers(0, 12_000),
    some.sampled_from(["AGE_FEB28", "AGE_MAR1"]),
)
def test_nobody_grows_younger(birth: date, days: int, leap: str) -> None:
    day = birth + timedelta(days=days)
    before, after = (age_of(birth, on, readings(leap)) for on in (day, day + timedelta(days=1)))
    months = 12 * (after.years - before.years) + after.months - before.months
    assert months in (0, 1)


def test_the_ages_of_the_law_pass_on_their_days(store: Store, add_case: AddCase) -> None:
    case_id = add_case()  # born 3.5.2009
    passed = {
        day: [each.passed for each in age_on_day(store, case_id, day).limits]
        for day in (
            date(2027, 5, 2),
            date(2027, 5, 3),
            date(2029, 5, 2),
            date(2029, 5, 3),
            date(2030, 5, 3),
        )
    }
    assert list(passed.values()) == [
        [False, False, False],
        [True, False, False],
        [True, False, False],
        [True, True, False],
        [True, True, True],
    ]
    assert age_on_day(store, case_id, date(2027, 5, 2)).age == Age(17, 11)


def test_before_birth_there_is_no_age(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    with pytest.raises(KnownError, match="קודם ליום הלידה"):
        age_on_day(store, case_id, date(2009, 5, 2))
    with pytest.raises(KnownError, match="אינו נמצא"):
        age_on_day(store, "0" * 32, date(2026, 5, 2))

"""Reviews that come again: every day of the series, counted as the readings say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.calendar import rest_day_name
from core.law.counting import RestDay
from core.law.reviews import next_review, review_dates
from core.law.rulebook import rule_book
from core.law.rules import Calculation, Direction, FirstDay, Rule, RuleMonthEnd, Shape, Unit, Value

DAYS = st.dates(date(2010, 1, 1), date(2045, 12, 31))


def review_rule(month_end: RuleMonthEnd = RuleMonthEnd.LAST_DAY) -> Rule:
    """A review every three months whose days of rest are an open question."""
    like = rule_book().rule("treatment-periods-26")
    return replace(
        like,
        id="review",
        direction=Direction.AFTER,
        first_day=FirstDay.NOT_COUNTED,
        month_end=month_end,
        rest_day=RestDay.BY_READING,
        readings=("review_rest", "review_anchor"),
        calculation=Calculation(Shape.SERIES),
        values=(Value(Unit.MONTHS, date(2000, 1, 1), "מקור", date(2026, 1, 1), (3,)),),
    )


def read(anchor: str, rest: str):  # type: ignore[no-untyped-def]
    return rule_book().readings({"review_anchor": anchor, "review_rest": rest})


def test_days_keep_the_number_of_the_order() -> None:
    from_order = review_dates(
        review_rule(), date(2025, 1, 31), 3, 4, read("ANCHOR_ORDER", "REST_NONE")
    )
    assert from_order == (
        date(2025, 4, 30),
        date(2025, 7, 31),
        date(2025, 10, 31),
        date(2026, 1, 31),
    )


def test_counted_from_the_one_before_a_shortened_day_stays_short() -> None:
    chained = review_dates(review_rule(), date(2025, 1, 31), 3, 4, read("ANCHOR_PREV", "REST_NONE"))
    assert chained == (
        date(2025, 4, 30),
        date(2025, 7, 30),
        date(2025, 10, 30),
        date(2026, 1, 30),
    )


def test_a_leap_day_is_met_again_only_in_leap_years() -> None:
    every_year = review_dates(
        review_rule(), date(2024, 2, 29), 12, 4, read("ANCHOR_ORDER", "REST_NONE")
    )
    assert [day.day for day in every_year] == [28, 28, 28, 29]


def test_a_festival_moves_the_day_and_what_follows_only_in_a_chain() -> None:
    # 23 and 24 September 2025 are Rosh Hashana.
    start = date(2025, 6, 23)
    from_order = review_dates(review_rule(), start, 3, 2, read("ANCHOR_ORDER", "REST_EXT"))
    chained = review_dates(review_rule(), start, 3, 2, read("ANCHOR_PREV", "REST_EXT"))
    assert from_order == (date(2025, 9, 25), date(2025, 12, 23))
    assert chained == (date(2025, 9, 25), date(2025, 12, 25))


def test_a_short_month_may_round_forward() -> None:
    rounded = review_dates(
        review_rule(RuleMonthEnd.NEXT_DAY),
        date(2025, 1, 31),
        3,
        2,
        read("ANCHOR_ORDER", "REST_NONE"),
    )
    assert rounded == (date(2025, 5, 1), date(2025, 7, 31))


def test_the_next_review_waits_for_the_last_one_held() -> None:
    rule, start = review_rule(), date(2025, 1, 15)
    readings = read("ANCHOR_ORDER", "REST_NONE")
    assert next_review(rule, start, None, None, readings).on == date(2025, 4, 15)
    assert next_review(rule, start, date(2025, 4, 20), None, readings).on == date(2025, 7, 15)
    over = next_review(rule, start, date(2025, 4, 20), date(2025, 7, 14), readings)
    assert over.on is None
    assert "14.7.2025" in over.steps[-1].text


@given(
    DAYS, st.integers(1, 12), st.integers(1, 12), st.sampled_from(["ANCHOR_ORDER", "ANCHOR_PREV"])
)
def test_a_series_goes_forward_and_never_rests(
    start: date, months: int, count: int, anchor: str
) -> None:
    days = review_dates(review_rule(), start, months, count, read(anchor, "REST_EXT"))
    assert len(days) == count
    assert all(a < b for a, b in zip((start, *days), days, strict=False))
    assert not any(rest_day_name(day) for day in days)


@pytest.mark.parametrize("months", [0])
def test_no_months_are_no_series(months: int) -> None:
    start = date(2025, 1, 1)
    assert review_dates(review_rule(), start, months, 3, read("ANCHOR_ORDER", "REST_NONE")) == ()


@given(DAYS, st.integers(1, 24))
def test_the_first_review_is_the_period_counted_once(start: date, months: int) -> None:
    (first,) = review_dates(review_rule(), start, months, 1, read("ANCHOR_ORDER", "REST_NONE"))
    (chained,) = review_dates(review_rule(), start, months, 1, read("ANCHOR_PREV", "REST_NONE"))
    assert first == chained
    assert first - start < timedelta(days=31 * months + 1)

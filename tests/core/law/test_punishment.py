"""Locked dormitory and prison: together within the maximum, and prison first."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import KnownError
from core.law.punishment import prison_first, within_maximum

MONTHS = st.integers(0, 400)


@given(MONTHS, MONTHS, MONTHS)
def test_the_maximum_counts_both(most: int, dorm: int, prison: int) -> None:
    found = within_maximum(offence_max_months=most, dorm_months=dorm, prison_months=prison)
    swapped = within_maximum(offence_max_months=most, dorm_months=prison, prison_months=dorm)
    assert found.yes is swapped.yes is (dorm + prison <= most)


def test_what_was_left_of_the_order_waits_for_the_end_of_prison() -> None:
    end = date(2026, 8, 31)
    found = prison_first(
        treatment_order=True,
        order_end=date(2026, 7, 10),
        prison_start=date(2026, 7, 1),
        prison_end=end,
    )
    assert (found.resumes_on, found.days_left) == (end + timedelta(days=1), 10)
    assert found.directions_needed
    assert "25ב(א)" in found.steps[-1].text


def test_directions_are_for_treatment_orders_alone() -> None:
    found = prison_first(
        treatment_order=False,
        order_end=date(2026, 7, 10),
        prison_start=date(2026, 7, 10),
        prison_end=date(2026, 8, 31),
    )
    assert (found.days_left, found.directions_needed) == (1, False)
    assert "25ב(ג)" in found.steps[-1].text


def test_an_order_that_is_over_leaves_nothing() -> None:
    found = prison_first(
        treatment_order=True,
        order_end=date(2026, 6, 30),
        prison_start=date(2026, 7, 1),
        prison_end=date(2026, 8, 31),
    )
    assert (found.resumes_on, found.days_left, found.directions_needed) == (None, 0, False)


def test_prison_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(KnownError) as refused:
        prison_first(
            treatment_order=True,
            order_end=date(2026, 6, 30),
            prison_start=date(2026, 7, 1),
            prison_end=date(2026, 6, 30),
        )
    assert "30.6.2026" in str(refused.value)

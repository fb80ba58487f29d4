"""What a parent pays, replacing a way of treatment, and the time before a transfer."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.rulebook import rule_book
from core.law.rules import NoValueAtDate, RuleBook
from core.law.treatment import locked_time, payment_due, swap_allowed, within_parent_cap


@given(st.lists(st.integers(0, 20_000), max_size=5))
def test_what_fits_together_fits_each(obligations: list[int]) -> None:
    book = rule_book()
    together = within_parent_cap(
        book, book.readings({"parent_cap": "CAP_CUMULATIVE"}), obligations
    ).yes
    each = within_parent_cap(book, book.readings({"parent_cap": "CAP_EACH"}), obligations).yes
    assert together is (sum(obligations) <= 10_000)
    assert each is all(amount <= 10_000 for amount in obligations)


def test_a_parent_pays_at_once_unless_a_day_was_fixed(book: RuleBook) -> None:
    charged = date(2026, 2, 28)
    assert payment_due(book, charged=charged, fixed=None).on == charged
    fixed = date(2026, 5, 1)
    assert payment_due(book, charged=charged, fixed=fixed).on == fixed
    with pytest.raises(NoValueAtDate):
        payment_due(book, charged=date(2015, 11, 4), fixed=None)


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_consent_alone_lets_a_replacement_go_beyond_the_order(
    order: int, elapsed: int, new: int
) -> None:
    without = swap_allowed(
        order_months=order, elapsed_months=elapsed, new_months=new, consent=False
    )
    consented = swap_allowed(
        order_months=order, elapsed_months=elapsed, new_months=new, consent=True
    )
    assert without.yes is (elapsed + new <= order)
    assert consented.yes


def test_the_days_before_a_transfer_are_shown_and_left_to_judgment() -> None:
    found = locked_time(
        locked_from=date(2024, 2, 1), transfer=date(2024, 3, 1), order_end=date(2024, 3, 1)
    )
    assert (found.days_held, found.days_left) == (29, 1)
    assert "סבירה" in found.steps[-1].text
    over = locked_time(
        locked_from=date(2024, 3, 2), transfer=date(2024, 3, 1), order_end=date(2024, 2, 1)
    )
    assert (over.days_held, over.days_left) == (0, 0)

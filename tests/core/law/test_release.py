"""Whether release may be ordered on a day, and by whom."""

from __future__ import annotations

from datetime import date

import pytest

from core.law.readings import Readings
from core.law.release import Basis, UnknownOrderBasis, release_check, release_forum
from core.law.rules import RuleBook
from tests.core.law.conftest import MakeFacts


@pytest.mark.parametrize(
    ("day", "special", "basis"),
    [
        (date(2026, 9, 1), False, Basis.NONE),
        (date(2026, 9, 1), True, Basis.SPECIAL_REASONS),
        (date(2026, 9, 2), False, Basis.YEAR_PASSED),
        (date(2026, 9, 2), True, Basis.YEAR_PASSED),
    ],
)
def test_a_year_or_special_reasons(
    book: RuleBook,
    readings: Readings,
    facility: MakeFacts,
    day: date,
    special: bool,
    basis: Basis,
) -> None:
    check = release_check(book, facility(), day, special, readings)
    assert (check.basis, check.may_order) == (basis, basis is not Basis.NONE)
    assert check.earliest == date(2026, 9, 2)
    assert check.explanation.steps[-1].text == check.text
    assert "36(א)" in check.text


def test_without_an_entry_date_only_special_reasons_help(
    book: RuleBook, readings: Readings, facility: MakeFacts
) -> None:
    facts = facility(entry_date=None)
    check = release_check(book, facts, date(2026, 9, 2), False, readings)
    assert (check.basis, check.may_order, check.earliest) == (Basis.UNKNOWN, False, None)
    assert release_check(book, facts, date(2026, 9, 2), True, readings).may_order


def test_prison_knows_two_thirds_and_no_special_reasons(
    book: RuleBook, readings: Readings, prison: MakeFacts
) -> None:
    early = release_check(book, prison(), date(2026, 2, 28), True, readings)
    assert (early.basis, early.may_order, early.earliest) == (Basis.NONE, False, date(2026, 3, 1))
    assert release_check(book, prison(), date(2026, 3, 1), False, readings).may_order
    unknown = release_check(book, prison(sentence_months=None), date(2026, 3, 1), True, readings)
    assert (unknown.basis, unknown.may_order) == (Basis.UNKNOWN, False)


def test_an_order_without_a_forum_is_refused(book: RuleBook, readings: Readings) -> None:
    assert release_forum(book, "סעיף 26(5)", readings) == "youth_release_committee"
    with pytest.raises(UnknownOrderBasis) as refusal:
        release_forum(book, "99", readings)
    assert "99" in str(refusal.value)

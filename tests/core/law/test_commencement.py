"""The days on which the Act began."""

from __future__ import annotations

from datetime import date

from core.law.commencement import act_began, boys_began, latest_deferral, south_began
from core.law.rules import RuleBook


def test_the_act_began_a_month_after_it_was_published(book: RuleBook) -> None:
    found = act_began(book)
    assert found.on == date(1971, 8, 23)
    # Values of the first text of the law hold from that very day.
    assert book.rule("def-minor-18").values[0].since == found.on


def test_boys_could_be_put_off_for_two_years(book: RuleBook) -> None:
    assert latest_deferral(book) == date(1977, 4, 1)
    assert boys_began(book, None).on == date(1975, 4, 1)
    assert boys_began(book, date(1977, 4, 1)).on == date(1977, 4, 1)
    assert boys_began(book, date(1977, 4, 2)).on == date(1975, 4, 1)


def test_the_south_has_a_day_of_its_own(book: RuleBook) -> None:
    assert south_began(book).on == date(1987, 1, 1)

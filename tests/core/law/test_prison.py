"""The prison track's own arithmetic."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.prison import (
    dorm_time,
    forum,
    forum_finding,
    rehearing_from,
    term_end,
    two_thirds,
)
from core.law.readings import Readings
from core.law.rulebook import rule_book
from core.law.rules import RuleBook
from core.wording import text


@pytest.mark.parametrize(
    ("months", "served"),
    [
        (12, date(2026, 10, 31)),
        (10, date(2026, 9, 20)),  # six months and 20 of September's 30 days
        (11, date(2026, 10, 11)),  # seven months and 11 of October's 31 days, rounded up
    ],
)
def test_parts_of_months(book: RuleBook, readings: Readings, months: int, served: date) -> None:
    found = two_thirds(book, readings, start=date(2026, 3, 1), months=months)
    assert (found.served, found.earliest) == (served, served + timedelta(days=1))


def test_a_renewed_hearing_may_be_asked_after_half_a_year(
    book: RuleBook, readings: Readings
) -> None:
    refused = date(2025, 8, 31)
    assert rehearing_from(book, readings, refused).on == date(2026, 3, 1)
    on_the_day = readings.using("eligible_from", "ELIG_ANNIV")
    assert rehearing_from(book, on_the_day, refused).on == date(2026, 2, 28)


def test_the_shortest_terms_have_no_forum(book: RuleBook, readings: Readings) -> None:
    day = date(2025, 6, 1)
    assert forum(book, readings, months=3, birth=date(2009, 1, 1), two_thirds_date=day) == "none"


ADULT, MINOR = date(2004, 1, 1), date(2009, 1, 1)


@pytest.mark.parametrize(
    ("months", "birth", "temporary", "permanent"),
    [
        (3, ADULT, "none", "none"),
        (4, ADULT, "ips_unit", "commissioner"),
        (4, MINOR, "ips_unit", "commissioner"),
        (6, ADULT, "ips_unit", "commissioner"),
        (6, MINOR, "ips_unit", "commissioner"),
        (7, ADULT, "ips_unit", "committee"),
        (7, MINOR, "committee", "committee"),
        (12, ADULT, "ips_unit", "committee"),
        (12, MINOR, "committee", "committee"),
        (13, ADULT, "committee", "committee"),
    ],
)
def test_the_forum_at_every_boundary(
    book: RuleBook,
    readings: Readings,
    months: int,
    birth: date,
    temporary: str,
    permanent: str,
) -> None:
    day = date(2025, 6, 1)
    by_permanent = readings.using("prison_text", "PERMANENT_TEXT")
    for chosen, who in ((readings, temporary), (by_permanent, permanent)):
        found, steps = forum_finding(book, chosen, months=months, birth=birth, two_thirds_date=day)
        assert found == who
        assert steps[-1].text == text(f"law.forum.{who}")


def test_time_in_a_locked_dormitory_counts_only_after_a_conversion() -> None:
    entry, moved = date(2024, 2, 1), date(2024, 3, 1)
    counted = dorm_time(dorm_entry=entry, moved_on=moved, converted=True)
    assert (counted.counts, counted.days, counted.counted_from) == (True, 29, entry)
    lost = dorm_time(dorm_entry=entry, moved_on=moved, converted=False)
    assert (lost.counts, lost.days, lost.counted_from) == (False, 0, moved)


def test_a_move_before_the_entry_gives_no_days() -> None:
    moved = date(2024, 2, 1)
    found = dorm_time(dorm_entry=date(2024, 3, 1), moved_on=moved, converted=True)
    assert (found.days, found.counted_from) == (0, moved)


def test_every_rule_of_the_prison_track_warns_of_the_text_that_was_read(book: RuleBook) -> None:
    rules = [rule for rule in book.rules.values() if rule.pack.id == "prison-track"]
    assert len(rules) == 18
    for rule in rules:
        assert "2020" in rule.warning, rule.id
        assert "2020" in rule.latest.source, rule.id


STARTS = st.dates(date(2019, 1, 1), date(2040, 12, 31))


@given(STARTS, st.integers(1, 240), st.sampled_from(["MONTH_INCL", "IL10B"]))
def test_two_thirds_lie_within_the_term_and_grow_with_it(
    start: date, months: int, reading: str
) -> None:
    book = rule_book()
    readings = book.readings({"sentence_months": reading})
    part = two_thirds(book, readings, start=start, months=months)
    whole = term_end(book, readings, start=start, months=months).on
    assert whole is not None
    assert start < part.earliest <= whole + timedelta(days=1)
    longer = two_thirds(book, readings, start=start, months=months + 1)
    assert longer.served > part.served

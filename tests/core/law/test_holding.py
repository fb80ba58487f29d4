"""Days held, and days that do not count."""

from __future__ import annotations

from datetime import date

from core.law.absences import not_counted
from core.law.holding import held_days
from core.law.readings import Readings
from core.model.cases import Absence, AbsenceKind
from core.model.files import HeldDays
from tests.core.law.conftest import MakeFacts

TODAY = date(2026, 11, 22)


def away(start: date, arrested: date | None, returned: date | None) -> Absence:
    return Absence("a", AbsenceKind.ESCAPE, start, arrested, returned)


def test_the_first_day_is_a_day_held(readings: Readings, facility: MakeFacts) -> None:
    assert held_days(facility(entry_date=TODAY), TODAY, readings) == HeldDays(1, 0)
    assert held_days(facility(entry_date=date(2026, 11, 1)), TODAY, readings) == HeldDays(22, 0)


def test_days_at_large_are_left_out_and_custody_is_not(
    readings: Readings, facility: MakeFacts
) -> None:
    facts = facility(
        entry_date=date(2026, 11, 1),
        absences=(away(date(2026, 11, 5), date(2026, 11, 10), date(2026, 11, 12)),),
    )
    assert held_days(facts, TODAY, readings) == HeldDays(17, 5)


def test_an_absence_that_goes_on_is_taken_up_to_today(
    readings: Readings, facility: MakeFacts
) -> None:
    facts = facility(entry_date=date(2026, 11, 1), absences=(away(date(2026, 11, 20), None, None),))
    assert held_days(facts, TODAY, readings) == HeldDays(20, 2)
    assert held_days(facts, date(2026, 11, 23), readings) == HeldDays(20, 3)


def test_counting_stops_at_release(readings: Readings, facility: MakeFacts) -> None:
    facts = facility(entry_date=date(2026, 11, 1), released_on=date(2026, 11, 10))
    assert held_days(facts, TODAY, readings) == HeldDays(10, 0)


def test_prison_counts_from_the_sentence(readings: Readings, prison: MakeFacts) -> None:
    assert held_days(prison(sentence_start=date(2026, 11, 20)), TODAY, readings) == HeldDays(3, 0)


def test_nothing_to_count(readings: Readings, facility: MakeFacts) -> None:
    assert held_days(facility(entry_date=None), TODAY, readings) is None
    assert held_days(facility(entry_date=date(2027, 1, 1)), TODAY, readings) is None


def test_days_covered_twice_are_lost_once(readings: Readings) -> None:
    both = [
        away(date(2026, 3, 1), None, date(2026, 3, 11)),
        away(date(2026, 3, 6), None, date(2026, 3, 16)),
        away(date(2026, 3, 7), None, date(2026, 3, 8)),
    ]
    assert not_counted(both, None, date(2027, 1, 1), readings).days == 15
    inclusive = readings.using("absence_days", "ABS_INCLUSIVE")
    assert not_counted(both, None, date(2027, 1, 1), inclusive).days == 16


def test_absence_outside_the_period_is_left_out(readings: Readings) -> None:
    before = away(date(2025, 1, 1), None, date(2025, 1, 5))
    after = away(date(2026, 2, 1), None, date(2026, 2, 5))
    found = not_counted([before, after], date(2025, 6, 1), date(2026, 1, 1), readings)
    assert (found.days, found.open_since) == (0, None)


def test_an_absence_within_the_time_that_another_added_counts(readings: Readings) -> None:
    first = away(date(2025, 12, 20), None, date(2025, 12, 30))
    second = away(date(2026, 1, 5), None, date(2026, 1, 8))
    assert not_counted([second, first], None, date(2026, 1, 1), readings).days == 13

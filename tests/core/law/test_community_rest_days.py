"""Days of rest of Muslims, Druze and Christians: against published dates, and their data file."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hebrewcal import JulianDate, to_gregorian
from hypothesis import given
from hypothesis import strategies as st

from core.law.community_rest_days import (
    FILE,
    YearWithoutCalendar,
    community_rest_days,
    festivals,
    fixed_rest_days,
    load_festivals,
)
from core.law.rules import LawDataError
from core.model.calendar import RestDayOf, Rite
from core.model.people import Community

YEARS = range(2000, 2051)
FITR, ADHA = "עיד אל־פיטר", "עיד אל־אדחא"


def days_of(community: Community, year: int, name: str, rite: Rite | None = None) -> list[date]:
    found = community_rest_days(community, year, rite=rite)
    return [rest.day for rest in found if rest.name == name]


# First days as they were announced for Jerusalem or published for workers in Israel.
@pytest.mark.parametrize(
    ("name", "announced"),
    [
        (FITR, date(2020, 5, 24)),
        (FITR, date(2023, 4, 21)),
        (FITR, date(2025, 3, 30)),
        (ADHA, date(2009, 11, 27)),
        (ADHA, date(2026, 5, 27)),
    ],
)
def test_muslim_festivals_lie_where_they_were_announced(name: str, announced: date) -> None:
    first = days_of(Community.MUSLIM, announced.year, name)[0]
    assert abs(first - announced) <= timedelta(days=1)


def test_muslim_days_of_2025() -> None:
    assert [(rest.day, rest.name, rest.by_custom) for rest in _muslim(2025)] == [
        (date(2025, 3, 30), FITR, False),
        (date(2025, 3, 31), FITR, True),
        (date(2025, 4, 1), FITR, True),
        (date(2025, 6, 6), ADHA, False),
        (date(2025, 6, 7), ADHA, True),
        (date(2025, 6, 8), ADHA, True),
        (date(2025, 6, 9), ADHA, True),
        (date(2025, 6, 26), "ראש השנה ההיג'רית", False),
        (date(2025, 9, 4), "מולד הנביא", False),
    ]


def test_a_muslim_day_says_that_the_moon_decides_and_a_customary_one_says_more() -> None:
    for rest in _muslim(2025):
        assert "הירח" in rest.warning
        assert ("הנוהג" in rest.warning) is rest.by_custom


def test_a_festival_may_come_twice_in_a_year_and_go_on_into_the_next() -> None:
    assert days_of(Community.MUSLIM, 2000, FITR)[0] == date(2000, 1, 8)
    assert len(days_of(Community.MUSLIM, 2000, FITR)) == 6
    assert days_of(Community.MUSLIM, 2006, ADHA)[-1] == date(2006, 12, 31)
    assert days_of(Community.MUSLIM, 2007, ADHA)[:3] == [date(2007, 1, day) for day in (1, 2, 3)]


def test_druze_days() -> None:
    found = [(rest.day, rest.by_custom) for rest in community_rest_days(Community.DRUZE, 2024)]
    assert (date(2024, 1, 25), False) in found
    assert [custom for day, custom in found if day.month == 4] == [False, True, True, True]
    assert (date(2024, 9, 10), True) in found
    assert (date(2024, 6, 16), False) in found


@pytest.mark.parametrize(
    ("rite", "days"),
    [
        (
            Rite.WESTERN,
            [(1, 1), (1, 6), (3, 29), (4, 1), (5, 9), (5, 20), (12, 25), (12, 26)],
        ),
        (
            Rite.EASTERN,
            [(1, 7), (1, 8), (1, 14), (1, 19), (5, 3), (5, 6), (6, 13), (6, 24)],
        ),
    ],
)
def test_christian_days_of_2024_by_rite(rite: Rite, days: list[tuple[int, int]]) -> None:
    found = community_rest_days(Community.CHRISTIAN, 2024, rite=rite)
    assert [(rest.day.month, rest.day.day) for rest in found] == days
    assert {rest.rite for rest in found} == {rite}


def test_without_a_rite_both_are_given_by_name() -> None:
    found = community_rest_days(Community.CHRISTIAN, 2024)
    assert len(found) == 16
    assert {rest.rite for rest in found} == set(Rite)
    assert all("לברר" in rest.warning for rest in found)


def test_the_julian_calendar_agrees_with_another_computation() -> None:
    for year in YEARS:
        theirs = to_gregorian(JulianDate(year - 1, 12, 25))
        christmas = days_of(Community.CHRISTIAN, year, "חג המולד", Rite.EASTERN)
        assert christmas[0] == date(theirs.year, theirs.month, theirs.day)


@pytest.mark.parametrize("year", YEARS)
def test_every_year_has_its_days_in_order(year: int) -> None:
    assert community_rest_days(Community.JEWISH, year) == ()
    for community, least in (
        (Community.MUSLIM, 8),
        (Community.DRUZE, 9),
        (Community.CHRISTIAN, 16),
    ):
        found = community_rest_days(community, year)
        assert len(found) >= least
        assert [rest.day for rest in found] == sorted(rest.day for rest in found)
        assert all(rest.day.year == year and rest.name for rest in found)


@given(st.integers(2000, 2049))
def test_a_muslim_year_has_354_or_355_days(year: int) -> None:
    firsts = [rest.day for each in (year, year + 1) for rest in _muslim(each) if _is_new_year(rest)]
    gaps = {(later - day).days for day, later in pairwise(firsts)}
    assert gaps <= {354, 355}


def test_days_by_custom_are_not_fixed() -> None:
    fixed = fixed_rest_days(Community.MUSLIM, 2025, 2026)
    assert {day for day in fixed if day.year == 2025} == {
        date(2025, 3, 30),
        date(2025, 6, 6),
        date(2025, 6, 26),
        date(2025, 9, 4),
    }
    assert date(2026, 5, 27) in fixed
    assert fixed_rest_days(Community.JEWISH, 2025, 2025) == frozenset()


@pytest.mark.parametrize("year", [1900, 2077])
def test_a_year_without_a_calendar_says_so(year: int) -> None:
    with pytest.raises(YearWithoutCalendar, match=str(year)):
        community_rest_days(Community.MUSLIM, year)


@pytest.mark.parametrize("year", [1926, 2076])
def test_the_first_and_last_year_of_the_calendar(year: int) -> None:
    assert days_of(Community.MUSLIM, year, FITR)


def test_every_festival_has_its_source() -> None:
    assert all(festival.source and festival.last_verified_on for festival in festivals())
    assert {f.community for f in festivals()} == set(Community) - {Community.JEWISH}


ENTRY = """
[warning]
moon = "הירח"

[[rest_day]]
id = "feast"
community = "muslim"
name = "חג"
calendar = "hijri"
month = 10
day = 1
days = 1
warnings = ["moon"]
source = "מקור"
last_verified_on = 2026-11-22
"""


def load(tmp_path: Path, text: str) -> None:
    path = tmp_path / "rest_days.toml"
    path.write_text(text, encoding="utf-8")
    load_festivals(path)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("[warning]", "[warning", "law.not_toml"),
        ("[[rest_day]]", "[[feast]]", "law.missing_key"),
        ('name = "חג"', "", "law.missing_key"),
        ('name = "חג"', 'name = " "', "law.empty_text"),
        ('name = "חג"', "name = 3", "law.wrong_type"),
        ('name = "חג"', 'name = "חג"\ncolour = "red"', "law.unknown_key"),
        ('"muslim"', '"martian"', "law.unknown_word"),
        ('"hijri"', '"lunar"', "law.unknown_word"),
        ("day = 1\n", "day = 30\n", "calendar.no_such_day"),
        ("month = 10", "month = 13", "calendar.no_such_day"),
        ('"hijri"\nmonth = 10\nday = 1', '"church"\nmonth = 2\nday = 29', "calendar.no_such_day"),
        ('"hijri"\nmonth = 10\nday = 1\n', '"easter"\n', "law.missing_key"),
        ("days = 1", "days = 0", "calendar.no_days"),
        ("days = 1", "days = -1", "calendar.no_days"),
        ("days = 1", "days = 3\ncustomary_days = 3", "calendar.customary_days"),
        ('["moon"]', '["sun"]', "calendar.unknown_warning"),
        ("2026-11-22", '"yesterday"', "law.wrong_type"),
        ('"הירח"', "7", "law.wrong_type"),
        ("[[rest_day]]", ENTRY[ENTRY.index("[[rest_day]]") :] + "[[rest_day]]", "law.stands_twice"),
    ],
)
def test_a_wrong_file_is_refused_with_a_sentence(
    tmp_path: Path, old: str, new: str, key: str
) -> None:
    load(tmp_path, ENTRY)
    assert old in ENTRY
    with pytest.raises(LawDataError) as caught:
        load(tmp_path, ENTRY.replace(old, new, 1))
    assert caught.value.key == key
    assert "rest_days.toml" in str(caught.value)
    assert "יש ל" in str(caught.value) or "מותר רק" in str(caught.value)


def test_a_missing_file_is_named() -> None:
    with pytest.raises(LawDataError, match="elsewhere"):
        load_festivals(FILE.with_name("elsewhere.toml"))


def _muslim(year: int) -> tuple[RestDayOf, ...]:
    return community_rest_days(Community.MUSLIM, year)


def _is_new_year(rest: RestDayOf) -> bool:
    return rest.name.startswith("ראש השנה")

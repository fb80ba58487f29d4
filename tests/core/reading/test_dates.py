"""Dates are read day first, and never guessed in silence."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reading.cells import Cell
from core.reading.dates import EARLIEST, LATEST, column_order, in_doubt, read_date, read_time


@pytest.mark.parametrize(
    "written",
    [
        "1.9.2025", "01/09/2025", "01/09/25", "1-9-2025", "1.9.25", " 1.9.2025 ",
        "\u200f1.9.2025\u200f", "\u00a01.9.2025", "2025-09-01", "2025/9/1", "20250901",
        "1 בספטמבר 2025", "1 ספטמבר 2025", "1 Sep 2025", "September 1, 2025", "ביום 1.9.2025",
        "2025-09-01T00:00:00", 45901, 45901.0, 20250901, date(2025, 9, 1),
        datetime.fromisoformat("2025-09-01"),
    ],
)  # fmt: skip
def test_the_first_of_september(written: object) -> None:
    assert read_date(Cell(written)).on == date(2025, 9, 1)


@pytest.mark.parametrize(
    ("written", "trouble"),
    [
        ("בקרוב", "date_text"),
        ("010925", "date_text"),
        ("1.9.2025 (אושר)", "date_text"),
        ("12", "date_text"),
        (True, "date_text"),
        (3, "date_text"),
        ("9/2025", "date_incomplete"),
        ("1.9", "date_incomplete"),
        ("ספטמבר 2025", "date_incomplete"),
        ("10:30", "date_incomplete"),
        ("31.2.2025", "date_impossible"),
        ("2025-02-31", "date_impossible"),
        ("40/40/2025", "date_impossible"),
        ("1.9.2205", "date_far"),
        (datetime.fromisoformat("1905-01-01"), "date_far"),
        (45901, "date_serial"),
        ("04/25/2025", "date_month_first"),
    ],
)
def test_what_is_wrong_with_it(written: object, trouble: str) -> None:
    assert read_date(Cell(written)).trouble == trouble


def test_a_missing_part_is_never_taken_from_today() -> None:
    assert read_date(Cell("ספטמבר 2025")).on is None


@given(st.dates(EARLIEST, LATEST), st.sampled_from(["{d}.{m}.{y}", "{d:02}/{m:02}/{y}"]))
def test_every_day_written_day_first_is_that_day(day: date, form: str) -> None:
    written = form.format(d=day.day, m=day.month, y=day.year)
    reading = read_date(Cell(written))
    assert (reading.on, reading.trouble) == (day, "")


@given(st.text(max_size=30))
def test_any_text_is_a_day_or_a_trouble(text: str) -> None:
    reading = read_date(Cell(text))
    assert (reading.on is None) <= bool(reading.trouble)


def test_counting_from_1904() -> None:
    assert read_date(Cell(44439), dates_from_1904=True).on == date(2025, 9, 1)


def doubted(cells: list[Cell], *, typed_in_excel: bool = True) -> list[bool]:
    column = [read_date(cell) for cell in cells]
    order = column_order(column)
    return [in_doubt(reading, order, typed_in_excel=typed_in_excel) for reading in column]


REAL = Cell(datetime.fromisoformat("2025-04-03"), "dd/mm/yyyy")


def test_a_slashed_text_among_real_dates_is_in_doubt() -> None:
    assert doubted([REAL, Cell("03/04/2025")]) == [False, True]
    assert doubted([REAL, Cell("3.4.2025")]) == [False, False]
    assert doubted([REAL, Cell("04/04/2025")]) == [False, False]


def test_a_csv_read_day_first_is_not_in_doubt() -> None:
    assert doubted([Cell("03/04/2025"), Cell("25/04/2025")], typed_in_excel=False) == [False, False]


def test_one_month_first_date_puts_its_column_in_doubt() -> None:
    assert doubted([Cell("03/04/2025"), Cell("04/25/2025")], typed_in_excel=False) == [True, False]


def test_a_real_date_shown_month_first_is_in_doubt() -> None:
    assert doubted([Cell(datetime.fromisoformat("2025-04-03"), "mm/dd/yyyy")]) == [True]
    assert doubted([Cell(datetime.fromisoformat("2025-04-03"), "[$-409]m/d/yy;@")]) == [True]
    assert doubted([Cell(datetime.fromisoformat("2025-04-13"), "mm/dd/yyyy")]) == [False]


def test_the_format_of_the_machine_says_nothing() -> None:
    """openpyxl calls Excel's short date mm-dd-yy, however the machine shows it."""
    assert doubted([Cell(datetime.fromisoformat("2025-04-03"), "mm-dd-yy")]) == [False]


def test_excel_that_took_only_the_early_days_for_dates() -> None:
    """An American Excel makes 3/4 a real date, turned round, and leaves 25/4 as text."""
    assert doubted([REAL, Cell("25/04/2025")]) == [True, False]
    late = Cell(datetime.fromisoformat("2025-04-25"), "dd/mm/yyyy")
    assert doubted([REAL, late, Cell("25/04/2025")]) == [False, False, False]


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("10:30", time(10, 30)),
        ("9.45", time(9, 45)),
        ("09:45:00", time(9, 45)),
        (time(14, 0), time(14, 0)),
        (0.4375, time(10, 30)),
        (datetime.fromisoformat("1899-12-31 10:30"), time(10, 30)),
        ("25:00", None),
        ("בבוקר", None),
    ],
)
def test_times(written: object, at: time | None) -> None:
    assert read_time(Cell(written)) == at

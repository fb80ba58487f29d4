from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.print_log import page_numbers, read_pages


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("", ""),
        (" ", ""),
        ("1-3,5", "1-3,5"),
        ("1 – 3 , 5", "1-3,5"),
        ("1־3", "1-3"),
        ("\u20661-3\u2069,5", "1-3,5"),
        ("4-4", "4"),
        ("02", "2"),
    ],
)
def test_pages_are_read_in_the_ways_people_write_them(typed: str, plain: str) -> None:
    assert read_pages(typed, 5) == plain


@pytest.mark.parametrize(
    "typed",
    [
        "0",
        "6",
        "1-6",
        "3-1",
        "5,1",
        "1,1",
        "1-3,3",
        "-3",
        "3-",
        "1,,2",
        ",",
        "a",
        "1;2",
        "٣",
        "1-2-3",
    ],
)
def test_pages_that_a_printer_would_drop_or_shuffle_are_refused(typed: str) -> None:
    assert read_pages(typed, 5) is None


@given(st.sets(st.integers(1, 60), min_size=1), st.integers(60, 90))
def test_what_is_read_names_the_pages_that_were_typed(pages: set[int], count: int) -> None:
    plain = read_pages(",".join(str(page) for page in sorted(pages)), count)
    assert plain is not None
    assert page_numbers(plain, count) == tuple(sorted(pages))
    assert read_pages(plain, count) == plain


def test_no_pages_named_are_all() -> None:
    assert page_numbers("", 3) == (1, 2, 3)
    assert page_numbers("1-2,5", 9) == (1, 2, 5)

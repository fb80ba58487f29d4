from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reading.reading_order import reading_order, turned_round


def read(text: str) -> str:
    return "".join(text[index] for index in reading_order(text))


@pytest.mark.parametrize(
    ("turned", "meant"),
    [
        ("ןיא", "אין"),
        ("3.5.2026 םוימ 1234 'סמ חוד", "דוח מס' 1234 מיום 3.5.2026"),
        ("Windows תנכות םע ןתינ", "ניתן עם תוכנת Windows"),
        ("ןיא\nplain words\nםוימ", "אין\nplain words\nמיום"),
        ("ןכות 02-6221234 ןופלט", "טלפון 02-6221234 תוכן"),
    ],
)
def test_what_was_turned_round_is_turned_back(turned: str, meant: str) -> None:
    assert turned_round(turned)
    assert read(turned) == meant


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ("אמו, בת ,44 מתמודדת", "אמו, בת 44, מתמודדת"),
        ("נולד בשנת .2009\nבחיפה", "נולד בשנת 2009.\nבחיפה"),
        ("בין ,3.5.2026 לבין .1.6.2026", "בין 3.5.2026, לבין 1.6.2026."),
        ("plain .5 stays\nאך כאן ,7", "plain .5 stays\nאך כאן 7,"),
    ],
)
def test_a_point_after_a_number_follows_it(found: str, meant: str) -> None:
    assert read(found) == meant


@pytest.mark.parametrize(
    "text",
    [
        "אין דבר",
        "מחיר 4.5 ש״ח, ועוד 7.",
        "סעיף 36(ב).",
        "דוח מס' 1234",
        "",
        "plain ןיא שלום עולם אדם",
    ],
)
def test_what_stands_right_is_left_alone(text: str) -> None:
    assert read(text) == text


def test_signs_that_are_not_read_are_left_out() -> None:
    assert read("אחת\r\nשתיים\x02\ufffe\x00 שלוש\f") == "אחת\nשתיים שלוש"


@given(st.text(alphabet="אבםןץ 12.-aZ\n\r()", max_size=40))
def test_nothing_else_is_lost_or_doubled(text: str) -> None:
    order = reading_order(text)
    assert sorted(order) == [index for index, char in enumerate(text) if char != "\r"]

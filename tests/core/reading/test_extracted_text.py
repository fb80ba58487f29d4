from __future__ import annotations

import pytest

from core.reading.extracted_text import mend_brackets


def test_brackets_that_look_outward_are_turned_in() -> None:
    text = "מאת: ענת ר' )תרגול(, עו\"ס\nלפי סעיף 36)א(\nopen )mark\n)פתוח בלבד\n"
    assert mend_brackets(text) == (
        "מאת: ענת ר' (תרגול), עו\"ס\nלפי סעיף 36(א)\nopen )mark\n(פתוח בלבד\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "מאת: ענת ר' (תרגול)\nסעיף 36(א)",
        "סעיף א) ראשון\nסעיף ב) שני",
        "(a) plain [text]",
        "",
        "בלי סוגריים",
    ],
)
def test_what_stands_right_is_left_alone(text: str) -> None:
    assert mend_brackets(text) == text


def test_mending_twice_is_mending_once() -> None:
    once = mend_brackets(")א( ]ב[")
    assert once == mend_brackets(once) == "(א) [ב]"

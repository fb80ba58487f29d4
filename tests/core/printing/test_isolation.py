"""Numbers are kept in reading order, and nothing else is touched."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.direction import LRI, PDI, RLI
from core.printing import isolation
from core.printing.isolation import isolate_numbers


def marked(text: str) -> str:
    """Isolates made visible: {left to right} and <right to left>."""
    out = isolate_numbers(text)
    for isolate in (f"{LRI}|{{", f"{RLI}|<"):
        mark, sign = isolate.split("|")
        out = out.replace(mark, sign)
    return out.replace(PDI, "/")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("טל' +972 3 555 0199.", "טל' {+972 3 555 0199/."),
        ("טל' +972-3-5550199.", "טל' {+972-3-5550199/."),
        ("טל' 054 555 0123", "טל' {054 555 0123/"),
        ("טל' 052-5550177,", "טל' {052-5550177/,"),
        ("חינם 1-800-555-012", "חינם {1-800-555-012/"),
        ("חייגו *6050!", "חייגו {*6050/!"),
        ("תיק 1201-03-26", "תיק {1201-03-26/"),
        ("(1201-03-26)", "({1201-03-26/)"),
        ("בין 16:00-18:00.", "בין {16:00-18:00/."),
        ("1.9.2025-28.2.2026", "{1.9.2025-28.2.2026/"),
        ("יתרה -250", "יתרה {-250/"),
        ("(-3.5%)", "({-3.5%/)"),
        ("\u2212250 ₪", "{\u2212250/ ₪"),
        ("סעיף 36(א)(1).", "סעיף <36(א)(1)/."),
        ("בסעיף 31(ג)", "בסעיף <31(ג)/"),
        ("34א(ב), 13(ב2)", "<34א(ב)/, <13(ב2)/"),
        ("36(א)-(ג)", "<36(א)-(ג)/"),
        ("ו-36(א)", "ו-<36(א)/"),
    ],
)
def test_isolated(text: str, expected: str) -> None:
    assert marked(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "בשנת 2026 ובגיל 17",
        "א'-ה'",
        "ל-06:00",
        "12–18",
        "3/4 מהתקופה",
        "https://example.org/1201-03-26/5-6",
        "a1-2b",
        "C++ ו-F#",
        "12 14 16",
        "(א)(1)",
        "Jan. 5, 2020",
        f"{LRI}1201-03-26{PDI}",
        f"{RLI}תיק 1201-03-26 ו-36(א){PDI}",
    ],
)
def test_left_alone(text: str) -> None:
    assert isolate_numbers(text) == text


@given(st.text(alphabet='0123456789-+*() .:/אבגדaB"%₪'))
@example("-0*000")
def test_only_invisible_marks_are_added(text: str) -> None:
    added = isolate_numbers(text)
    assert added.translate(dict.fromkeys(map(ord, (LRI, RLI, PDI)))) == text
    assert isolate_numbers(added) == added


@given(st.text(alphabet="אב a0129-+*.,:/()[]₪%\u2066\u2067\u2068\u2069\u2060\u2010–", max_size=40))
@example("12-3 -4 (5)36(א)(1)-7*6050")
def test_looking_only_where_numbers_begin_finds_them_all(text: str) -> None:
    assert isolate_numbers(text) == isolation._FOUND.sub(isolation._isolated, text)

"""Whether two names may be one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.search.name_likeness import Near, keys, name, near


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("דן", "כהן"), ("דן", "כהן"), Near.SAME),
        (("נעה", "לוי"), ("נועה", "לוי"), Near.SPELLED),
        (("סאמי", "חורי"), ("סמי", "ח'ורי"), Near.SPELLED),
        (("דן", "כהן"), ("דן", "כהן לוי"), Near.SPELLED),
        (("דן", "כהן"), ("כהן", "דן"), Near.TURNED),
        (("קרנית", "רותם"), ("כרנית", "רותם"), Near.HEBREW),
        (("נעמה", "ש'"), ("גב' נעמה", "שגיא"), Near.SPELLED),
        (("דן", "כהן"), ("רון", "כהן"), None),
        (("ר'", "ב'"), ("ר'", "ב'"), None),  # initials alone
        (("יעל", "כהן"), ("יואל", "כהן"), None),
    ],
)
def test_how_near_two_names_are(
    one: tuple[str, str], other: tuple[str, str], expected: Near | None
) -> None:
    assert near(name(*one), name(*other)) is expected
    assert near(name(*other), name(*one)) is expected


@pytest.mark.parametrize(
    ("others", "expected"),
    [("سامي خوري", Near.ARABIC), ("Sami Khoury", Near.LATIN), ("Владимир Волков", None)],
)
def test_a_name_in_another_script_is_compared_too(others: str, expected: Near | None) -> None:
    assert near(name("S.", "", others), name("סאמי", "חורי")) is expected


def test_russian_by_ear() -> None:
    assert near(name("", "", "Игорь Соколов"), name("איגור", "סוקולוב")) is Near.RUSSIAN


def test_the_mark_of_practice_is_no_name() -> None:
    assert near(name("דן", "כהן (תרגול)"), name("רון", "לוי (תרגול)")) is None


@given(st.text("אבגדהוזחטיכלמנסעפצקרשת", min_size=2, max_size=6), st.text("אבגדול", min_size=2))
def test_it_works_both_ways_and_shares_a_key(one: str, other: str) -> None:
    first, second = name(one), name(other)
    assert near(first, second) == near(second, first)
    assert near(first, first) in (Near.SAME, None)
    if near(first, second) in (Near.SAME, Near.HEBREW):
        assert keys(first.whole) & keys(second.whole)

"""What is wrong with an identity number, said before anybody is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.identity_number import IdentityFault, check_digit, fault


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", None),
        ("  ", None),
        ("000000018", None),
        ("18", None),
        ("0-0000001-8", None),
        ("000000017", IdentityFault.CHECK_DIGIT),
        ("000000000", IdentityFault.CHECK_DIGIT),
        ("12345678a", IdentityFault.NOT_DIGITS),
        ("1234567890", IdentityFault.TOO_LONG),
    ],
)
def test_what_is_wrong_is_named(typed: str, found: IdentityFault | None) -> None:
    assert fault(typed) is found


@given(st.integers(1, 99_999_999), st.integers(0, 8), st.integers(1, 9))
def test_any_one_wrong_digit_is_found(first: int, place: int, more: int) -> None:
    eight = f"{first:08}"
    good = f"{eight}{check_digit(eight)}"
    assert fault(good) is None
    wrong = str((int(good[place]) + more) % 10)
    if wrong != good[place]:
        assert fault(good[:place] + wrong + good[place + 1 :]) is IdentityFault.CHECK_DIGIT

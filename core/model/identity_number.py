"""Israeli identity numbers: nine digits, the last of which checks the others."""

from __future__ import annotations

from enum import StrEnum


class IdentityFault(StrEnum):
    """What is wrong with something typed as an identity number."""

    NOT_DIGITS = "not_digits"
    TOO_LONG = "too_long"
    CHECK_DIGIT = "check_digit"


def digits_of(text: str) -> str:
    """Only the digits of `text`: hyphens, spaces and marks dropped."""
    return "".join(c for c in text if c in "0123456789")


def check_digit(first_eight: str) -> int:
    """The ninth digit that belongs to eight digits: weights 1 and 2 in turn, digits summed."""
    total = 0
    for index, char in enumerate(first_eight):
        product = int(char) * (1 + index % 2)
        total += product // 10 + product % 10
    return -total % 10


def is_valid(number: str) -> bool:
    """Whether `number` is nine digits whose check digit is right, and not all zeros."""
    return (
        len(number) == 9
        and number.isascii()
        and number.isdigit()
        and number != "0" * 9
        and check_digit(number[:8]) == int(number[8])
    )


def fault(typed: str) -> IdentityFault | None:
    """What is wrong with a typed number, None where nothing is or nothing was typed.

    Hyphens and spaces are dropped, leading zeros may be left out.
    """
    plain = "".join(c for c in typed if not c.isspace() and c not in "-־–")
    if not plain:
        return None
    if digits_of(plain) != plain:
        return IdentityFault.NOT_DIGITS
    if len(plain) > 9:
        return IdentityFault.TOO_LONG
    return None if is_valid(plain.zfill(9)) else IdentityFault.CHECK_DIGIT

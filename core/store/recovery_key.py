"""The recovery key on paper: 32 random bytes as 13 groups of five signs.

Four signs of a group carry the key, the fifth is a check over GF(32) that finds every single
mistyped sign and every two signs changed about, and knows its group's place in the row.
"""

from __future__ import annotations

import hashlib
import re

from core.store.errors import RecoveryKeyMistyped

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U
GROUPS = 13
KEY_BYTES = 32
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})
# Marks that a copied right-to-left text may bring along.
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def printed(key: bytes) -> str:
    """The 32 bytes as they stand on paper."""
    number = int.from_bytes(key, "big") << 4 | _last_bits(key)
    signs = [number >> 5 * (GROUPS * 4 - 1 - place) & 31 for place in range(GROUPS * 4)]
    groups = []
    for group in range(GROUPS):
        four = signs[group * 4 : group * 4 + 4]
        groups.append("".join(ALPHABET[sign] for sign in [*four, _check(group, four)]))
    return "-".join(groups)


def read(text: str) -> bytes:
    """The 32 bytes of a typed key; case, spaces and dashes do not matter.

    Raises RecoveryKeyMistyped, naming the first group (from 1) that cannot be right.
    """
    groups = _groups(_INVISIBLE.sub("", text).upper().translate(_LOOKALIKES))
    number = 0
    for place, group in enumerate(groups):
        values = [ALPHABET.find(sign) for sign in group]
        wrong = len(values) != 5 or -1 in values or _check(place, values[:4]) != values[4]
        if wrong:
            raise RecoveryKeyMistyped("store.recovery_group", group=place + 1)
        for value in values[:4]:
            number = number << 5 | value
    key = (number >> 4).to_bytes(KEY_BYTES, "big")
    if number & 15 != _last_bits(key):
        raise RecoveryKeyMistyped("store.recovery_mixed")
    return key


def _groups(text: str) -> list[str]:
    """As typed if the groups are apart, else cut into fives."""
    parts = [part for part in re.split(r"[\s\-־–—.,_]+", text) if part]
    if len(parts) == GROUPS:
        return parts
    signs = "".join(parts)
    if len(signs) != GROUPS * 5:
        raise RecoveryKeyMistyped(
            "store.recovery_length", expected=GROUPS * 5, count=len(signs), groups=GROUPS
        )
    return [signs[start : start + 5] for start in range(0, len(signs), 5)]


def _check(group: int, four: list[int]) -> int:
    value = group + 1
    for weight, sign in zip((2, 4, 8, 16), four, strict=True):
        value ^= _times(weight, sign)
    return value


def _times(left: int, right: int) -> int:
    """Product in GF(32), modulo x^5 + x^2 + 1."""
    product = 0
    while right:
        if right & 1:
            product ^= left
        left <<= 1
        if left & 32:
            left ^= 0b100101
        right >>= 1
    return product


def _last_bits(key: bytes) -> int:
    """Four bits over the whole key, filling the last sign."""
    return hashlib.sha256(b"vaada recovery key" + key).digest()[0] & 15

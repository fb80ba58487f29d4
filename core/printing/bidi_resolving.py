"""The resolving rules of UAX #9 (W1 to I2): from the classes of one run to its levels.

Classes are bytes, one letter a character (`bidi_classes`), so that most rules are one search and
replace over all of it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from core.printing.bidi_classes import NSM, ON
from core.printing.brackets import BRACKETS, CLOSING, CLOSING_OF

_MAX_OPEN_BRACKETS: Final = 63
_MARKS: Final = re.compile(rb"(^|[^M])M+")
_AFTER_ARABIC: Final = re.compile(rb"A[^LRA]*")
_BETWEEN_NUMBERS: Final = re.compile(rb"(?<=E)[SC](?=E)|(?<=N)C(?=N)")
_BESIDE_NUMBER: Final = re.compile(rb"(?<=E)T+|T+(?=E)")
_AFTER_LATIN: Final = re.compile(rb"L[^LR]*")
_FROM_LATIN_START: Final = re.compile(rb"(?:^|L)[^LR]*")
_BETWEEN_LEFT: Final = re.compile(rb"(?<=L)[BsWO6789]+(?=L)")
_BETWEEN_RIGHT: Final = re.compile(rb"(?<=[REN])[BsWO6789]+(?=[REN])")
_STRAY_SIGNS: Final = bytes.maketrans(b"SCT", b"OOO")
_NUMBERS_AS_LETTERS: Final = bytes.maketrans(b"EN", b"RR")
_ALL_RIGHT: Final = bytes.maketrans(b"BsWO6789", b"R" * 8)
_ALL_LEFT: Final = bytes.maketrans(b"BsWO6789", b"L" * 8)
_NOT_LEFT: Final = re.compile(rb"[RAN]")


def resolve(types: bytes, classes: bytes, level: int, before: int, after: int, text: str) -> bytes:
    """W1 to I2: the levels of one isolating run sequence at `level`.

    `types` are `classes` after overrides; `before` and `after` are the neighbours' levels; `text`
    is the sequence's own, or empty where brackets are not known.
    """
    start = b"R" if max(level, before) & 1 else b"L"
    end = b"R" if max(level, after) & 1 else b"L"
    if not level & 1 and start == end == b"L" and not _NOT_LEFT.search(types):
        return bytes((level,)) * len(types)  # W7 makes letters of its numbers
    types = _resolve_weak(types, start)
    if level & 1 and start == end == b"R" and b"L" not in types:
        types = types.translate(_ALL_RIGHT)
    else:
        embedding = b"R" if level & 1 else b"L"
        if text and BRACKETS.search(text):
            types = _resolve_brackets(types, classes, text, start, embedding)
        types = _resolve_neutral(types, start, end, embedding)
    return types.translate(_implicit_levels(level))


@cache
def _implicit_levels(level: int) -> bytes:
    """I1 and I2: resolved type -> level, as a table for `bytes.translate`."""
    left, right, number = (
        (level + 1, level, level + 1) if level & 1 else (level, level + 1, level + 2)
    )
    return bytes.maketrans(b"LREN", bytes((left, right, number, number)))


def _resolve_weak(types: bytes, start: bytes) -> bytes:
    """W1 to W7."""
    if b"M" in types:  # W1
        types = _MARKS.sub(lambda match: _with_marks(match, start), types)
    if b"A" in types:  # W2, W3
        types = _AFTER_ARABIC.sub(lambda match: match[0].replace(b"E", b"N"), types)
        types = types.replace(b"A", b"R")
    types = _BETWEEN_NUMBERS.sub(
        lambda match: types[match.start() - 1 : match.start()], types
    )  # W4
    if b"T" in types:  # W5
        types = _BESIDE_NUMBER.sub(lambda match: b"E" * len(match[0]), types)
    types = types.translate(_STRAY_SIGNS)  # W6
    if b"E" in types and (start == b"L" or b"L" in types):  # W7
        pattern = _FROM_LATIN_START if start == b"L" else _AFTER_LATIN
        types = pattern.sub(lambda match: match[0].replace(b"E", b"L"), types)
    return types


def _with_marks(match: re.Match[bytes], start: bytes) -> bytes:
    """A character and its marks, which take its type; beside an isolate they are neutral."""
    letter = match[1]
    own = b"O" if letter and letter in b"6789" else letter or start
    return letter + own * (len(match[0]) - len(letter))


def _resolve_brackets(
    types: bytes, classes: bytes, text: str, start: bytes, embedding: bytes
) -> bytes:
    """N0: a pair of brackets takes the direction of what it encloses, or of what precedes it."""
    seen = bytearray(types.translate(_NUMBERS_AS_LETTERS))
    resolved = bytearray(types)
    other = b"L" if embedding == b"R" else b"R"
    for opening, closing in _bracket_pairs(types, text):
        if seen.find(embedding, opening + 1, closing) >= 0:
            found = embedding
        elif seen.find(other, opening + 1, closing) < 0:
            continue
        else:
            left, right = seen.rfind(b"L", 0, opening), seen.rfind(b"R", 0, opening)
            context = start if left == right else b"L" if left > right else b"R"
            found = other if context == other else embedding
        for bracket in (opening, closing):
            stop = bracket + 1
            while stop < len(types) and classes[stop] == NSM:
                stop += 1
            resolved[bracket:stop] = seen[bracket:stop] = found * (stop - bracket)
    return bytes(resolved)


def _bracket_pairs(types: bytes, text: str) -> list[tuple[int, int]]:
    """BD16: places of the paired brackets of a sequence, by opening bracket."""
    pairs: list[tuple[int, int]] = []
    open_pairs: list[tuple[str, int]] = []
    for match in BRACKETS.finditer(text):
        place, character = match.start(), match[0]
        if types[place] != ON:
            continue
        if character in CLOSING_OF:
            if len(open_pairs) >= _MAX_OPEN_BRACKETS:
                return []
            open_pairs.append((CLOSING_OF[character], place))
        else:
            wanted = CLOSING[character]
            for depth in range(len(open_pairs) - 1, -1, -1):
                if open_pairs[depth][0] == wanted:
                    pairs.append((open_pairs[depth][1], place))
                    del open_pairs[depth:]
                    break
    return sorted(pairs)


def _resolve_neutral(types: bytes, start: bytes, end: bytes, embedding: bytes) -> bytes:
    """N1 and N2: neutrals go with the embedding unless both their neighbours go the other way."""
    pattern, other, rest = (
        (_BETWEEN_LEFT, b"L", _ALL_RIGHT)
        if embedding == b"R"
        else (_BETWEEN_RIGHT, b"R", _ALL_LEFT)
    )
    around = pattern.sub(lambda match: other * len(match[0]), start + types + end)
    return around.translate(rest)[1:-1]

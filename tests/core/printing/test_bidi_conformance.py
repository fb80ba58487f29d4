"""The whole of Unicode's conformance data for UAX #9, from Debian's package unicode-data.

A missing file fails: without it nothing proves that Hebrew is printed in the right order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from unicodedata import bidirectional

import pytest

from core.printing import bidi
from core.printing.bidi_classes import bidi_class
from core.printing.brackets import CLOSING, CLOSING_OF
from core.printing.scripts import is_ignorable

DATA = Path("/usr/share/unicode")
CHUNKS = 8
CASES_BY_CLASS = 770_241
CASES_BY_CHARACTER = 91_707
BASES = ((1, None), (2, 0), (4, 1))


def data_lines(name: str) -> list[str]:
    path = DATA / name
    assert path.is_file(), f"{path} is missing: install the package unicode-data"
    found = (line.partition("#")[0].strip() for line in path.read_text("utf-8").splitlines())
    return [line for line in found if line]


def codes_of(stretch: str) -> range:
    """The code points of `05D0..05EA` or `05D0`."""
    first, _, last = stretch.partition("..")
    return range(int(first, 16), int(last or first, 16) + 1)


def visual_order(levels: Sequence[int]) -> list[int]:
    order: list[int] = []
    for run in bidi.visual_runs(levels):
        places = range(run.start, run.end)
        order += reversed(places) if run.level & 1 else places
    return order


def differs(paragraph: bidi.BidiParagraph, expected: list[str], order: list[str]) -> bool:
    """Compare with the levels ('x': removed by rule X9) and the order of the data."""
    levels = bidi.line_levels(paragraph, 0, len(paragraph.levels))
    kept = [place for place, level in enumerate(expected) if level != "x"]
    if [levels[place] for place in kept] != [int(expected[place]) for place in kept]:
        return True
    return [kept[place] for place in visual_order([levels[p] for p in kept])] != list(
        map(int, order)
    )


@cache
def class_cases() -> list[tuple[list[str], int, list[str], list[str]]]:
    found = []
    levels: list[str] = []
    order: list[str] = []
    for line in data_lines("BidiTest.txt"):
        if line.startswith("@Levels:"):
            levels = line.removeprefix("@Levels:").split()
        elif line.startswith("@Reorder:"):
            order = line.removeprefix("@Reorder:").split()
        elif not line.startswith("@"):
            classes, bits = line.split(";")
            found.append((classes.split(), int(bits), levels, order))
    return found


def bases(bits: int) -> Iterator[int | None]:
    return (base for bit, base in BASES if bits & bit)


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_every_line_of_bidi_test(chunk: int) -> None:
    wrong = [
        (classes, base)
        for classes, bits, levels, order in class_cases()[chunk::CHUNKS]
        for base in bases(bits)
        if differs(bidi.embed_classes(classes, base), levels, order)
    ]
    assert wrong == []


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_every_line_of_bidi_character_test(chunk: int) -> None:
    wrong = []
    for line in data_lines("BidiCharacterTest.txt")[chunk::CHUNKS]:
        codes, direction, base, levels, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        paragraph = bidi.embed(text, None if direction == "2" else int(direction))
        if paragraph.base != int(base) or differs(paragraph, levels.split(), order.split()):
            wrong.append(line)
    assert wrong == []


def test_no_case_is_left_out() -> None:
    assert sum(bits.bit_count() for _, bits, _, _ in class_cases()) == CASES_BY_CLASS
    assert len(data_lines("BidiCharacterTest.txt")) == CASES_BY_CHARACTER


def test_brackets_are_those_of_unicode() -> None:
    opening: dict[str, str] = {}
    closing: set[str] = set()
    for line in data_lines("BidiBrackets.txt"):
        code, pair, kind = (part.strip() for part in line.split(";"))
        if kind == "o":
            opening[chr(int(code, 16))] = chr(int(pair, 16))
        else:
            closing.add(chr(int(code, 16)))
    assert set(CLOSING) == closing
    assert {bracket: CLOSING[pair] for bracket, pair in opening.items()} == CLOSING_OF


def test_invisible_characters_are_those_of_unicode() -> None:
    for line in data_lines("DerivedCoreProperties.txt"):
        codes, name = (part.strip() for part in line.split(";")[:2])
        if name == "Default_Ignorable_Code_Point":
            for code in codes_of(codes):
                assert is_ignorable(chr(code)), hex(code)


def test_unassigned_letters_have_the_direction_of_their_block() -> None:
    """A letter newer than Python's Unicode must not turn Hebrew or Arabic around."""
    expected: dict[int, str] = {}
    for line in (DATA / "extracted/DerivedBidiClass.txt").read_text("utf-8").splitlines():
        if line.startswith("# @missing:"):
            codes, name = line.removeprefix("# @missing:").split(";")
            first, _, last = codes.strip().partition("..")
            kind = {"Right_To_Left": "R", "Arabic_Letter": "AL"}.get(name.strip(), "L")
            if first != "0000":
                expected |= dict.fromkeys(range(int(first, 16), int(last, 16) + 1), kind)
    unassigned = [code for code in expected if not bidirectional(chr(code))]
    assert len(unassigned) > 1000
    assigned_since = {
        code
        for line in data_lines("extracted/DerivedBidiClass.txt")
        for code in codes_of(line.split(";")[0].strip())
    }
    wrong = [
        hex(code)
        for code in unassigned
        if code not in assigned_since and bidi_class(chr(code)) != expected[code]
    ]
    assert wrong == []

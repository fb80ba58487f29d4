"""Every character of our fonts has the class that Unicode's data gives it."""

from __future__ import annotations

from core.model.documents import Language
from core.printing.families import faces
from core.printing.line_classes import line_classes
from tests.core.printing.test_bidi_conformance import codes_of, data_lines

NAMES = {
    "A": {"AL", "AI", "XX", "SG", "ID", "CB"},
    "B": {"BA"},
    "C": {"CL"},
    "E": {"IN"},
    "G": {"GL"},
    "H": {"HL"},
    "I": {"IS"},
    "K": {"BB"},
    "L": {"SY"},
    "M": {"CM", "ZWJ"},
    "N": {"NU"},
    "O": {"OP"},
    "P": {"CP"},
    "Q": {"QU"},
    "R": {"PR"},
    "S": {"SP", "BK", "LF"},
    "T": {"B2"},
    "U": {"NS"},
    "V": {"BA"},
    "W": {"WJ"},
    "X": {"EX"},
    "Y": {"HY"},
    "Z": {"ZW"},
    "p": {"PO"},
}
SOFT_HYPHEN = "\u00ad"


def test_classes_are_unicodes() -> None:
    known: dict[int, str] = {}
    for line in data_lines("LineBreak.txt"):
        codes, _, name = line.partition(";")
        known |= dict.fromkeys(codes_of(codes.strip()), name.strip())
    drawn = {
        code
        for language in Language
        for bold in (False, True)
        for font in faces(bold, language)
        for code in font.characters
    }
    wrong = [
        f"U+{code:04X} {line_classes(chr(code))} {known.get(code)}"
        for code in sorted(drawn - {ord(SOFT_HYPHEN), 0x0B, 0x0C, 0x0D, 0x85})
        if known.get(code, "XX") not in NAMES[line_classes(chr(code))]
    ]
    assert not wrong


def test_a_soft_hyphen_ends_no_line() -> None:
    assert line_classes(SOFT_HYPHEN) == "M"

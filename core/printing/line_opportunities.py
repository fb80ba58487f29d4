"""Where a line may end: UAX #14 as Chromium applies it, with CSS at its defaults.

Chromium breaks after every run of spaces, and between two signs of ASCII it asks a table of its
own; everywhere else the rules of Unicode hold, as of version 16, with its hyphens of Hebrew words.
The house leaves out the breaks that a reader of legal text would stumble over: a number, a case,
telephone or section number, and a foreign name with its Hebrew prefix stay whole.
"""

from __future__ import annotations

import re
from typing import Final

from core.direction import LRI, PDI, RLI
from core.printing.line_classes import line_classes
from core.printing.scripts import is_mark

_ZERO_WIDTH_JOINER: Final = "\u200d"

# Breaks between two signs of ASCII, spaces aside, and more of them where one is of Latin-1. A
# hyphen before a digit may be a minus unless a letter or digit stands before it.
_ASCII: Final = re.compile(
    r"[!\"#$%&)*+,\-./:;=>?\\\]|}~¢£¥°±]"
    r"(?:(?<=\?)(?=[#$%&(*+\-0-9<=>@A-Z\[\\^_`a-z{|~])"
    r"|(?<=-)(?=[\"#%&'(*+\-<=>@A-Z\[\\^_`a-z{|~])"
    r"|(?<=[0-9A-Za-z]-)(?=[0-9])"
    r"|(?<=[^$?\-./¢£¥°±])(?=[(<\[{])|(?<=\.)(?=[(<\[{])"
    r"|(?<=[$%+\\¢£¥°±])(?=[¡¿])|(?<=[¢£¥°±])(?=[(\[{])|(?<=[),./:;\]}])(?=[¢£¥°±]))"
)
_FIRST_ASCII, _LAST_ASCII = "!", "~"

# The rules of UAX #14 as what may follow each class, spaces aside. A number is taken with its
# signs: what stands right after them (LB25) does not begin a line.
_UNICODE: Final = re.compile(
    r"[BCEILNPRTUVXYZp](?:"
    r"(?<=Z)(?=[^SZ])"  # LB8
    r"|(?<=N)[LI]*(?:L(?=[AOTK])|I(?=[OTK])|C(?=[AHNOTK])|P(?=[OTK])|(?P<number>[LICP]))"
    r"|(?<=H[YV])(?=H)"  # LB21a: within a Hebrew word
    r"|(?<=[^HSZG]Y)(?=[AHORpTKG])|(?<=[^HSZG]V)(?=[AHNORpTKG])"
    r"|(?:(?<=[SZG]Y)|(?<=^Y))(?=[ORpTKG])|(?:(?<=[SZG]V)|(?<=^V))(?=[NORpTKG])"  # LB20a
    r"|(?<=B)(?=[AHNORpTKG])|(?<=[XEU])(?=[AHNORpTK])|(?<=T)(?=[AHNORpK])"
    r"|(?<=C)(?=[AHNORpTK])|(?<=[PI])(?=[ORpTK])|(?<=L)(?=[ANORpTK])"
    r"|(?<=[pR])(?=[TKRp]|O(?!I?N)))"
)
_AROUND_DASHES: Final = re.compile(r"[AHN](?=[TK])")
_SPACES: Final = re.compile(r" +(?=[^ ])")
_LONE_MARK: Final = re.compile(r"(?:^|(?<=[SZ]))M")


_HYPHENS: Final = "-\u05be\u2010\u2013"
"""Hyphen, maqaf, en dash."""
_EM_DASH: Final = "\u2014"
_WORD_JOINERS: Final = "\u2060\ufeff"
_ZERO_WIDTH_SPACE: Final = "\u200b"
_NEVER_FIRST: Final = ")]}!?;:.,\u2026%\u00bb"
_NEVER_LAST: Final = "([{\u00ab"
_ABBREVIATION_MARKS: Final = "\"'\u05f3\u05f4\u2019\u201d"
_GOOD_SPACES: Final = re.compile(
    rf"(?<![{re.escape(_NEVER_LAST)} ]) +(?=[^{re.escape(_NEVER_FIRST)}{_WORD_JOINERS} ])"
)
_ISOLATED_NUMBER: Final = re.compile(rf"[{LRI}{RLI}][^{PDI}\n]{{0,2}}\d[^{PDI}A-Za-z]{{0,30}}{PDI}")


def line_opportunities(text: str) -> list[int]:
    """The indices before which a line may begin, in order; line ends in the text not counted."""
    spaces = [match.end() for match in _SPACES.finditer(text)]
    signs = _after_signs(text)
    return sorted({*spaces, *signs}) if signs else spaces


def house_opportunities(text: str) -> list[int]:
    """Those of `line_opportunities` that leave numbers, prefixes and brackets whole."""
    kept = [match.end() for match in _GOOD_SPACES.finditer(text)]
    signs = [place for place in _after_signs(text) if _reads_well(text, place)]
    if signs:
        kept = sorted({*kept, *signs})
    for match in _ISOLATED_NUMBER.finditer(text):
        start, end = match.span()
        kept = [place for place in kept if not start < place < end]
    return kept


def _after_signs(text: str) -> list[int]:
    """Where a line may begin that no space stands before."""
    classes = line_classes(text)
    places = None
    if "M" in classes:  # LB9 and LB10: a mark goes with what it stands on
        classes = _LONE_MARK.sub("A", classes)
        places = [place for place, letter in enumerate(classes) if letter != "M"]
        classes = classes.replace("M", "")
    last = len(classes)
    ends = [m.end() for m in _UNICODE.finditer(classes) if not m.lastgroup and m.end() < last]
    if "T" in classes or "K" in classes:
        ends += [match.end() for match in _AROUND_DASHES.finditer(classes)]
    found = [match.end() for match in _ASCII.finditer(text)]
    for end in ends:
        place = places[end] if places else end
        before = text[place - 1]
        if before != _ZERO_WIDTH_JOINER and not (_is_ascii(before) and _is_ascii(text[place])):
            found.append(place)
    return found


def _is_ascii(character: str) -> bool:
    return _FIRST_ASCII <= character <= _LAST_ASCII


def _reads_well(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place]
    if before == _ZERO_WIDTH_SPACE:
        return True
    if before in _HYPHENS:
        return after.isalpha() and _word_ends_at(text, place - 1)
    return after.isalpha() and (before != _EM_DASH or place > 1)


def _word_ends_at(text: str, index: int) -> bool:
    """Does a word of two letters or more end right before `index`, whatever points it carries?"""
    letters = 0
    while index and letters < 2 and (text[index - 1].isalpha() or is_mark(text[index - 1])):
        index -= 1
        letters += text[index].isalpha()
    return letters == 2 or (letters == 1 and index > 1 and text[index - 1] in _ABBREVIATION_MARKS)

"""The Unicode Bidirectional Algorithm (UAX #9): in which order the characters of a line stand.

`embed` resolves one paragraph to embedding levels (rules P2 to I2, with isolates and paired
brackets). Lines are broken afterwards, in logical order; then `line_levels` (L1) and
`visual_runs` (L2) order each line by itself. Mirroring (L4) is left to HarfBuzz.

A paragraph's classes are bytes, one letter a character (`bidi_classes`), so that most rules are
one search and replace over all of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from core.printing.bidi_classes import CLASS_LETTERS, classes_of
from core.printing.brackets import CLOSING, CLOSING_OF

_MAX_DEPTH: Final = 125
_MAX_OPEN_BRACKETS: Final = 63
_EASY_DEPTH: Final = 16
"""Isolates within isolates up to here are resolved one inside the other, without a stack."""

_LRE, _RLE, _LRO, _RLO = b"1234"
_PDF, _LRI, _RLI, _FSI, _PDI = b"56789"
_L, _R, _AL, _EN, _AN, _ON, _BN, _B, _NSM = b"LRAENObBM"
_INITIATORS: Final = frozenset({_LRI, _RLI, _FSI})
_EMBEDDINGS: Final = frozenset({_LRE, _RLE, _LRO, _RLO})
_REMOVED: Final = _EMBEDDINGS | {_PDF, _BN}
"""Rule X9: not seen by the rules that follow it."""

_EXPLICIT: Final = re.compile(rb"[1-9b]")
_HARD_TO_NEST: Final = re.compile(rb"[1-5b]")
_ISOLATE_ENDS: Final = re.compile(rb"[6-9]")
_FIRST_STRONG: Final = re.compile(rb"[LRA]")
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
"""How N0 sees a number."""
_ALL_RIGHT: Final = bytes.maketrans(b"BsWO6789", b"R" * 8)
_ALL_LEFT: Final = bytes.maketrans(b"BsWO6789", b"L" * 8)
_NOT_LEFT: Final = re.compile(rb"[RAN]")
_TRAILING: Final = b"W6789b12345"
_RESET: Final = re.compile(rb"[W6789b12345]*(?:[Bs]|$)")
_SAME: Final = re.compile(rb"(.)\1*", re.DOTALL)
_BRACKETS: Final = re.compile(f"[{re.escape(''.join([*CLOSING_OF, *CLOSING]))}]")


@dataclass(frozen=True, slots=True)
class BidiParagraph:
    """A paragraph's base level, and the level and class of each of its characters."""

    base: int
    levels: bytes
    classes: bytes


class VisualRun(NamedTuple):
    """Characters `start` to `end` of a line; an odd level reads right to left."""

    start: int
    end: int
    level: int


def embed(text: str, base: int | None = None) -> BidiParagraph:
    """Levels of one paragraph. `base` is 0 (left to right), 1, or None: the first strong letter."""
    return _embed(classes_of(text), base, text)


def embed_classes(names: Sequence[str], base: int | None = None) -> BidiParagraph:
    """As `embed`, for characters known by the names of their classes only; pairs no brackets."""
    return _embed(bytes(CLASS_LETTERS[name] for name in names), base, "")


def _embed(classes: bytes, base: int | None, text: str) -> BidiParagraph:
    if base is None:
        base = _first_strong_level(classes, 0, len(classes), _matching_isolates(classes)) or 0
    if not classes:
        return BidiParagraph(base, b"", b"")
    if not _EXPLICIT.search(classes):
        levels = _resolve(classes, classes, base, base, base, text)
    else:
        easy = None if _HARD_TO_NEST.search(classes) else _nested_levels(classes, base, text)
        levels = _with_explicit_marks(classes, base, text) if easy is None else easy
    return BidiParagraph(base, levels, classes)


def line_levels(paragraph: BidiParagraph, start: int, end: int) -> bytes:
    """Rule L1: the levels of one line, white space at its end set back to the base level."""
    levels = paragraph.levels[start:end]
    classes = paragraph.classes[start:end]
    if b"B" not in classes and b"s" not in classes:
        kept = len(classes.rstrip(_TRAILING))
        return levels[:kept] + bytes((paragraph.base,)) * (len(levels) - kept)
    found = bytearray(levels)
    for match in _RESET.finditer(classes):
        found[match.start() : match.end()] = bytes((paragraph.base,)) * len(match[0])
    return bytes(found)


def same_level(levels: bytes) -> list[tuple[int, int]]:
    """Start and end of each stretch of one level, in logical order."""
    return [match.span() for match in _SAME.finditer(levels)]


def visual_runs(levels: Sequence[int]) -> list[VisualRun]:
    """Rule L2: the runs of one line from left to right."""
    levels = bytes(levels)
    runs = [VisualRun(start, end, levels[start]) for start, end in same_level(levels)]
    if len(runs) < 2:
        return runs
    lowest_odd = min((run.level for run in runs if run.level & 1), default=0)
    highest = max(levels)
    if not lowest_odd:
        return runs
    if highest - lowest_odd < 2 and min(levels) == lowest_odd:
        return runs[::-1]
    for level in range(highest, lowest_odd - 1, -1):
        first = 0
        while first < len(runs):
            last = first
            while last < len(runs) and runs[last].level >= level:
                last += 1
            if last > first:
                runs[first:last] = runs[first:last][::-1]
            first = last + 1
    return runs


def _matching_isolates(classes: bytes) -> dict[int, int]:
    """BD9: the index of each isolate initiator that is closed -> the index of its PDI."""
    open_at: list[int] = []
    found: dict[int, int] = {}
    for match in _ISOLATE_ENDS.finditer(classes):
        index = match.start()
        if classes[index] != _PDI:
            open_at.append(index)
        elif open_at:
            found[open_at.pop()] = index
    return found


def _first_strong_level(
    classes: bytes, start: int, end: int, isolate_end: dict[int, int]
) -> int | None:
    """P2 and P3: the level of the first strong letter outside isolates, or None."""
    index = start
    while index < end:
        kind = classes[index]
        if kind == _L:
            return 0
        if kind in (_R, _AL):
            return 1
        if kind in _INITIATORS:
            index = isolate_end.get(index, end)
        index += 1
    return None


def _nested_levels(classes: bytes, level: int, text: str, depth: int = 0) -> bytes | None:
    """X1 to I2 where isolates alone are explicit: each is resolved by itself, outside in.

    None when one is not closed or they lie too deep within each other for this way.
    """
    spans: list[tuple[int, int]] = []  # the outer isolates' insides
    open_at: list[int] = []
    for match in _ISOLATE_ENDS.finditer(classes):
        if match[0] != b"9":
            open_at.append(match.end())
        elif not open_at:
            return None
        elif len(open_at) > 1:
            open_at.pop()
        else:
            spans.append((open_at.pop(), match.start()))
    if open_at or depth > _EASY_DEPTH:
        return None
    cuts = [0, *(place for span in spans for place in span), len(classes)]
    outside = list(zip(cuts[::2], cuts[1::2], strict=True))
    outer = b"".join([classes[start:end] for start, end in outside])
    outer_text = "".join([text[start:end] for start, end in outside])
    outer_levels = _resolve(outer, outer, level, level, level, outer_text)
    found: list[bytes] = []
    taken = 0
    for place, (start, end) in enumerate(outside):
        found.append(outer_levels[taken : taken + end - start])
        taken += end - start
        if place == len(spans):
            break
        inner_start, inner_end = spans[place]
        inside = classes[inner_start:inner_end]
        inner = _isolate_level(classes[inner_start - 1], inside, level)
        levels = _nested_levels(inside, inner, text[inner_start:inner_end], depth + 1)
        if levels is None:
            return None
        found.append(levels)
    return b"".join(found)


def _isolate_level(initiator: int, inside: bytes, level: int) -> int:
    """X5a to X5c: the level inside an isolate that stands at `level`."""
    right_to_left = initiator == _RLI or (
        initiator == _FSI
        and _first_strong_level(inside, 0, len(inside), _matching_isolates(inside)) == 1
    )
    return (level + 1) | 1 if right_to_left else (level + 2) & ~1


def _with_explicit_marks(classes: bytes, base: int, text: str) -> bytes:
    """X1 to I2 for a paragraph that holds embeddings, overrides, open isolates or controls."""
    isolate_end = _matching_isolates(classes)
    explicit, types = _explicit_levels(classes, base, isolate_end)
    levels = bytearray(explicit)
    kept = [index for index, kind in enumerate(classes) if kind not in _REMOVED]
    position = {index: place for place, index in enumerate(kept)}
    for sequence in _isolating_sequences(kept, classes, explicit, isolate_end):
        place = position[sequence[0]]
        before = explicit[kept[place - 1]] if place else base
        last = sequence[-1]
        place = position[last] + 1
        open_ended = classes[last] in _INITIATORS
        after = base if open_ended or place == len(kept) else explicit[kept[place]]
        resolved = _resolve(
            bytes([types[index] for index in sequence]),
            bytes([classes[index] for index in sequence]),
            explicit[sequence[0]],
            before,
            after,
            "".join([text[index] for index in sequence]) if text else "",
        )
        for index, level in zip(sequence, resolved, strict=True):
            levels[index] = level
    previous = base
    for index, kind in enumerate(classes):  # 5.2: removed characters follow their neighbour
        if kind in _REMOVED:
            levels[index] = previous
        else:
            previous = levels[index]
    return bytes(levels)


def _explicit_levels(
    classes: bytes, base: int, isolate_end: dict[int, int]
) -> tuple[list[int], list[int]]:
    """X1 to X8: level by explicit marks, and type after overrides, of every character."""
    levels = [base] * len(classes)
    types = list(classes)
    stack: list[tuple[int, int, bool]] = [(base, 0, False)]  # level, override, is an isolate
    overflow_isolates = overflow_embeddings = valid_isolates = 0
    for index, kind in enumerate(classes):
        if kind == _PDI:
            if overflow_isolates:
                overflow_isolates -= 1
            elif valid_isolates:
                overflow_embeddings = 0
                while not stack[-1][2]:
                    stack.pop()
                stack.pop()
                valid_isolates -= 1
        level, override, _ = stack[-1]
        levels[index] = level
        if kind in _EMBEDDINGS:
            deeper = (level + 1) | 1 if kind in (_RLE, _RLO) else (level + 2) & ~1
            if deeper <= _MAX_DEPTH and not overflow_isolates and not overflow_embeddings:
                stack.append((deeper, {_LRO: _L, _RLO: _R}.get(kind, 0), False))
            elif not overflow_isolates:
                overflow_embeddings += 1
        elif kind == _PDF:
            if overflow_isolates:
                continue
            if overflow_embeddings:
                overflow_embeddings -= 1
            elif not stack[-1][2] and len(stack) > 1:
                stack.pop()
        elif kind == _B:
            levels[index] = base
        elif kind != _BN:
            if override:
                types[index] = override
            if kind in _INITIATORS:
                inside = classes[index + 1 : isolate_end.get(index, len(classes))]
                deeper = _isolate_level(kind, inside, level)
                if deeper <= _MAX_DEPTH and not overflow_isolates and not overflow_embeddings:
                    valid_isolates += 1
                    stack.append((deeper, 0, True))
                else:
                    overflow_isolates += 1
    return levels, types


def _isolating_sequences(
    kept: list[int], classes: bytes, levels: list[int], isolate_end: dict[int, int]
) -> list[list[int]]:
    """X10 (BD13): level runs, joined over the isolates they are interrupted by."""
    runs: list[list[int]] = []
    for index in kept:
        if runs and levels[runs[-1][-1]] == levels[index]:
            runs[-1].append(index)
        else:
            runs.append([index])
    run_starting_at = {run[0]: run for run in runs}
    continued = set(isolate_end.values())
    sequences: list[list[int]] = []
    for run in runs:
        if classes[run[0]] == _PDI and run[0] in continued:
            continue
        sequence = list(run)
        while (end := isolate_end.get(sequence[-1])) is not None:
            sequence += run_starting_at[end]
        sequences.append(sequence)
    return sequences


def _resolve(types: bytes, classes: bytes, level: int, before: int, after: int, text: str) -> bytes:
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
        if text and _BRACKETS.search(text):
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
            while stop < len(types) and classes[stop] == _NSM:
                stop += 1
            resolved[bracket:stop] = seen[bracket:stop] = found * (stop - bracket)
    return bytes(resolved)


def _bracket_pairs(types: bytes, text: str) -> list[tuple[int, int]]:
    """BD16: places of the paired brackets of a sequence, by opening bracket."""
    pairs: list[tuple[int, int]] = []
    open_pairs: list[tuple[str, int]] = []
    for match in _BRACKETS.finditer(text):
        place, character = match.start(), match[0]
        if types[place] != _ON:
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

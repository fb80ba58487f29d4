"""The Unicode Bidirectional Algorithm (UAX #9): in which order the characters of a line stand.

`embed` resolves one paragraph to embedding levels (rules P2 to X10; `bidi_resolving` has W1
to I2). Lines are broken afterwards, in logical order; then `line_levels` (L1) and
`visual_runs` (L2) order each line by itself. Mirroring (L4) is left to HarfBuzz.

A paragraph's classes are bytes, one letter a character (`bidi_classes`), so that most rules are
one search and replace over all of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from core.printing.bidi_classes import AL, BN, CLASS_LETTERS, B, L, R, classes_of
from core.printing.bidi_resolving import resolve

_MAX_DEPTH: Final = 125
_EASY_DEPTH: Final = 16
_LRE, _RLE, _LRO, _RLO = b"1234"
_PDF, _LRI, _RLI, _FSI, _PDI = b"56789"
_INITIATORS: Final = frozenset({_LRI, _RLI, _FSI})
_EMBEDDINGS: Final = frozenset({_LRE, _RLE, _LRO, _RLO})
_REMOVED: Final = _EMBEDDINGS | {_PDF, BN}
_EXPLICIT: Final = re.compile(rb"[1-9b]")
_HARD_TO_NEST: Final = re.compile(rb"[1-5b]")
_ISOLATE_ENDS: Final = re.compile(rb"[6-9]")
_TRAILING: Final = b"W6789b12345"
_RESET: Final = re.compile(rb"[W6789b12345]*(?:[Bs]|$)")
_SAME: Final = re.compile(rb"(.)\1*", re.DOTALL)


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
        levels = resolve(classes, classes, base, base, base, text)
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
        if kind == L:
            return 0
        if kind in (R, AL):
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
    outer_levels = resolve(outer, outer, level, level, level, outer_text)
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
        resolved = resolve(
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
                stack.append((deeper, {_LRO: L, _RLO: R}.get(kind, 0), False))
            elif not overflow_isolates:
                overflow_embeddings += 1
        elif kind == _PDF:
            if overflow_isolates:
                continue
            if overflow_embeddings:
                overflow_embeddings -= 1
            elif not stack[-1][2] and len(stack) > 1:
                stack.pop()
        elif kind == B:
            levels[index] = base
        elif kind != BN:
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

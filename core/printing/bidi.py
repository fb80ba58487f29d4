"""The Unicode Bidirectional Algorithm (UAX #9): in which order the characters of a line stand.

`embed` resolves one paragraph to embedding levels (rules P2 to I2, with isolates and paired
brackets). Lines are broken afterwards, in logical order; then `line_levels` (L1) and
`visual_runs` (L2) order each line by itself. Mirroring (L4) is left to HarfBuzz.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from core.printing.bidi_classes import bidi_class
from core.printing.brackets import CLOSING, CLOSING_OF

_MAX_DEPTH: Final = 125
_MAX_OPEN_BRACKETS: Final = 63

_ISOLATE_INITIATORS: Final = frozenset({"LRI", "RLI", "FSI"})
_EMBEDDINGS: Final = frozenset({"RLE", "LRE", "RLO", "LRO"})
_EXPLICIT: Final = _ISOLATE_INITIATORS | _EMBEDDINGS | {"PDI", "PDF", "BN"}
_REMOVED: Final = _EMBEDDINGS | {"PDF", "BN"}
"""Rule X9: not seen by the rules that follow it."""
_NEUTRAL: Final = frozenset({"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"})
_TRAILING: Final = frozenset({"WS", "LRI", "RLI", "FSI", "PDI"}) | _REMOVED
_DIRECTION_OF: Final = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
"""How N0 to N2 see a resolved type; neutrals are absent."""


@dataclass(frozen=True, slots=True)
class BidiParagraph:
    """A paragraph's base level, and the level and class of each of its characters."""

    base: int
    levels: list[int]
    classes: list[str]


@dataclass(frozen=True, slots=True)
class VisualRun:
    """Characters `start` to `end` of a line; an odd level reads right to left."""

    start: int
    end: int
    level: int


def embed(text: str, base: int | None = None) -> BidiParagraph:
    """Levels of one paragraph. `base` is 0 (left to right), 1, or None: the first strong letter."""
    return embed_classes([bidi_class(character) for character in text], base, text)


def embed_classes(classes: list[str], base: int | None = None, text: str = "") -> BidiParagraph:
    """As `embed`, for characters known by class only; without `text` no brackets are paired."""
    isolate_end = _matching_isolates(classes)
    if base is None:
        base = _first_strong_level(classes, 0, len(classes), isolate_end) or 0
    if _EXPLICIT.isdisjoint(classes):
        levels = [base] * len(classes)
        if classes:
            _resolve_sequence(range(len(classes)), classes, list(classes), levels, base, base, text)
    else:
        levels = _with_explicit_marks(classes, base, isolate_end, text)
    return BidiParagraph(base, levels, classes)


def line_levels(paragraph: BidiParagraph, start: int, end: int) -> list[int]:
    """Rule L1: the levels of one line, white space at its end set back to the base level."""
    levels = paragraph.levels[start:end]
    classes = paragraph.classes
    trailing = True
    for index in range(end - 1, start - 1, -1):
        kind = classes[index]
        if kind in ("B", "S"):
            trailing = True
            levels[index - start] = paragraph.base
        elif not trailing:
            continue
        elif kind in _TRAILING:
            levels[index - start] = paragraph.base
        else:
            trailing = False
    return levels


def visual_runs(levels: Sequence[int]) -> list[VisualRun]:
    """Rule L2: the runs of one line from left to right."""
    runs: list[VisualRun] = []
    start = 0
    for level, same in groupby(levels):
        end = start + len(list(same))
        runs.append(VisualRun(start, end, level))
        start = end
    lowest_odd = min((run.level for run in runs if run.level & 1), default=0)
    if not lowest_odd:
        return runs
    for level in range(max(run.level for run in runs), lowest_odd - 1, -1):
        first = 0
        while first < len(runs):
            last = first
            while last < len(runs) and runs[last].level >= level:
                last += 1
            if last > first:
                runs[first:last] = runs[first:last][::-1]
            first = last + 1
    return runs


def _matching_isolates(classes: list[str]) -> dict[int, int]:
    """BD9: the index of each isolate initiator that is closed -> the index of its PDI."""
    if _ISOLATE_INITIATORS.isdisjoint(classes):
        return {}
    open_at: list[int] = []
    found: dict[int, int] = {}
    for index, kind in enumerate(classes):
        if kind in _ISOLATE_INITIATORS:
            open_at.append(index)
        elif kind == "PDI" and open_at:
            found[open_at.pop()] = index
    return found


def _first_strong_level(
    classes: list[str], start: int, end: int, isolate_end: dict[int, int]
) -> int | None:
    """P2 and P3: the level of the first strong letter outside isolates, or None."""
    index = start
    while index < end:
        kind = classes[index]
        if kind == "L":
            return 0
        if kind in ("R", "AL"):
            return 1
        if kind in _ISOLATE_INITIATORS:
            index = isolate_end.get(index, end)
        index += 1
    return None


def _with_explicit_marks(
    classes: list[str], base: int, isolate_end: dict[int, int], text: str
) -> list[int]:
    """X1 to I2 for a paragraph that holds embeddings, overrides, isolates or controls."""
    levels, types = _explicit_levels(classes, base, isolate_end)
    explicit = list(levels)
    kept = [index for index, kind in enumerate(classes) if kind not in _REMOVED]
    position = {index: place for place, index in enumerate(kept)}
    for sequence in _isolating_sequences(kept, classes, explicit, isolate_end):
        place = position[sequence[0]]
        before = explicit[kept[place - 1]] if place else base
        last = sequence[-1]
        place = position[last] + 1
        open_ended = classes[last] in _ISOLATE_INITIATORS
        after = base if open_ended or place == len(kept) else explicit[kept[place]]
        _resolve_sequence(sequence, classes, types, levels, before, after, text)
    previous = base
    for index, kind in enumerate(classes):  # 5.2: removed characters follow their neighbour
        if kind in _REMOVED:
            levels[index] = previous
        else:
            previous = levels[index]
    return levels


def _explicit_levels(
    classes: list[str], base: int, isolate_end: dict[int, int]
) -> tuple[list[int], list[str]]:
    """X1 to X8: level by explicit marks, and type after overrides, of every character."""
    levels = [base] * len(classes)
    types = list(classes)
    stack: list[tuple[int, str, bool]] = [(base, "", False)]  # level, override, is an isolate
    overflow_isolates = overflow_embeddings = valid_isolates = 0
    for index, kind in enumerate(classes):
        if kind == "PDI":
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
            deeper = (level + 1) | 1 if kind[0] == "R" else (level + 2) & ~1
            if deeper <= _MAX_DEPTH and not overflow_isolates and not overflow_embeddings:
                stack.append((deeper, kind[0] if kind[2] == "O" else "", False))
            elif not overflow_isolates:
                overflow_embeddings += 1
        elif kind == "PDF":
            if overflow_isolates:
                continue
            if overflow_embeddings:
                overflow_embeddings -= 1
            elif not stack[-1][2] and len(stack) > 1:
                stack.pop()
        elif kind == "B":
            levels[index] = base
        elif kind != "BN":
            if override:
                types[index] = override
            if kind in _ISOLATE_INITIATORS:
                right_to_left = kind == "RLI" or (
                    kind == "FSI"
                    and _first_strong_level(
                        classes, index + 1, isolate_end.get(index, len(classes)), isolate_end
                    )
                    == 1
                )
                deeper = (level + 1) | 1 if right_to_left else (level + 2) & ~1
                if deeper <= _MAX_DEPTH and not overflow_isolates and not overflow_embeddings:
                    valid_isolates += 1
                    stack.append((deeper, "", True))
                else:
                    overflow_isolates += 1
    return levels, types


def _isolating_sequences(
    kept: list[int], classes: list[str], levels: list[int], isolate_end: dict[int, int]
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
        if classes[run[0]] == "PDI" and run[0] in continued:
            continue
        sequence = list(run)
        while (end := isolate_end.get(sequence[-1])) is not None:
            sequence += run_starting_at[end]
        sequences.append(sequence)
    return sequences


def _resolve_sequence(
    sequence: Sequence[int],
    classes: list[str],
    types: list[str],
    levels: list[int],
    before: int,
    after: int,
    text: str,
) -> None:
    """W1 to I2 for one isolating run sequence; writes `levels`. `before`, `after`: neighbours'."""
    level = levels[sequence[0]]
    start = "R" if max(level, before) & 1 else "L"
    end = "R" if max(level, after) & 1 else "L"
    resolved = [types[index] for index in sequence]
    _resolve_weak(resolved, start)
    embedding = "R" if level & 1 else "L"
    if text:
        _resolve_brackets(resolved, sequence, classes, text, start, embedding)
    _resolve_neutral(resolved, start, end, embedding)
    for index, kind in zip(sequence, resolved, strict=True):
        if level & 1:
            levels[index] = level if kind == "R" else level + 1
        elif kind != "L":
            levels[index] = level + 1 if kind == "R" else level + 2


def _resolve_weak(types: list[str], start: str) -> None:
    """W1 to W7, in place."""
    previous = strong = start
    for place, kind in enumerate(types):
        if kind == "NSM":  # W1
            kind = "ON" if previous in _ISOLATE_INITIATORS or previous == "PDI" else previous
            types[place] = kind
        previous = kind
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":  # W2
            types[place] = "AN"
    last = len(types) - 1
    for place, kind in enumerate(types):
        if kind == "AL":  # W3
            types[place] = "R"
        elif kind in ("ES", "CS") and 0 < place < last:  # W4
            left, right = types[place - 1], types[place + 1]
            if left == right == "EN" or (kind == "CS" and left == right == "AN"):
                types[place] = left
    place = 0
    strong = start
    while place <= last:
        kind = types[place]
        if kind in ("L", "R"):
            strong = kind
        elif kind == "ET":  # W5, W6
            stop = place
            while stop <= last and types[stop] == "ET":
                stop += 1
            by_number = (stop <= last and types[stop] == "EN") or (
                place > 0 and types[place - 1] == "EN"
            )
            # A number that W7 has turned into a letter draws its signs with it.
            by_letter = place > 0 and types[place - 1] == "EN_AS_L"
            kind = "EN" if by_number or by_letter else "ON"
            if kind == "EN" and strong == "L":
                kind = "EN_AS_L"
            types[place:stop] = [kind] * (stop - place)
            place = stop
            continue
        elif kind in ("ES", "CS"):  # W6
            types[place] = "ON"
        elif kind == "EN" and strong == "L":  # W7, named apart for W5 above
            types[place] = "EN_AS_L"
        place += 1
    if "EN_AS_L" in types:
        types[:] = ["L" if kind == "EN_AS_L" else kind for kind in types]


def _resolve_brackets(
    types: list[str],
    sequence: Sequence[int],
    classes: list[str],
    text: str,
    start: str,
    embedding: str,
) -> None:
    """N0: a pair of brackets takes the direction of what it encloses, or of what precedes it."""
    for opening, closing in _bracket_pairs(types, sequence, text):
        found = ""
        for place in range(opening + 1, closing):
            direction = _DIRECTION_OF.get(types[place])
            if direction == embedding:
                found = embedding
                break
            found = direction or found
        if not found:
            continue
        if found != embedding:
            context = start
            for place in range(opening - 1, -1, -1):
                direction = _DIRECTION_OF.get(types[place])
                if direction:
                    context = direction
                    break
            found = context if context == found else embedding
        for bracket in (opening, closing):
            types[bracket] = found
            place = bracket + 1
            while place < len(types) and classes[sequence[place]] == "NSM":
                types[place] = found
                place += 1


def _bracket_pairs(types: list[str], sequence: Sequence[int], text: str) -> list[tuple[int, int]]:
    """BD16: places of the paired brackets of a sequence, by opening bracket."""
    pairs: list[tuple[int, int]] = []
    open_pairs: list[tuple[str, int]] = []
    for place, kind in enumerate(types):
        if kind != "ON":
            continue
        character = text[sequence[place]]
        if character in CLOSING_OF:
            if len(open_pairs) >= _MAX_OPEN_BRACKETS:
                return []
            open_pairs.append((CLOSING_OF[character], place))
        elif character in CLOSING:
            wanted = CLOSING[character]
            for depth in range(len(open_pairs) - 1, -1, -1):
                if open_pairs[depth][0] == wanted:
                    pairs.append((open_pairs[depth][1], place))
                    del open_pairs[depth:]
                    break
    return sorted(pairs)


def _resolve_neutral(types: list[str], start: str, end: str, embedding: str) -> None:
    """N1 and N2, in place."""
    place = 0
    while place < len(types):
        if types[place] not in _NEUTRAL:
            place += 1
            continue
        stop = place
        while stop < len(types) and types[stop] in _NEUTRAL:
            stop += 1
        left = _DIRECTION_OF[types[place - 1]] if place else start
        right = _DIRECTION_OF[types[stop]] if stop < len(types) else end
        types[place:stop] = [left if left == right else embedding] * (stop - place)
        place = stop

"""Who must sit: composition, quorum and majority of both kinds of committee.

A seat is named as in `core.model.hearings.Seat`; `substitute_` before it means an appointed
substitute, and a number after it (`probation_officer_2`) a further holder of the same seat.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.law.readings import Readings
from core.law.rules import Rule, RuleBook
from core.model.cases import Track
from core.model.hearings import Attendance, Member
from core.wording import text

CHAIR = "chair"
PROBATION_OFFICER = "probation_officer"
SUBSTITUTE = "substitute_"
_FURTHER = re.compile(r"_(\d+)$")
COMPOSITION_RULE = {Track.FACILITY: "committee-five-35b", Track.PRISON: "crl-members-3"}
QUORUM_RULE = {Track.FACILITY: "committee-quorum-3-35d", Track.PRISON: "crl-members-3"}


@dataclass(frozen=True)
class QuorumResult:
    """`present` counts the seats that count; `text` says it in Hebrew."""

    met: bool
    present: int
    needed: int
    chair_present: bool
    section: str
    text: str


@dataclass(frozen=True)
class Composition:
    """`missing` names the seats that nobody fills, in the order of the law."""

    complete: bool
    missing: tuple[str, ...]
    section: str
    text: str


@dataclass(frozen=True)
class Majority:
    """`needed` votes are a majority; below quorum nothing passes."""

    passed: bool
    needed: int
    text: str


def seat_codes(members: Iterable[Member]) -> tuple[str, ...]:
    """The seats of those who take part now: present or on screen, and not yet gone."""
    codes: list[str] = []
    held: Counter[str] = Counter()
    for member in members:
        here = member.attendance in (Attendance.PRESENT, Attendance.ON_SCREEN)
        if not here or member.left_at is not None:
            continue
        held[member.seat.value] += 1
        nth = held[member.seat.value]
        further = f"_{nth}" if nth > 1 else ""
        codes.append(f"{SUBSTITUTE if member.substitute else ''}{member.seat.value}{further}")
    return tuple(codes)


def quorum(
    book: RuleBook,
    track: Track,
    present_seats: Iterable[str],
    readings: Readings,
    on: date | None = None,
) -> QuorumResult:
    """Whether the seats present make a lawful sitting (s. 35(ד); prison track s. 32).

    The law of the day `on` decides, or the newest law held. Raises NoValueAtDate.
    """
    rule = book.rule(QUORUM_RULE[track])
    needed = _number(rule, on)
    seats = _seats_that_count(book, track, present_seats, readings)
    chair = CHAIR in seats
    met = chair and len(seats) >= needed
    if met:
        key = "law.quorum.met"
    elif chair:
        key = "law.quorum.too_few"
    elif len(seats) >= needed:
        key = "law.quorum.no_chair"
    else:
        key = "law.quorum.too_few_no_chair"
    said = text(key, present=len(seats), needed=needed, section=rule.section_text)
    return QuorumResult(met, len(seats), needed, chair, rule.section_text, said)


def composition(
    book: RuleBook, track: Track, appointed: Iterable[str], readings: Readings
) -> Composition:
    """Whether every seat of the committee is filled (s. 35(ב); prison track s. 32)."""
    rule = book.rule(COMPOSITION_RULE[track])
    filled = _seats_that_count(book, track, appointed, readings)
    missing = tuple(seat for seat in rule.seats if seat not in filled)
    names = ", ".join(text(f"law.seat.{seat}") for seat in missing)
    key = "law.composition.missing" if missing else "law.composition.complete"
    said = text(key, seats=names, section=rule.section_text)
    return Composition(not missing, missing, rule.section_text, said)


def majority(
    book: RuleBook,
    track: Track,
    readings: Readings,
    *,
    sitting: int,
    votes_for: int,
    votes_against: int = 0,
    on: date | None = None,
) -> Majority:
    """Whether `votes_for` decide (s. 20 of the Interpretation Law); an equal vote does not.

    More votes than people sitting are no vote. Raises NoValueAtDate.
    """
    quorum_needed = _number(book.rule(QUORUM_RULE[track]), on)
    of = sitting
    if readings["majority"] == "MAJORITY_OF_FIVE":
        of = len(book.rule(COMPOSITION_RULE[track]).seats)
    needed = of // 2 + 1
    if sitting < quorum_needed:
        said = text("law.majority.no_quorum", sitting=sitting, needed=quorum_needed)
        return Majority(False, needed, said)
    if votes_for + votes_against > sitting:
        said = text("law.majority.too_many", sitting=sitting, votes=votes_for + votes_against)
        return Majority(False, needed, said)
    passed = votes_for >= needed
    key = "law.majority.passed" if passed else "law.majority.not_passed"
    return Majority(passed, needed, text(key, votes=votes_for, needed=needed))


def _number(rule: Rule, on: date | None) -> int:
    return (rule.value_at(on) if on else rule.latest).number


def _seats_that_count(
    book: RuleBook, track: Track, codes: Iterable[str], readings: Readings
) -> set[str]:
    """Each seat once, whoever fills it; a second probation officer only where the reading says."""
    known = book.rule(COMPOSITION_RULE[track]).seats
    counted: set[str] = set()
    for code in codes:
        if code.startswith(SUBSTITUTE) and readings["substitutes"] == "NO_SUBSTITUTES":
            continue
        plain = code.removeprefix(SUBSTITUTE)
        seat = _FURTHER.sub("", plain)
        if track is Track.PRISON:
            _count_member(counted, seat, known)
        elif seat in known:
            several = seat == PROBATION_OFFICER and readings["probation_seats"] == "OCR_PLURAL_PO"
            counted.add(plain if several else seat)
    return counted


def _count_member(counted: set[str], seat: str, known: tuple[str, ...]) -> None:
    """The prison committee's members are alike: each fills the next free place."""
    if seat == CHAIR:
        counted.add(CHAIR)
        return
    free = [place for place in known if place != CHAIR and place not in counted]
    if free:
        counted.add(free[0])

"""Composition, quorum and majority on both tracks."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from core.law.committee import composition, majority, quorum, seat_codes
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.model.cases import Track
from core.model.hearings import Attendance, Member, Seat


@pytest.mark.parametrize(
    ("seats", "met", "present"),
    [
        (("chair", "physician", "educator"), True, 3),
        (("chair", "probation_officer", "physician", "educator", "other"), True, 5),
        (("chair", "physician"), False, 2),
        (("physician", "educator", "other", "probation_officer"), False, 4),
        ((), False, 0),
        (("chair", "chair", "chair"), False, 1),
        (("chair", "other", "other_2"), False, 2),
        (("chair", "gardener", "physician"), False, 2),
    ],
)
def test_quorum_of_the_youth_committee(
    book: RuleBook, readings: Readings, seats: tuple[str, ...], met: bool, present: int
) -> None:
    result = quorum(book, Track.FACILITY, seats, readings)
    assert (result.met, result.present, result.needed) == (met, present, 3)
    assert result.chair_present == ("chair" in seats)
    assert result.section == "35(ד)"
    assert result.section in result.text


def test_quorum_says_what_is_missing(book: RuleBook, readings: Readings) -> None:
    no_chair = quorum(book, Track.FACILITY, ("physician", "educator", "other"), readings)
    assert "יושב הראש אינו נוכח" in no_chair.text
    too_few = quorum(book, Track.FACILITY, ("chair",), readings)
    assert too_few.text.startswith("אין מניין")


@pytest.mark.parametrize(
    ("seats", "met"),
    [
        (("chair", "other", "other_2"), True),
        (("chair", "educator", "physician"), True),
        (("chair", "other"), False),
        (("other", "other_2", "educator"), False),
    ],
)
def test_the_prison_committee_sits_in_full(
    book: RuleBook, readings: Readings, seats: tuple[str, ...], met: bool
) -> None:
    result = quorum(book, Track.PRISON, seats, readings)
    assert (result.met, result.needed) == (met, 3)


def test_substitutes_count_as_the_reading_says(book: RuleBook, readings: Readings) -> None:
    seats = ("substitute_chair", "physician", "educator")
    assert quorum(book, Track.FACILITY, seats, readings).met
    strict = readings.using("substitutes", "NO_SUBSTITUTES")
    assert not quorum(book, Track.FACILITY, seats, strict).met


def test_seats_of_those_who_take_part_now() -> None:
    chair = Member("א", Seat.CHAIR, Attendance.PRESENT)
    doctor = Member("ב", Seat.PHYSICIAN, Attendance.ON_SCREEN, substitute=True)
    other = Member("ג", Seat.OTHER, Attendance.PRESENT)
    members = (
        chair,
        doctor,
        other,
        replace(other, name="ד"),
        Member("ה", Seat.EDUCATOR, Attendance.ABSENT),
        Member("ו", Seat.EDUCATOR),
        Member("ז", Seat.PROBATION_OFFICER, Attendance.PRESENT, left_at=time(11, 30)),
    )
    assert seat_codes(members) == ("chair", "substitute_physician", "other", "other_2")


def test_composition_names_the_empty_seats(book: RuleBook, readings: Readings) -> None:
    result = composition(book, Track.FACILITY, ("chair", "educator", "other"), readings)
    assert (result.complete, result.missing) == (False, ("probation_officer", "physician"))
    assert "קצין מבחן" in result.text
    prison = composition(book, Track.PRISON, ("chair", "other", "other_2"), readings)
    assert (prison.complete, prison.missing) == (True, ())


@pytest.mark.parametrize(
    ("sitting", "votes_for", "against", "passed"),
    [(3, 2, 1, True), (3, 1, 1, False), (4, 2, 2, False), (5, 3, 0, True), (2, 2, 0, False)],
)
def test_majority_of_those_sitting(
    book: RuleBook, readings: Readings, sitting: int, votes_for: int, against: int, passed: bool
) -> None:
    found = majority(
        book,
        Track.FACILITY,
        readings,
        sitting=sitting,
        votes_for=votes_for,
        votes_against=against,
    )
    assert found.passed is passed


def test_more_votes_than_people_are_no_vote(book: RuleBook, readings: Readings) -> None:
    found = majority(book, Track.FACILITY, readings, sitting=3, votes_for=3, votes_against=1)
    assert not found.passed
    assert "ספירה" in found.text

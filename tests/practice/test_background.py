"""What stands around the practice cases: whole, known to the model, and about cases that exist."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date, time
from enum import StrEnum
from typing import Any, get_type_hints

import pytest

from core.model.cases import (
    Absence,
    Case,
    Leave,
    LeaveApproval,
    LeaveKind,
    Notice,
    PriorOutcome,
    Track,
)
from core.model.hearings import Hearing, HearingKind, Member, Seat
from core.model.people import Person
from core.model.plan import Domain, PlanGoal, PlanStatus, PlanStep
from core.model.reports import Report, ReportKind, ReportStatus
from installer.build_practice import PRACTICE, cases

DATA: dict[str, Any] = tomllib.loads((PRACTICE / "background.toml").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = DATA["case"]
TODAY: date = DATA["practice_date"]
KINDS: Mapping[str, type[Any]] = {
    "person": Person,
    "absence": Absence,
    "leave": Leave,
    "leave_approval": LeaveApproval,
    "notice": Notice,
    "outcome": PriorOutcome,
    "report": Report,
    "hearing": Hearing,
    "goal": PlanGoal,
    "step": PlanStep,
}
GIVEN_LATER = {"id", "case_id", "status"}


def check(kind: type[Any], values: Mapping[str, Any]) -> None:
    """Every key is a field of `kind`, every field that must be there is, terms are terms."""
    hints = get_type_hints(kind)
    assert set(values) <= set(hints), f"{kind.__name__}: {set(values) - set(hints)}"
    for field in fields(kind):
        required = field.default is MISSING and field.default_factory is MISSING
        if required and field.name not in GIVEN_LATER:
            assert field.name in values, f"{kind.__name__}.{field.name}"
    for name, value in values.items():
        if isinstance(hints[name], type) and issubclass(hints[name], StrEnum):
            hints[name](value)


def each(group: str) -> list[tuple[str, Mapping[str, Any]]]:
    return [(case["number"], item) for case in CASES for item in case.get(group, [])]


def test_every_case_is_in_the_workbook_and_stands_once() -> None:
    numbers = [case["number"] for case in CASES]
    assert len(set(numbers)) == len(numbers)
    assert set(numbers) <= {case["number"] for case in cases()}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["number"])
def test_everything_has_the_shape_of_the_model(case: Mapping[str, Any]) -> None:
    assert set(case) <= {"number", "facts", *KINDS} - {"step"}
    assert set(case.get("facts", {})) <= {field.name for field in fields(Case)}
    for group, kind in KINDS.items():
        for item in case.get(group, []):
            steps = item.get("step", [])
            check(kind, {name: value for name, value in item.items() if name != "step"})
            for step in steps:
                check(PlanStep, step)


def test_both_committees_have_their_members() -> None:
    for track, count in ((Track.FACILITY, 5), (Track.PRISON, 3)):
        members = [member for member in DATA["member"] if member["track"] == track]
        assert len(members) == count
        assert [Seat(member["seat"]) for member in members].count(Seat.CHAIR) == 1
        for member in members:
            check(Member, {name: value for name, value in member.items() if name != "track"})
            assert "(תרגול)" in member["name"]


def test_the_first_day_is_the_one_of_the_drawings() -> None:
    day = sorted(
        (hearing["at"], number, HearingKind(hearing["kind"]))
        for number, hearing in each("hearing")
        if hearing["day"] == TODAY
    )
    assert day == [
        (time(9, 0), "1188-02-26", HearingKind.RELEASE_REQUEST),
        (time(9, 45), "1192-02-26", HearingKind.RELEASE_REQUEST),
        (time(10, 30), "1201-03-26", HearingKind.RELEASE_REQUEST),
        (time(11, 15), "1177-01-26", HearingKind.BREACH),
        (time(12, 0), "1204-03-26", HearingKind.RELEASE_REQUEST),
        (time(13, 15), "1169-01-26", HearingKind.FOLLOWUP),
        (time(14, 0), "1210-04-26", HearingKind.LEAVE_ADDITION),
    ]


def test_hearings_agree_with_the_workbook() -> None:
    planned = {
        (case["number"], case["next_hearing_on"], case["next_hearing_at"])
        for case in cases()
        if "next_hearing_on" in case
    }
    assert planned == {(n, hearing["day"], hearing["at"]) for n, hearing in each("hearing")}
    assert {day for _, day, _ in planned} == set(DATA["hearing_days"])


def test_one_escaped_and_returned_and_one_is_at_large() -> None:
    returned = {number: "returned" in absence for number, absence in each("absence")}
    assert sorted(returned.values()) == [False, True]
    assert returned["1201-03-26"]


def test_one_has_used_up_his_leave() -> None:
    used: Counter[str] = Counter()
    for number, leave in each("leave"):
        assert leave["start"] <= leave["end"]
        if number == "1210-04-26":
            used[leave["kind"]] += (leave["end"] - leave["start"]).days + 1
    assert used == {LeaveKind.REGULAR: 15, LeaveKind.SPECIAL: 60}


def test_some_reports_are_overdue_among_them_the_probation_report_of_the_main_case() -> None:
    overdue = [
        (number, report["kind"])
        for number, report in each("report")
        if Report("x", **report).status(TODAY) is ReportStatus.OVERDUE
    ]
    assert ("1201-03-26", ReportKind.PROBATION) in overdue
    assert 2 <= len(overdue) < len(each("report"))


def test_plans_speak_with_the_minors_own_words_and_say_what_is_missing() -> None:
    goals = [goal for _, goal in each("goal")]
    assert {Domain(goal["domain"]) for goal in goals} == set(Domain)
    assert {PlanStatus(goal.get("status", "planned")) for goal in goals} >= {
        PlanStatus.MISSING,
        PlanStatus.UNDER_WAY,
        PlanStatus.STOPPED,
    }
    assert sum(goal.get("own_words", False) for goal in goals) >= 6
    for goal in goals:
        if not goal.get("own_words"):
            assert goal["owner"]
            assert goal["until"]


def test_the_main_case_remembers_both_earlier_decisions() -> None:
    outcomes = {item["on"]: item for number, item in each("outcome") if number == "1201-03-26"}
    assert outcomes[date(2026, 3, 2)]["outcome"] == "adjournment"
    assert outcomes[date(2026, 6, 14)]["what_would_change"]


def test_nobody_real() -> None:
    for _, person in each("person"):
        assert "(תרגול)" in person["name"]
        assert person.get("phone", "050-0000000").startswith("050-00000")

"""The entries of a time line: every day of a file once, in one lane, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.law.rulebook import rule_book
from core.model.cases import (
    Absence,
    Background,
    Case,
    CaseEvent,
    CaseStatus,
    FacilityKind,
    Leave,
    LeaveApproval,
    Notice,
    PastArrangement,
    PriorOutcome,
    Track,
)
from core.model.diagnoses import Diagnosis, DiagnosisKind
from core.model.files import Age, CaseFile
from core.model.hearings import Hearing
from core.model.partners import Partner, PartnerKind, PartnerPlace
from core.model.people import Minor, Sex
from core.model.plan import Domain, PlanApproval, PlanGoal, PlanOpening, PlanStanding, PlanVersion
from core.model.reports import Chase, Finding, FindingKind, Report, ReportKind
from core.model.time_line import Agency, Contact, EntryKind, Handover, StageKind, TimeEntry, Tone
from core.services.continuity import Known, silences_of, stages_of
from core.services.lane_data import lanes
from core.services.time_lines import entries_of, standing_line, time_line

TODAY = date(2026, 11, 22)
DAYS = st.dates(date(2025, 1, 1), date(2028, 12, 31))
MAYBE = st.none() | DAYS
IDS = st.uuids().map(lambda value: value.hex)
WORDS = st.sampled_from(("", "שירות המבחן", "מעון אלון"))
MINOR = Minor("m", "", "דן", "כהן", date(2009, 5, 3), Sex.MALE)
EVENTS = tuple(event.id for event in rule_book().events.values() if not event.field)
# Days that are no happening of the file: they say when somebody wrote something down, or are told
# by another entry.
TOLD_ELSEWHERE = {
    (PlanGoal, "opened_on"),
    (Partner, "why_on"),
    (Handover, "change_on"),
    (Handover, "recorded_at"),
    (Contact, "recorded_at"),
}


def some(kind: type[Any], **more: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Things of a kind whose every day is drawn; words are few, the rest is the default."""
    hints = get_type_hints(kind)
    drawn: dict[str, st.SearchStrategy[Any]] = {}
    for field in fields(kind):
        hint = hints[field.name]
        if field.name == "id":
            drawn["id"] = IDS
        elif date in get_args(hint) or hint is date:
            drawn[field.name] = MAYBE if get_args(hint) else DAYS
        elif hint is datetime:
            drawn[field.name] = DAYS.map(lambda day: datetime.combine(day, time(9), UTC))
        elif isinstance(hint, type) and issubclass(hint, str) and hint is not str:
            drawn[field.name] = st.sampled_from(list(hint))
        elif hint is str:
            drawn[field.name] = WORDS
        elif hint is int:
            drawn[field.name] = st.integers(1, 20)
        elif hint is bool:
            drawn[field.name] = st.booleans()
    return st.builds(kind, **(drawn | more))


def few(things: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(things, max_size=3).map(tuple)


CASES = some(
    Case, minor=st.just(MINOR), facility_name=WORDS, sentence_months=st.none(),
    status=st.sampled_from([CaseStatus.HELD, CaseStatus.RELEASED]),
)  # fmt: skip
AROUND = st.builds(
    Background,
    absences=few(some(Absence)),
    leaves=few(some(Leave)),
    leave_approvals=few(some(LeaveApproval)),
    notices=few(some(Notice)),
    outcomes=few(some(PriorOutcome)),
    events=few(some(CaseEvent, event=st.sampled_from(EVENTS), at=st.none())),
    arrangements=few(some(PastArrangement)),
)
REPORTS = some(
    Report, findings=few(some(Finding)), chases=few(some(Chase)), superseded_by=st.just("")
)


@st.composite
def files(draw: st.DrawFn) -> CaseFile:
    case, around = draw(CASES), draw(AROUND)
    partners = draw(few(some(Partner, meeting_at=st.none())))
    known = Known(
        case,
        around,
        draw(few(REPORTS)),
        draw(few(some(Diagnosis))),
        partners,
        draw(few(some(Handover))),
        draw(few(some(Contact))),
    )
    stages = stages_of(known, TODAY)
    return CaseFile(
        case=case,
        today=TODAY,
        age=Age(17, 0),
        background=around,
        deadlines=(),
        goals=draw(few(some(PlanGoal))),
        reports=known.reports,
        hearings=draw(few(some(Hearing, at=st.none()))),
        missing=(),
        leave=None,
        held=None,
        plan=PlanStanding(
            draw(st.none() | some(PlanOpening)),
            draw(few(some(PlanVersion))),
            draw(few(some(PlanApproval))),
        ),
        partners=tuple(PartnerPlace(each, True) for each in partners),
        diagnoses=known.diagnoses,
        handovers=known.handovers,
        contacts=known.contacts,
        stages=stages,
        silences=silences_of(known, stages, TODAY),
    )


def days_in(thing: object, owner: str) -> Iterator[tuple[str, date]]:
    """Every day that a thing holds, with the id of the thing it is of."""
    if isinstance(thing, tuple):
        for each in thing:
            yield from days_in(each, owner)
    elif is_dataclass(thing) and not isinstance(thing, Minor):
        for field in fields(thing):
            value = getattr(thing, field.name)
            if isinstance(value, date) and (type(thing), field.name) not in TOLD_ELSEWHERE:
                yield owner, value.date() if isinstance(value, datetime) else value
            else:
                yield from days_in(value, owner)


def told_of(file: CaseFile) -> Iterator[tuple[str, date]]:
    around = file.background
    groups = (
        around.absences, around.leaves, around.leave_approvals, around.notices, around.outcomes,
        around.events, around.arrangements, file.hearings, file.handovers, file.contacts,
    )  # fmt: skip
    for group in groups:
        for each in group:
            yield from days_in(each, each.id)
    yield from days_in(replace(file.case, minor=MINOR), "")


@settings(max_examples=40, deadline=None)
@given(files())
def test_every_day_of_a_file_stands_in_the_time_line(file: CaseFile) -> None:
    entries = entries_of(file)
    days = {day for entry in entries for day in (entry.on, entry.until)}
    for owner, day in told_of(file):
        assert day in days, (owner, day)


@settings(max_examples=40, deadline=None)
@given(files())
def test_each_entry_stands_once_in_one_lane_and_in_order(file: CaseFile) -> None:
    entries = entries_of(file)
    ids = [entry.id for entry in entries]
    assert len(ids) == len(set(ids))
    assert [entry.on for entry in entries] == sorted(entry.on for entry in entries)
    for entry in entries:
        assert isinstance(entry.agency, Agency)
        assert entry.title.strip()
        assert entry.kind in (EntryKind.HANDOVER, EntryKind.CONTACT) or entry.tab
        if entry.kind not in (EntryKind.HEARING, EntryKind.DEADLINE):
            assert entry.to_come is (entry.on > TODAY)


@settings(max_examples=40, deadline=None)
@given(files())
def test_stages_follow_each_other_without_gap_and_only_one_is_present(file: CaseFile) -> None:
    stages = file.stages
    for now, then in pairwise(stages):
        assert now.starts_on < then.starts_on
        assert now.ends_on == then.starts_on
    present = time_line(file).present
    begun = [stage for stage in stages if stage.starts_on <= TODAY]
    assert present == (begun[-1] if begun else None)
    late = [stage for stage in stages if stage.late]
    red = [e for e in entries_of(file) if e.id.endswith(":missing")]
    assert [e.on for e in red] == [s.starts_on for s in late]
    for entry, stage in zip(red, late, strict=True):
        assert entry.tone is Tone.WRONG
        assert stage.wanted is not None
        assert plain(stage.wanted.giver) in plain(entry.title)


def plain(words: str) -> str:
    return re.sub("[\u2066-\u2069\u200e\u200f]", "", words)


def empty_file(case: Case, **more: Any) -> CaseFile:
    known = Known(case, more.get("background", Background()))
    stages = stages_of(known, TODAY)
    values: dict[str, Any] = {
        "case": case, "today": TODAY, "age": Age(17, 0), "background": Background(),
        "deadlines": (), "goals": (), "reports": (), "hearings": (), "missing": (),
        "leave": None, "held": None, "stages": stages,
        "silences": silences_of(known, stages, TODAY),
    }  # fmt: skip
    return CaseFile(**(values | more))


CASE = Case("c", "1-1-26", Track.FACILITY, MINOR, "מעון אלון", FacilityKind.DORMITORY,
            CaseStatus.HELD)  # fmt: skip


def test_an_empty_file_says_that_its_stage_is_not_known() -> None:
    file = empty_file(CASE)
    assert entries_of(file) == ()
    assert standing_line(file).tone is Tone.PLAIN


def test_the_line_of_a_file_names_its_stage_and_who_is_missing() -> None:
    case = replace(CASE, entry_date=TODAY - timedelta(days=200))
    line = standing_line(empty_file(case))
    assert line.tone is Tone.WRONG
    assert "מעון" in line.text
    assert line.text.count("שירות המבחן לנוער") == 2  # no handover, and no word
    fresh = standing_line(empty_file(replace(CASE, entry_date=TODAY)))
    assert fresh.tone is Tone.INFO


@pytest.mark.parametrize(
    ("kind", "lane"),
    [
        (ReportKind.PROBATION, Agency.YOUTH_PROBATION),
        (ReportKind.FACILITY, Agency.FACILITY),
        (ReportKind.PSYCHIATRIC, Agency.HEALTH),
        (ReportKind.EDUCATIONAL, Agency.EDUCATION),
        (ReportKind.SOCIAL, Agency.WELFARE),
        (ReportKind.POLICE, Agency.POLICE),
    ],
)
def test_a_report_stands_with_the_body_that_writes_it(kind: ReportKind, lane: Agency) -> None:
    late = Report("r", kind, requested_on=date(2026, 9, 1), due_on=date(2026, 10, 1))
    asked, due = (e for e in entries_of(empty_file(CASE, reports=(late,))))
    assert (asked.agency, due.agency) == (lane, lane)
    assert due.tone is Tone.WRONG
    assert due.until == TODAY  # late from then until now
    assert (due.tab, due.target) == ("reports", "r")


def test_a_prison_takes_the_place_of_the_facility() -> None:
    jailed = replace(CASE, track=Track.PRISON, facility_kind=FacilityKind.PRISON,
                     sentence_start=TODAY)  # fmt: skip
    entries = entries_of(empty_file(jailed, reports=(Report("r", ReportKind.FACILITY,
                                                            written_on=TODAY),)))  # fmt: skip
    assert {e.agency for e in entries if e.kind in (EntryKind.PLACE, EntryKind.REPORT)} == {
        Agency.PRISON_SERVICE
    }


def test_every_name_of_the_lane_data_is_known() -> None:
    book = rule_book()
    assert set(lanes()["events"]) <= set(book.events)
    assert set(lanes()["actors"]) <= {rule.actor for rule in book.rules.values()}
    assert set(lanes()["domains"]) <= {str(domain) for domain in Domain}
    for part, kind in (("reports", ReportKind), ("diagnoses", DiagnosisKind),
                       ("partners", PartnerKind)):  # fmt: skip
        assert set(lanes()[part]) == {str(value) for value in kind}
    for part in lanes().values():
        assert set(part.values()) <= {"place", *(str(agency) for agency in Agency)}


def test_a_finding_stays_off_the_paper() -> None:
    fight = Finding("f", FindingKind.INCIDENT, "קטטה", TODAY)
    report = Report("r", ReportKind.FACILITY, findings=(fight,))
    (entry,) = entries_of(empty_file(CASE, reports=(report,)))
    assert entry.inner


def test_a_stage_kind_is_told_with_each_handover() -> None:
    done = Handover("h", StageKind.FACILITY, TODAY, "שירות המבחן", "מעון אלון", TODAY, "תסקיר")
    (entry,) = (e for e in entries_of(empty_file(CASE, handovers=(done,))))
    assert isinstance(entry, TimeEntry)
    for words in ("שירות המבחן", "מעון אלון", "תסקיר"):
        assert words in entry.title

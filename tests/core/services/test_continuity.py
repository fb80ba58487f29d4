"""Stages of both tracks, handovers that are missing from the N-th day on, and long silence."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core.model.cases import (
    Absence,
    AbsenceKind,
    Background,
    Case,
    CaseEvent,
    CaseStatus,
    FacilityKind,
    Track,
)
from core.model.people import Minor, Person, PersonRole, Sex
from core.model.reports import Report, ReportKind
from core.model.time_line import Agency, Contact, Handover, StageKind
from core.services.continuity import Known, continuity_gaps, silences_of, stages_of
from core.services.lane_data import continuity

ENTRY = date(2026, 1, 10)
MINOR = Minor("m", "", "דן", "כהן", date(2009, 5, 3), Sex.MALE)
HELD = Case("c", "1-1-26", Track.FACILITY, MINOR, "מעון אלון", FacilityKind.DORMITORY,
            CaseStatus.HELD, entry_date=ENTRY)  # fmt: skip
JAILED = Case("c", "1-1-26", Track.PRISON, MINOR, "כלא הנוער", FacilityKind.PRISON,
              CaseStatus.HELD, sentence_start=ENTRY)  # fmt: skip
ARREST = CaseEvent("a", "arrest", date(2025, 11, 1))
DETENTION = CaseEvent("d", "detention_after_indictment", date(2025, 11, 20))
OFFICER = Person("p", PersonRole.PROBATION_OFFICER, "נעמה ש'", body="שירות המבחן, צפון")


def kinds(known: Known, today: date = date(2026, 3, 1)) -> list[tuple[StageKind, date]]:
    return [(stage.kind, stage.starts_on) for stage in stages_of(known, today)]


def changed(case: Case, **more: object) -> Case:
    return Case(**({name: getattr(case, name) for name in case.__dataclass_fields__} | more))  # type: ignore[arg-type]


def handover(kind: StageKind, change_on: date, on: date | None = None) -> Handover:
    return Handover("h", kind, change_on, "שירות המבחן", "מעון אלון", on or change_on, "תסקיר")


@pytest.mark.parametrize(
    ("case", "inside"), [(HELD, StageKind.FACILITY), (JAILED, StageKind.PRISON)]
)
def test_the_stages_of_both_tracks_from_arrest_to_the_end(case: Case, inside: StageKind) -> None:
    out = changed(case, released_on=date(2027, 1, 5), status=CaseStatus.RELEASED,
                  superintendent_followup_end=date(2028, 1, 5))  # fmt: skip
    known = Known(out, Background(events=(DETENTION, ARREST)))
    assert kinds(known, date(2028, 2, 1)) == [
        (StageKind.ARREST, ARREST.on),
        (StageKind.DETENTION, DETENTION.on),
        (inside, ENTRY),
        (StageKind.FOLLOWUP, date(2027, 1, 5)),
        (StageKind.ENDED, date(2028, 1, 6)),
    ]
    before = stages_of(known, date(2028, 1, 5))
    assert before[-1].kind is StageKind.FOLLOWUP
    assert before[-1].ends_on == date(2028, 1, 5)


def test_each_stage_ends_where_the_next_begins_and_the_last_with_the_order() -> None:
    case = changed(HELD, current_entry_date=date(2026, 5, 1), order_end=date(2027, 6, 1))
    stages = stages_of(Known(case, Background(events=(ARREST,))), date(2026, 6, 1))
    assert [s.kind for s in stages] == [StageKind.ARREST, StageKind.FACILITY, StageKind.TRANSFER]
    assert [s.ends_on for s in stages] == [ENTRY, date(2026, 5, 1), date(2027, 6, 1)]
    assert [s.place for s in stages] == ["", "", "מעון אלון"]  # only the present one is known


def test_an_arrest_while_held_is_no_stage_but_one_after_release_is() -> None:
    inside = CaseEvent("x", "arrest", date(2026, 4, 1))
    outside = CaseEvent("y", "arrest", date(2027, 3, 1))
    case = changed(HELD, released_on=date(2027, 1, 5), status=CaseStatus.RELEASED)
    found = kinds(Known(case, Background(events=(inside, outside))), date(2027, 4, 1))
    assert (StageKind.ARREST, inside.on) not in found
    assert found[-1] == (StageKind.ARREST, outside.on)


def test_a_revoked_release_leads_back_inside() -> None:
    back = Absence("b", AbsenceKind.RELEASE_REVOKED, date(2027, 2, 1), returned=date(2027, 2, 9))
    case = changed(HELD, released_on=date(2027, 1, 5))
    found = kinds(Known(case, Background(absences=(back,))), date(2027, 3, 1))
    assert found[-1] == (StageKind.FACILITY, date(2027, 2, 9))


def test_a_file_without_facts_has_no_stage_and_asks_nothing() -> None:
    known = Known(changed(HELD, entry_date=None), Background())
    assert stages_of(known, ENTRY) == ()
    assert silences_of(known, (), ENTRY) == ()


def test_a_handover_is_missing_only_after_the_last_day_for_it() -> None:
    within = continuity().of(StageKind.FACILITY, Track.FACILITY).within_days
    known = Known(HELD, Background(people=(OFFICER,)))
    (on_the_day,) = stages_of(known, ENTRY + timedelta(days=within))
    (a_day_later,) = stages_of(known, ENTRY + timedelta(days=within + 1))
    assert not on_the_day.late
    assert a_day_later.late
    assert a_day_later.wanted is not None
    assert OFFICER.name in a_day_later.wanted.giver
    assert OFFICER.body in a_day_later.wanted.giver


def test_a_confidential_contact_is_not_the_name_of_a_party() -> None:
    hidden = Person("p", PersonRole.PROBATION_OFFICER, "שם חסוי", confidential=True)
    (stage,) = stages_of(Known(HELD, Background(people=(hidden,))), ENTRY)
    assert stage.wanted is not None
    assert stage.wanted.giver == "שירות המבחן לנוער"


def test_deleting_a_handover_makes_the_stage_red_again_with_the_missing_name() -> None:
    today = ENTRY + timedelta(days=40)
    done = handover(StageKind.FACILITY, ENTRY)
    around = Background(people=(OFFICER,))
    (stage,) = stages_of(Known(HELD, around, handovers=(done,)), today)
    assert stage.handover == done
    assert list(continuity_gaps((stage,), (), today)) == []
    (without,) = stages_of(Known(HELD, around), today)
    (gap,) = continuity_gaps((without,), (), today)
    assert OFFICER.name in gap.text


def test_a_handover_stays_with_its_stage_when_the_day_of_the_change_is_corrected() -> None:
    moved = changed(HELD, entry_date=ENTRY + timedelta(days=2))
    done = handover(StageKind.FACILITY, ENTRY)
    (stage,) = stages_of(Known(moved, Background(), handovers=(done,)), date(2026, 6, 1))
    assert stage.handover == done


def test_a_missing_handover_of_long_ago_is_named_only_in_the_time_line() -> None:
    known = Known(HELD, Background(events=(ARREST, DETENTION)))
    today = DETENTION.on + timedelta(days=continuity().named_for_days + 1)
    stages = stages_of(known, today)
    assert [s.kind for s in stages if s.late] == [StageKind.DETENTION, StageKind.FACILITY]
    (gap,) = continuity_gaps(stages, (), today)
    assert "מעון" in gap.text


def silent(known: Known, today: date) -> dict[Agency, int]:
    return {s.agency: s.days for s in silences_of(known, stages_of(known, today), today)}


def test_silence_begins_after_the_last_day_and_ends_with_a_word() -> None:
    touch = {t.agency: t.days for t in continuity().of(StageKind.FACILITY, Track.FACILITY).touch}
    allowed = touch["youth_probation"]
    last = ENTRY + timedelta(days=allowed)
    known = Known(HELD, Background())
    assert Agency.YOUTH_PROBATION not in silent(known, last)
    assert silent(known, last + timedelta(days=1))[Agency.YOUTH_PROBATION] == allowed + 1
    called = Contact("k", Agency.YOUTH_PROBATION, last, "נעמה")
    spoken = Known(HELD, Background(), contacts=(called,))
    assert Agency.YOUTH_PROBATION not in silent(spoken, last + timedelta(days=1))
    assert Agency.YOUTH_PROBATION in silent(spoken, last + timedelta(days=allowed + 1))


def test_a_report_that_came_is_a_word_and_one_that_was_asked_for_is_not() -> None:
    today = ENTRY + timedelta(days=200)
    asked = Report("r", ReportKind.PROBATION, requested_on=today)
    came = Report("r", ReportKind.PROBATION, received_on=today)
    assert Agency.YOUTH_PROBATION in silent(Known(HELD, Background(), (asked,)), today)
    assert Agency.YOUTH_PROBATION not in silent(Known(HELD, Background(), (came,)), today)


def test_a_closed_file_misses_nobody() -> None:
    closed = changed(HELD, status=CaseStatus.CLOSED)
    assert silent(Known(closed, Background()), ENTRY + timedelta(days=900)) == {}

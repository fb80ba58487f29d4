"""Minutes and the day's list, from a real store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest

from core.errors import KnownError
from core.model.hearings import Attendance, HearingKind, PartyRole
from core.model.people import Person, PersonRole
from core.services import cases, decisions, hearings, own_notes
from core.services.papers.day_list import day_list_paper
from core.services.papers.minutes import minutes_paper
from core.store import audit
from core.store.rows import new_id
from core.store.store import Store
from tests.core.services.paper_text import plain, said
from tests.core.services.test_decisions import begin, draft_release

AddCase = Callable[..., str]
TODAY = date(2026, 11, 22)
NOTE = "לשאול את הסבתא על הלינה"


def told(store: Store, case_id: str) -> str:
    """A hearing of which everything is recorded; one party is a confidential contact."""
    cases.add_person(
        store,
        case_id,
        Person("", PersonRole.COUNSEL, "עו\"ד ש' (תרגול)", "050-555-0142", "לשכת הסנגור"),
    )
    hearing_id = begin(store, case_id)
    record = hearings.open_hearing(store, hearing_id).hearing.record
    late, away, *rest = record.members[1:]
    members = (
        record.members[0],
        replace(late, arrived_at=time(11, 5), left_at=time(11, 40), substitute=True),
        replace(away, attendance=Attendance.ABSENT, conflict="מכיר את המשפחה"),
        *rest,
    )
    parties = tuple(
        replace(party, attendance=Attendance.PRESENT, position="מבקשת לשחרר")
        if party.role is PartyRole.COUNSEL
        else replace(party, attendance=Attendance.ABSENT, name="האם ב' (תרגול)")
        if party.role is PartyRole.PARENT
        else party
        for party in record.parties
    )
    hearings.save_record(
        store,
        hearing_id,
        members=members,
        parties=parties,
        explained_to_minor=True,
        explained_in="עברית פשוטה",
        interpreter_language="ערבית",
        minutes="10:40 הסנגורית הגישה מכתב.\nהוועדה יצאה להתייעץ.",
    )
    return hearing_id


def test_minutes_hold_all_that_the_record_holds(store: Store, add_case: AddCase) -> None:
    hearing_id = told(store, add_case())
    paper = minutes_paper(store, hearing_id)
    words = said(paper)
    for expected in (
        "השופטת ר' (תרגול)",
        "22.11.2026",
        "10:30",
        "עו\"ד ש' (תרגול)",
        "מבקשת לשחרר",
        "האם ב' (תרגול)",
        "11:05",
        "11:40",
        "ממלא/ת מקום",
        "מכיר את המשפחה",
        "עברית פשוטה",
        "ערבית",
        "אני רוצה לחזור ללמוד.",
        "10:40",
        "הסנגורית הגישה מכתב.",
        "הוועדה יצאה להתייעץ.",
        "לא נחתמה החלטה",
        plain(hearings.open_hearing(store, hearing_id).quorum.text),
    ):
        assert expected in words, expected
    assert (paper.kind, paper.hearing_id) == ("minutes", hearing_id)
    with store.read() as conn:
        assert audit.entries(conn, subject=hearing_id, limit=1)[0].action == "paper.minutes"


def test_minutes_of_a_decided_hearing_say_what_was_decided(store: Store, add_case: AddCase) -> None:
    hearing_id = told(store, add_case())
    draft_release(store, hearing_id)
    summary = decisions.sign(store, hearing_id).summary
    words = said(minutes_paper(store, hearing_id))
    assert plain(summary) in words
    assert "לא נחתמה" not in words


def test_minutes_name_no_confidential_contact(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    hearing_id = told(store, case_id)
    hidden = Person(new_id(), PersonRole.PARENT, "האם ב' (תרגול)", confidential=True)
    assert hidden.name in said(minutes_paper(store, hearing_id))
    cases.add_person(store, case_id, hidden)
    words = said(minutes_paper(store, hearing_id))
    assert hidden.name not in words
    assert "הורה" in words  # the role stays


def test_an_unknown_hearing_has_no_minutes(store: Store) -> None:
    with pytest.raises(KnownError) as unknown:
        minutes_paper(store, "none")
    assert unknown.value.key == "hearing.unknown"


def test_the_days_list_with_and_without_notes(store: Store, add_case: AddCase) -> None:
    first = hearings.schedule_hearing(
        store, add_case(), TODAY, time(9), HearingKind.RELEASE_REQUEST, "אולם 2"
    )[0]
    hearings.schedule_hearing(
        store, add_case("1202-03-26"), TODAY, time(10), HearingKind.FOLLOWUP, "אולם 2"
    )
    own_notes.save_own_note(store, first, NOTE)
    plain_list = day_list_paper(store, TODAY)
    words = said(plain_list)
    assert words.index("1201-03-26") < words.index("1202-03-26")
    assert "אולם 2" in words
    assert NOTE not in words
    assert NOTE in said(day_list_paper(store, TODAY, with_notes=True, writing_lines=2))
    assert NOTE not in said(day_list_paper(store, TODAY, writing_lines=2))
    assert plain_list.case_id == plain_list.hearing_id == ""


def test_a_day_without_hearings_has_no_list(store: Store) -> None:
    with pytest.raises(KnownError) as empty:
        day_list_paper(store, TODAY)
    assert empty.value.key == "paper.no_hearings"

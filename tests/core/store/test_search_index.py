"""The index follows every write, and is what a new one would be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.model.bodies import Body, BodyKind
from core.model.cases import LeaveKind, NoticeKind
from core.model.diagnoses import Diagnosis, DiagnosisKind
from core.model.partners import Partner, PartnerKind
from core.model.people import Person, PersonRole
from core.model.plan import Domain, PlanGoal, PlanStep
from core.model.reports import Chase, ChaseWay, Finding, FindingKind, Report, ReportKind
from core.services import (
    bodies,
    case_facts,
    cases,
    diagnoses,
    hearings,
    partners,
    plans,
    report_findings,
    search,
)
from core.services.decisions import save_draft
from core.store import cases as case_rows
from core.store import letters, reports, search_index
from core.store.base_tables import store_meta
from core.store.rows import new_id
from core.store.store import Store

AddCase = Callable[..., str]
WORDS = st.sampled_from(["מוסך", "חיפה", "Игорь", "3.5.2027", "גמילה", 'עו"ד לוי', "محمد"])


def contents(store: Store) -> object:
    with store.read() as conn:
        rows = conn.exec_driver_sql(
            "SELECT count(*) FROM search_words, search_entries WHERE search_words.rowid = number"
        ).scalar()
        return search_index.contents(conn), rows


def found(store: Store, query: str) -> set[str]:
    return {group.case_id for group in search.search(store, query).groups}


def add_report(store: Store, case_id: str, text: str, pages: int = 1) -> str:
    report = Report(new_id(), ReportKind.PROBATION, document_id=new_id(), pages=pages)
    with store.write() as conn:
        reports.add_document(
            conn,
            report.document_id,
            sha256="0" * 64,
            content=b"%PDF",
            text=text,
            at=store.clock.now(),
        )
        reports.save_report(conn, case_id, report)
    return report.id


def write(store: Store, case_id: str, what: int, words: str) -> None:
    day = store.clock.today() + timedelta(days=what)
    if what == 0:
        person = Person("", PersonRole.COUNSEL, words, note="הערה")
        cases.add_person(store, case_id, person)
    elif what == 1:
        plans.save_goal(
            store, case_id, PlanGoal("", Domain.WORK, words, steps=(PlanStep("", words),))
        )
    elif what == 2:
        add_report(store, case_id, f"עמוד ראשון\f{words}", pages=2)
    elif what == 3:
        case_facts.save_facts(store, case_id, facility_name=f"מעון {words}")
    elif what == 4:
        hearing_id, _ = hearings.schedule_hearing(
            store, case_id, day, None, hearings.HearingKind.FOLLOWUP, words
        )
        hearings.save_record(store, hearing_id, minutes=words)
        save_draft(store, hearing_id, reasons=words, dissent="דעתיאחרת")
    elif what == 5:
        cases.add_leave(store, case_id, LeaveKind.SPECIAL, day, day, words)
    elif what == 6:
        goals = cases.read_again(store, case_id).goals
        if goals:
            plans.remove_goal(store, case_id, goals[0].id)
    else:
        cases.add_notice(store, case_id, NoticeKind.RIGHTS_ON_ENTRY, date(2026, 1, 2), words)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(writes=st.lists(st.tuples(st.integers(0, 7), WORDS), min_size=1, max_size=6))
def test_the_kept_index_is_what_a_new_one_would_be(
    store: Store, add_case: AddCase, writes: list[tuple[int, str]]
) -> None:
    with store.read() as conn:
        number = f"{2000 + case_rows.count(conn)}-03-26"
    case_id = add_case(number)
    for what, words in writes:
        write(store, case_id, what, words)
    kept = contents(store)
    questions = ("מוסך", "игорь", "גמילה", "3 במאי 2027", number)
    answers = [found(store, question) for question in questions]
    search.rebuild(store)
    assert contents(store) == kept
    assert [found(store, question) for question in questions] == answers
    assert case_id in answers[-1]


def test_each_write_can_be_found_at_once_and_what_is_gone_cannot(
    store: Store, add_case: AddCase
) -> None:
    case_id = add_case()
    plans.save_goal(store, case_id, PlanGoal("", Domain.WORK, "מקום בנגרייה"))
    assert found(store, "נגריה") == {case_id}
    goal = cases.read_again(store, case_id).goals[0]
    plans.save_goal(store, case_id, replace(goal, text="מקום במאפייה"))
    assert found(store, "נגריה") == set()
    assert found(store, "המאפיה") == {case_id}
    plans.remove_goal(store, case_id, goal.id)
    assert found(store, "מאפייה") == set()


def test_another_facility_is_found_with_what_stood_in_the_file(
    store: Store, add_case: AddCase
) -> None:
    case_id = add_case()
    add_report(store, case_id, "נבדק ונמצא נקי")
    assert found(store, "הדר נקי") == {case_id}
    case_facts.save_facts(store, case_id, facility_name="מעון גבעה")
    assert found(store, "הדר נקי") == set()
    assert found(store, "גבעה נקי") == {case_id}


def test_what_stands_around_reports_plan_and_letters_is_found_and_gone_with_it(
    store: Store, add_case: AddCase
) -> None:
    case_id = add_case()
    report_id = add_report(store, case_id, "דוח")
    today = store.clock.today()
    finding = Finding("", FindingKind.PROTECTIVE, "אחות תומכת בנצרת")
    report_findings.save_finding(store, case_id, report_id, finding)
    with store.write() as conn:
        chase = Chase(new_id(), today, ChaseWay.PHONE, "מזכירת הלשכה")
        reports.add_chase(
            conn, case_id, report_id, chase, at=store.clock.now(), user_id=store.user.id
        )
    asked = Diagnosis("", DiagnosisKind.PSYCHIATRIC, today, "מרפאת השרון", conclusion="תקין")
    diagnoses.save_diagnosis(store, case_id, asked)
    plans.save_goal(store, case_id, PlanGoal("", Domain.WORK, "עבודה"))
    plans.approve(store, case_id, "רות אלוני", "משרד הרווחה", today, "מסכימה בלב שלם")
    body = Body("", BodyKind.WORK, "נגריית השלום", contact_name="יגאל")
    bodies.save_body(store, body)
    (body_id,) = [each.id for each in bodies.bodies(store) if each.name == body.name]
    partners.save_partner(store, case_id, Partner("", PartnerKind.WORK, "אורי", body_id=body_id))
    hearing_id, _ = hearings.schedule_hearing(
        store, case_id, today, None, hearings.HearingKind.FOLLOWUP, ""
    )
    with store.write() as conn:
        added = {"words": "נא להכין כיתת קליטה"}
        letters.save_fields(
            conn, hearing_id, "school", added, at=store.clock.now(), user_id=store.user.id
        )
    questions = (
        "אחות נצרת",
        "מזכירת הלשכה",
        "מרפאת השרון",
        "רות אלוני",
        "נגרית השלום",
        "כיתת קליטה",
    )
    assert [found(store, question) for question in questions] == [{case_id}] * len(questions)
    kept = contents(store)
    search.rebuild(store)
    assert contents(store) == kept
    bodies.save_body(store, replace(body, id=body_id, name="נגריית האלון"))
    assert found(store, "נגריית השלום") == set()
    assert found(store, "נגריית האלון") == {case_id}
    part_id = cases.read_again(store, case_id).reports[0].findings[0].id
    report_findings.remove_part(store, case_id, part_id)
    assert found(store, "אחות נצרת") == set()


def test_what_fails_leaves_the_index_as_it_was(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    before = contents(store)
    with pytest.raises(ZeroDivisionError), store.write() as conn:
        case = case_rows.case_by_id(conn, case_id)
        assert case is not None
        case_rows.save_case(conn, replace(case, alerts="נחש"))
        search_index.catch_up(conn)
        raise ZeroDivisionError
    assert contents(store) == before


def test_dissent_is_not_found_before_signing(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    write(store, case_id, 4, "נימוק")
    assert found(store, "נימוק") == {case_id}
    assert found(store, "דעתיאחרת") == set()


def test_an_index_of_another_version_is_made_anew_piece_by_piece(
    store: Store, add_case: AddCase
) -> None:
    ids = {add_case(f"{1300 + n}-03-26", alerts="ייחודי") for n in range(45)}
    kept = contents(store)
    with store.write() as conn:
        conn.execute(
            store_meta.update().where(store_meta.c.key == "search_version").values(value="0")
        )
    more = add_case("1400-03-26", alerts="ייחודי")  # written before the index is there again
    assert search.needs_index(store)
    told: list[tuple[int, int]] = []
    assert search.index_some(store, lambda *done: told.append(done)) == 26
    assert search.search(store, "ייחודי").indexing
    late = add_case("1401-03-26", alerts="ייחודי")  # written while it is being made
    assert late in found(store, "1401-03-26")
    while search.index_some(store, lambda *done: told.append(done)):
        pass
    assert told[0] == (20, 46)
    assert told[-1] == (47, 47)
    assert not search.needs_index(store)
    assert len(contents(store)[0]) > len(kept[0])  # type: ignore[index]
    everyone = {g.case_id for g in search.search(store, "ייחודי", limit=100).groups}
    assert everyone == ids | {more, late}

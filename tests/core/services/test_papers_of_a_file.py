"""Brief, time line, explanation, cover, labels, certificate of service, from a real store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from functools import partial
from io import BytesIO

import pikepdf
import pytest

from core.errors import KnownError
from core.model.bodies import Body, BodyKind
from core.model.cases import AbsenceKind, LeaveKind, NoticeKind
from core.model.finished_papers import FinishedPaper
from core.model.hearings import HearingKind
from core.model.people import Person, PersonRole
from core.model.plan import Domain, PlanGoal
from core.model.print_log import PrintOutcome, PrintWay
from core.model.reports import ReportKind
from core.services import bodies, cases, decisions, hearings, plans
from core.services.papers.blanks import blank_kinds, blank_paper, blank_set_paper
from core.services.papers.brief import brief_paper
from core.services.papers.cover import cover_paper
from core.services.papers.date_explanation import date_explanation_paper
from core.services.papers.labels import label_choices, labels_paper
from core.services.papers.minutes import minutes_paper
from core.services.papers.service import papers_to_serve, service_certificate_paper
from core.services.papers.time_line import time_line_paper
from core.services.print_log import record_outcome, record_print
from core.services.report_requests import request_report
from core.store import audit
from core.store.store import Store
from tests.core.services.paper_text import plain, said
from tests.core.services.test_decisions import begin, draft_release

AddCase = Callable[..., str]
TODAY = date(2026, 11, 22)
HIDDEN = Person(
    "",
    PersonRole.RELATIVE,
    "סבתא חסויה (תרגול)",
    "050-555-0777",
    body="מקלט נסתר",
    note="הערה שאיש לא יראה",
    confidential=True,
    address="רחוב נסתר 3\nעיר ב'",
    relation="סבתא מצד האב",
)
COUNSEL = Person("", PersonRole.COUNSEL, "עו\"ד ש' (תרגול)", "050-555-0142", "לשכת הסנגור")


@pytest.fixture
def case_id(store: Store, add_case: AddCase) -> str:
    """A file in which something of everything happened."""
    made = add_case(alerts="רגיש לבוטנים")
    for person in (HIDDEN, COUNSEL):
        cases.add_person(store, made, person)
    cases.add_absence(
        store, made, AbsenceKind.ESCAPE, date(2026, 2, 3), date(2026, 2, 9), date(2026, 2, 10)
    )
    cases.add_leave(
        store, made, LeaveKind.REGULAR, date(2026, 5, 1), date(2026, 5, 4), "ביקור בבית"
    )
    cases.add_notice(store, made, NoticeKind.RIGHTS_ON_ENTRY, date(2025, 9, 2), HIDDEN.name, "בכתב")
    request_report(store, made, ReportKind.PROBATION, date(2026, 12, 1), source="שירות המבחן")
    plans.save_goal(store, made, PlanGoal("", Domain.HOUSING, "לגור אצל סבא", own_words=True))
    plans.save_goal(store, made, PlanGoal("", Domain.EDUCATION, "לסיים מכונאות"))
    hearings.schedule_hearing(
        store, made, date(2026, 12, 6), time(9), HearingKind.RELEASE_REQUEST, "אולם 2"
    )
    return made


def pages(paper: FinishedPaper) -> int:
    with pikepdf.open(BytesIO(paper.pdf)) as pdf:
        return len(pdf.pages)


def overfill(store: Store, case_id: str) -> None:
    """More of everything than a page holds."""
    long = "משפט ארוך מאוד על מה שנעשה ועל מה שעוד צריך לעשות, " * 12
    for number in range(25):
        plans.save_goal(store, case_id, PlanGoal("", Domain.WORK, f"מטרה {number}: {long}"))
        request_report(
            store, case_id, ReportKind.OTHER, date(2026, 12, 1), source=f"גוף {number} {long}"
        )
        name = f"איש קשר {number} (תרגול)"
        cases.add_person(store, case_id, Person("", PersonRole.EDUCATOR, name, "04-555-0100", long))


def test_the_brief_says_what_one_must_know(store: Store, case_id: str) -> None:
    paper = brief_paper(store, case_id)
    words = said(paper)
    held = cases.read_again(store, case_id).held
    assert held is not None
    assert held.not_counted > 0
    for expected in (
        "רגיש לבוטנים",
        f"{held.held} ימים",
        f"לא נספרו {held.not_counted}",
        "בריחה",
        "מנהל המעון",
        "בן 17 ו־6 חודשים",
        "מסלול מעון",
        "רשאי לבקש שחרור",
        "לגור אצל סבא",
        "לסיים מכונאות",
        "שירות המבחן",
        COUNSEL.phone,
        "36(א)",
        "לא דנה בעניינו",
    ):
        assert expected in words, expected
    assert pages(paper) == 1
    assert paper.left_out == ()


def test_earlier_outcomes_stand_above_all_else(store: Store, case_id: str) -> None:
    hearing_id = begin(store, case_id)
    draft_release(store, hearing_id)
    summary = plain(decisions.sign(store, hearing_id).summary)
    words = said(brief_paper(store, case_id))
    assert summary in words
    assert words.index(summary) < words.index("רגיש לבוטנים")


def test_the_brief_of_an_overfull_file_is_one_page_and_says_what_is_not_on_it(
    store: Store, case_id: str
) -> None:
    overfill(store, case_id)
    paper = brief_paper(store, case_id)
    assert pages(paper) == 1
    words, (left_out,) = said(paper), paper.left_out
    assert plain(left_out) in words
    assert "מסמכים" in left_out
    assert "אנשי קשר" in left_out
    assert "סופם של קטעים" in left_out
    assert "רגיש לבוטנים" in words


@pytest.mark.parametrize(
    "paper_of", [brief_paper, partial(time_line_paper, audience=None), cover_paper]
)
def test_no_confidential_contact_is_printed(
    store: Store, case_id: str, paper_of: Callable[[Store, str], FinishedPaper]
) -> None:
    words = said(paper_of(store, case_id))
    hidden = (HIDDEN.name, HIDDEN.phone, HIDDEN.body, HIDDEN.note, HIDDEN.relation, "נסתר 3")
    assert [each for each in hidden if plain(each) in words] == []
    assert "1201-03-26" in words


def test_the_making_of_a_paper_is_recorded(store: Store, case_id: str) -> None:
    brief_paper(store, case_id)
    with store.read() as conn:
        assert audit.entries(conn, subject=case_id, limit=1)[0].action == "paper.brief"


def test_the_time_line_proves_what_was_and_marks_what_comes(store: Store, case_id: str) -> None:
    stages, words = said(time_line_paper(store, case_id, None)).split("הימים לפי הסדר")
    assert "חסרה העברת מקל מאת שירות המבחן לנוער" in stages
    order = [
        "20.8.2025",
        "1.9.2025",
        "2.9.2025",
        "3.2.2026",
        "9.2.2026",
        "10.2.2026",
        "1.5.2026",
        "22.11.2026\nהתבקש",
        "6.12.2026",
        "31.8.2027",
    ]
    places = [words.index(each) for each in order]
    assert places == sorted(places)
    assert "ביקור בבית" in words
    assert "42(ג)" in words
    assert "(צפוי) דיון" in words
    assert "(צפוי) תום הצו" in words
    assert "(צפוי) ניתן הצו" not in words
    assert store.user.name in words  # who certifies
    assert "אני מאשר/ת" in words


def test_an_explanation_prints_the_steps_of_the_panel(store: Store, case_id: str) -> None:
    file = cases.read_again(store, case_id)
    date_of = next(d for d in file.deadlines if d.explanation.readings)
    paper = date_explanation_paper(store, case_id, date_of.rule_id, date_of.event_id)
    words = said(paper)
    for step in date_of.explanation.steps:
        assert plain(step.text) in words
    for reading in date_of.explanation.readings:
        assert plain(reading.title) in words
    assert plain(date_of.explanation.meaning) in words
    assert date_of.title in paper.title


def test_a_date_that_is_gone_has_no_explanation(store: Store, case_id: str) -> None:
    with pytest.raises(KnownError) as gone:
        date_explanation_paper(store, case_id, "no-such-rule")
    assert gone.value.key == "paper.no_such_date"


def test_the_cover_shows_initials_alone(store: Store, case_id: str) -> None:
    words = said(cover_paper(store, case_id))
    assert "ד' כ'" in words
    assert "דוד" not in words
    assert "6.12.2026" in words


def test_labels_of_the_file_but_of_nobody_confidential(store: Store, case_id: str) -> None:
    choices = label_choices(store, case_id)
    lines = [line for choice in choices for line in choice.lines]
    assert lines == ["מעון הדר (תרגול)", COUNSEL.name, COUNSEL.body]
    assert pages(labels_paper(store, case_id, start=14)) == 2
    assert pages(labels_paper(store, case_id, [choices[1].id], start=14)) == 1
    with pytest.raises(KnownError) as none:
        labels_paper(store, case_id, [])
    assert none.value.key == "paper.no_addresses"
    with pytest.raises(KnownError) as start:
        labels_paper(store, case_id, start=15)
    assert start.value.key == "paper.label_start"


def test_a_label_has_the_address_of_its_body_in_the_directory(store: Store, case_id: str) -> None:
    body = Body("", BodyKind.OTHER, COUNSEL.body, address="רחוב הדוגמה 1\nחיפה")
    bodies.save_body(store, body)
    counsel = label_choices(store, case_id)[-1]
    assert counsel.lines == (COUNSEL.name, COUNSEL.body, "רחוב הדוגמה 1", "חיפה")


def test_a_certificate_of_service_knows_the_copy_from_the_print_log(
    store: Store, case_id: str
) -> None:
    hearing_id = begin(store, case_id)
    paper = replace(minutes_paper(store, hearing_id), recipient=COUNSEL.name)
    assert papers_to_serve(store, case_id) == ()
    for outcome in (PrintOutcome.FAILED, PrintOutcome.DONE):
        recorded = record_print(store, paper, way=PrintWay.PRINTER, copies=2)
        record_outcome(store, recorded.id, outcome)
    first, second = papers_to_serve(store, case_id)
    assert [(each.number, each.copies) for each in (first, second)] == [(1, 2), (2, 2)]
    certificate = service_certificate_paper(store, case_id, second)
    words = said(certificate)
    assert COUNSEL.name in words
    assert "2 מתוך 2" in words
    assert plain(paper.title) in words
    assert store.user.name in words
    record_print(store, certificate, way=PrintWay.PRINTER)
    assert papers_to_serve(store, case_id) == (first, second)  # not of a certificate


def test_a_signed_decision_can_be_served_before_it_was_printed_here(
    store: Store, case_id: str
) -> None:
    hearing_id = begin(store, case_id)
    draft_release(store, hearing_id)
    decisions.sign(store, hearing_id)
    (waiting,) = papers_to_serve(store, case_id)
    assert (waiting.day, waiting.number) == (TODAY, None)
    assert "שחרור בתנאים" in waiting.title


def test_every_kind_has_its_empty_form_in_the_set() -> None:
    seen: list[tuple[int, int]] = []
    whole = blank_set_paper(progress=lambda done, total: seen.append((done, total)))
    kinds = blank_kinds()
    assert len(kinds) > 30
    assert pages(whole) > len(kinds)
    assert [done for done, _ in seen] == list(range(seen[0][1]))
    with pikepdf.open(BytesIO(whole.pdf)) as bound:
        assert len(bound.Root.StructTreeRoot.K) == len(seen)  # each keeps its tags
        numbers = [int(page.obj.StructParents) for page in bound.pages]
        keys = [int(key) for key in list(bound.Root.StructTreeRoot.ParentTree.Nums)[::2]]
        assert sorted(set(keys)) == keys
        assert set(numbers) <= set(keys)
        assert len(set(numbers)) == len(numbers)
        with bound.open_outline() as outline:
            assert len(outline.root) == len(seen)
    assert "פרוטוקול" in said(blank_paper("minutes"))
    with pytest.raises(KeyError):
        blank_paper("labels")

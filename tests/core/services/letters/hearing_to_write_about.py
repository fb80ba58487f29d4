"""An invented hearing with everyone around it who may get a letter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from typing import Any

from core.model.bodies import Body, BodyKind, CommitteeOffice
from core.model.cases import Track
from core.model.decisions import AdjournmentReason, Outcome
from core.model.hearings import HearingKind
from core.model.letters import Letter
from core.model.people import Language, Person, PersonRole
from core.services import bodies, cases, decisions, hearings, letters, offices
from core.services.conditions import fill_condition, template_by_id
from core.services.letters.listing import letter_values
from core.store import cases as case_rows
from core.store.store import Store
from tests.core.services.test_decisions import TODAY, begin, draft_release

SECRET_VICTIM = "רונית נסתרת (תרגול)"
AROUND = (
    Person("", PersonRole.PARENT, "מ' כ', אם (תרגול)", address="רחוב הכרמל 1\nחיפה"),
    Person("", PersonRole.COUNSEL, "עו\"ד ש' (תרגול)", "050-0000060"),
    Person("", PersonRole.PROBATION_OFFICER, "נ' ש' (תרגול)", body="שירות המבחן (תרגול)"),
    Person("", PersonRole.VICTIM, "ת' נ' (תרגול)", address="רחוב הגפן 8\nנהריה"),
)
BODIES = (
    Body("", BodyKind.FACILITY, "מעון הדר (תרגול)", address="דרך היער 4\nחיפה"),
    Body("", BodyKind.PRISON, "כלא הנוער (תרגול)", address='ת"ד 7\nעכו'),
    Body("", BodyKind.PROSECUTION, "הפרקליטות (תרגול)", address="רחוב הברוש 30\nחיפה"),
    Body("", BodyKind.REHABILITATION_AUTHORITY, "הרשות (תרגול)", address="שדרות הזית 1"),
)


def add_around(store: Store, case_id: str, *people: Person) -> None:
    for person in people:
        cases.add_person(store, case_id, person)


def write_offices(store: Store) -> None:
    for track in Track:
        offices.set_office(
            store,
            CommitteeOffice(
                track,
                letterhead="ועדת שחרורים (תרגול)\nרחוב הדוגמה 1, חיפה",
                quiet_letterhead="תיאום לימודים (תרגול)",
                ask_name="מ' ל' (תרגול)",
                ask_role="מזכירות הוועדה",
                ask_phone="050-0000061",
                signer_name="מ' ל' (תרגול)",
                signer_role="מזכירות הוועדה",
            ),
        )
    for body in BODIES:
        bodies.save_body(store, body)


def speak(store: Store, case_id: str, language: Language) -> None:
    """Let the minor of a case speak another language."""
    with store.write() as conn:
        case = case_rows.case_by_id(conn, case_id)
        assert case is not None
        case_rows.save_case(conn, replace(case, minor=replace(case.minor, language=language)))


def condition(template_id: str, **values: str) -> Any:
    template = template_by_id(template_id)
    assert template is not None
    return fill_condition(template, values)


def conditions() -> tuple[Any, ...]:
    return (
        condition("housing-home", who="הסב (תרגול)", address="רחוב הדקל 5, חיפה"),
        condition("education-attend", school="תיכון הגליל (תרגול)", days="5"),
        condition("supervision-no-contact", person=SECRET_VICTIM),
    )


def sign(store: Store, hearing_id: str, outcome: Outcome, **more: object) -> None:
    """Decide and sign."""
    given: dict[Outcome, dict[str, object]] = {
        Outcome.RELEASE: {"conditions": conditions(), "followup_officer": "י' פ' (תרגול)"},
        Outcome.REFUSAL: {
            "what_would_change": "להשלים את הטיפול",
            "may_return_on": date(2027, 3, 1),
            "conditions": (),
        },
        Outcome.ADJOURNMENT: {
            "adjournment_reason": AdjournmentReason.REPORT_MISSING,
            "new_hearing_on": date(2026, 12, 13),
            "new_hearing_at": time(9, 30),
            "conditions": (),
        },
    }
    draft_release(store, hearing_id, outcome=outcome, **(given[outcome] | more))
    decisions.sign(store, hearing_id)


def decided(store: Store, add_case: Callable[..., str], outcome: Outcome, **case: Any) -> str:
    """A signed hearing with everyone around it; its id."""
    write_offices(store)
    case_id = add_case(**case)
    add_around(store, case_id, *AROUND)
    hearing_id = begin(store, case_id)
    sign(store, hearing_id, outcome)
    return hearing_id


def planned(store: Store, case_id: str, day: date = TODAY) -> str:
    """A hearing to come; its id."""
    kind = HearingKind.RELEASE_REQUEST
    return hearings.schedule_hearing(store, case_id, day, time(9, 0), kind, "אולם 3")[0]


def by_kind(store: Store, hearing_id: str) -> dict[str, Letter]:
    return {f"{one.kind}/{one.role}": one for one in letters.letters_of_hearing(store, hearing_id)}


def said(store: Store, letter: Letter) -> str:
    """All that a letter holds, as text."""
    return repr(letter_values(store, letter.hearing_id, letter.key).values)

"""An invented file with something in every corner, written into a real store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from functools import cache
from hashlib import sha256

from core.clock import FixedClock
from core.model.cases import AbsenceKind, LeaveKind, NoticeKind, PriorOutcome
from core.model.decisions import Outcome
from core.model.documents import Facts, Heading, Paragraph, TextDocument
from core.model.hearings import HearingKind
from core.model.people import Person, PersonRole
from core.model.plan import Domain, PlanGoal, PlanStatus, PlanStep
from core.model.reports import Report, ReportKind
from core.printing.text_document import text_pdf
from core.services import cases, hearings, plans
from core.store import cases as case_rows
from core.store import reports as report_rows
from core.store.rows import new_id
from core.store.store import Store

PARAGRAPH = (
    "הנער שולב במסגרת הלימודים של המעון, השלים 9 שנות לימוד ונבחן בבגרות באזרחות ב־3.6.2026. "
    "בקבוצת השליטה בכעסים השתתף ב־14 מתוך 16 מפגשים, ולפי המדריכים ניכר שינוי בהתמודדותו."
)


@cache
def report_pdf() -> bytes:
    """A believable report of two pages."""
    blocks: list[object] = [Facts((("אל", "ועדת השחרורים"), ("מאת", "מעון הדר (תרגול)")))]
    for number in range(9):
        blocks += [Heading(f"פרק {number + 1}"), Paragraph("\n".join([PARAGRAPH] * 2))]
    return text_pdf(TextDocument("חוות דעת המעון", tuple(blocks)))  # type: ignore[arg-type]


def fill(store: Store, add_case: Callable[..., str], clock: FixedClock, **fields: object) -> str:
    """A file with a plan, reports, people, hearings, decisions, leaves and an absence."""
    case_id = add_case(alerts="אלרגיה לפניצילין; יש לתאם הגעה עם הסנגורית", **fields)
    for goal in goals():
        plans.save_goal(store, case_id, goal)
    for person in people():
        cases.add_person(store, case_id, person)
    cases.add_notice(
        store, case_id, NoticeKind.RIGHTS_ON_ENTRY, date(2025, 9, 2), "מנהל המעון", "בשיחה ובכתב"
    )
    cases.add_absence(
        store, case_id, AbsenceKind.LEAVE_OVERSTAYED, date(2026, 2, 12), None, date(2026, 2, 15)
    )
    cases.add_leave(
        store, case_id, LeaveKind.REGULAR, date(2026, 3, 8), date(2026, 3, 11), "אצל סבא"
    )
    cases.add_leave(
        store, case_id, LeaveKind.REGULAR, date(2026, 9, 6), date(2026, 9, 9), "ראש השנה"
    )
    cases.add_leave(store, case_id, LeaveKind.SPECIAL, date(2026, 10, 11), date(2026, 10, 11))
    hearings.schedule_hearing(
        store, case_id, clock.today(), time(10, 30), HearingKind.RELEASE_REQUEST, "אולם 2"
    )
    with store.write() as conn:
        for outcome in outcomes():
            case_rows.save_around(conn, case_id, outcome)
        pdf = report_pdf()
        for report in reports():
            if report.document_id:
                report_rows.add_document(
                    conn,
                    report.document_id,
                    sha256=sha256(pdf).hexdigest(),
                    content=pdf,
                    text="",
                    at=clock.now(),
                )
            report_rows.save_report(conn, case_id, report)
    return case_id


def goals() -> tuple[PlanGoal, ...]:
    return (
        PlanGoal(
            "",
            Domain.EDUCATION,
            "9 שנות לימוד הושלמו, בגרות באזרחות",
            "בית ספר במעון",
            date(2027, 1, 30),
            PlanStatus.UNDER_WAY,
            steps=(
                PlanStep("", "הרשמה למועד חורף", "המחנכת", date(2026, 12, 1), PlanStatus.DONE),
                PlanStep("", "שיעורי עזר, פעמיים בשבוע", "מתנדבת", date(2027, 1, 20)),
            ),
        ),
        PlanGoal(
            "",
            Domain.TREATMENT,
            "קבוצת שליטה בכעסים, 14 מתוך 16 מפגשים",
            'העו"ס במעון',
            date(2026, 12, 20),
            PlanStatus.UNDER_WAY,
        ),
        PlanGoal(
            "",
            Domain.WORK,
            "מקום מובטח במוסך",
            "קצין המבחן",
            date(2026, 12, 31),
            PlanStatus.MISSING,
            note="אין עדיין מכתב מן המעסיק",
        ),
        PlanGoal(
            "", Domain.HOUSING, "ללמוד מכונאות ולגור אצל סבא", status=PlanStatus.PLANNED,
            own_words=True,
        ),
        PlanGoal("", Domain.FAMILY, "ביקורי אם קבועים", "", None, PlanStatus.DONE),
    )  # fmt: skip


def people() -> tuple[Person, ...]:
    return (
        Person("", PersonRole.PARENT, "ל' כ' (אם)", "050-0000000", "חיפה", "דוברת רוסית"),
        Person("", PersonRole.RELATIVE, "סבא", "052-0000000", "נשר", "", True),
        Person("", PersonRole.COUNSEL, "עו\"ד א' (תרגול)", "04-0000000", "הסנגוריה הציבורית"),
        Person("", PersonRole.PROBATION_OFFICER, "מ' (תרגול)", "", "שירות המבחן לנוער"),
        Person("", PersonRole.VICTIM, "נ' ע'", "053-0000000", "", "מבקש שלא לפגוש", True),
    )


def outcomes() -> tuple[PriorOutcome, ...]:
    return (
        PriorOutcome(
            new_id(),
            date(2026, 6, 14),
            Outcome.REFUSAL,
            "הבקשה נדחתה; לשוב לאחר השלמת הטיפול",
            "מכתב מהמוסך, תסקיר מעודכן ובדיקת בית",
        ),
        PriorOutcome(
            new_id(), date(2026, 3, 2), Outcome.ADJOURNMENT, "נדחה הדיון: לא היה מתורגמן לאם"
        ),
    )


def reports() -> tuple[Report, ...]:
    return (
        Report(
            new_id(),
            ReportKind.PROBATION,
            "מ' (תרגול)",
            "שירות המבחן לנוער",
            requested_on=date(2026, 11, 1),
            due_on=date(2026, 11, 19),
        ),
        Report(
            new_id(),
            ReportKind.PSYCHOLOGICAL,
            requested_on=date(2026, 11, 10),
            due_on=date(2026, 12, 10),
        ),
        Report(
            new_id(),
            ReportKind.FACILITY,
            'העו"ס של המעון',
            "מעון הדר (תרגול)",
            written_on=date(2026, 11, 16),
            received_on=date(2026, 11, 18),
            document_id=new_id(),
            pages=2,
            bytes=40_000,
        ),
    )

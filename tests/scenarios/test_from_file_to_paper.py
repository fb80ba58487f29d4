"""The whole way once: an imported list, a hearing, a signed decision, the printed pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pypdfium2 as pdfium

from core.model.decisions import Outcome
from core.model.hearings import Attendance, HearingKind, MinorHeard, PartyRole
from core.model.people import Sex
from core.services import cases, decisions, hearings, imports
from core.services.conditions import condition_library, fill_condition
from core.store.store import Store
from tests.core.services.test_imports import ROW, workbook


def words_of(pdf: bytes) -> str:
    """The words of all pages, without marks of direction."""
    document = pdfium.PdfDocument(pdf)
    try:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    return "".join(c for c in text if c not in "\u200b\u200e\u200f\u2066\u2067\u2068\u2069")


def test_a_girl_is_released_with_three_conditions(store: Store, tmp_path: Path) -> None:
    row = (*ROW[:5], "נקבה", *ROW[6:])
    preview = imports.preview_cases(store, workbook(tmp_path / "cases.xlsx", row))
    imports.import_cases(store, preview)
    case_id = cases.case_id_of(store, "1201-03-26")
    hearing_id, _ = hearings.schedule_hearing(
        store, case_id, date(2026, 11, 22), time(10, 30), HearingKind.RELEASE_REQUEST
    )
    hearings.begin_hearing(store, hearing_id)
    record = hearings.open_hearing(store, hearing_id).hearing.record
    hearings.save_record(
        store,
        hearing_id,
        members=tuple(replace(m, attendance=Attendance.PRESENT) for m in record.members[:4]),
        parties=tuple(
            replace(party, attendance=Attendance.PRESENT, position="תומכת בשחרור.")
            if party.role is PartyRole.FACILITY
            else party
            for party in record.parties
        ),
        minor_heard=MinorHeard.IN_PERSON,
        minor_words="סיימתי את הקבוצה ואני לומדת כל יום.",
    )
    templates = [t for t in condition_library() if t.blanks][:3]
    conditions = tuple(
        fill_condition(t, {blank.name: blank.example for blank in t.blanks}, Sex.FEMALE)
        for t in templates
    )
    decisions.save_draft(
        store,
        hearing_id,
        outcome=Outcome.RELEASE,
        reasons="הקטינה שוהה במעון מיום 1.9.2025 (סעיף 36(א)).",
        released_on=date(2026, 11, 22),
        conditions=conditions,
        explained_by="היושבת ראש",
        explained_in="עברית",
    )
    signed = decisions.sign(store, hearing_id)
    pdf = decisions.decision_pdf(store, signed.id)
    words = words_of(pdf)
    for wanted in ("1201-03-26", "22.11.2026", "הקטינה", "36"):
        assert wanted in words
    assert "כוכב" not in words  # initials only
    assert "טיוטה" not in words
    assert "הקטין " not in words  # the whole decision speaks of a girl

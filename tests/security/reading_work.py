"""What reading_session does: the real window, a real store, a report with markers."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.clock import SystemClock
from core.model.cases import Case, CaseStatus, FacilityKind, Track
from core.model.own_marks import Highlight
from core.model.people import Minor, Sex
from core.model.reports import Report, ReportKind
from core.model.users import UserRole
from core.reading.pdf import read_pdf
from core.services.case_dates import recompute
from core.settings import Settings
from core.store import cases as case_rows
from core.store import reports as rows
from core.store.keys import PRACTICE_COST
from core.store.rows import new_id
from core.store.store import Store, create
from tests.core.reading.hebrew_pages import hebrew_pdf
from tests.security.reading_session import READ
from ui.dress import dress
from ui.shell import Shell
from ui.tasks import Tasks


def main(folder: Path, how: str) -> None:
    clock = SystemClock()
    store, _ = create(
        folder, role=UserRole.CHAIR, name="ש' (תרגול)", passphrase="ארנבת סגולה 4711", clock=clock,
        cost=PRACTICE_COST,
    )  # fmt: skip
    case_id, report = filled(store)
    app = QApplication([])
    dress(app)
    tasks = Tasks(app)
    shell = Shell(store, clock=clock, tasks=tasks, settings=Settings(), first="cases")
    shell.resize(1280, 800)
    shell.show()

    def until(done: Callable[[], bool]) -> None:
        while not (done() and tasks.idle()):
            QTest.qWait(10)

    shell.open_report(case_id, report.id, 1, READ["words sought"])
    until(lambda: hasattr(shell.screen().stack.currentWidget(), "pdf"))  # type: ignore[attr-defined]
    desk = shell.screen().stack.currentWidget().pdf  # type: ignore[attr-defined]
    reader = desk.panes[0].reader
    until(lambda: reader.hit() is not None and reader.pages.drawn(1))
    reader.marking.highlight()
    until(lambda: len(reader.marks.marks) == 1)
    reader.bookmark()
    until(lambda: len(reader.marks.marks) == 2)
    for mark in reader.marks.marks:
        reader.mark_list.list.select(mark.id)
        words = "note" if isinstance(mark, Highlight) else "name of a bookmark"
        reader.mark_list.words.setText(READ[words])
        reader.mark_list.words.editingFinished.emit()
        until(lambda: True)
    reader.find_bar.wide.click()
    until(lambda: bool(reader.found.places()))
    reader.show_strip(reader.small)
    reader.pages.set_zoom(200)
    until(lambda: reader.small.picture(0) is not None and reader.pages.drawn(reader.pages.page()))
    sys.stdout.write(f"{len(reader.found.places())} {len(reader.marks.marks)}\n")
    sys.stdout.flush()
    if how == "die":
        os._exit(9)
    reader.clear()
    tasks.close()
    store.close()


def filled(store: Store) -> tuple[str, Report]:
    """A case with a report that holds the markers on its second page."""
    minor = Minor(new_id(), "000000018", "דוד", "כוכב", date(2009, 5, 3), Sex.MALE)
    case = Case(
        id=new_id(), number="1201-03-26", minor=minor, track=Track.FACILITY,
        facility_name="מעון (תרגול)", facility_kind=FacilityKind.LOCKED_DORMITORY,
        status=CaseStatus.HELD, court="בית המשפט", order_date=date(2025, 8, 20),
        entry_date=date(2025, 9, 1), order_end=date(2027, 8, 31),
    )  # fmt: skip
    line = f"{READ['words of the report']} {READ['words sought']}"
    data = hebrew_pdf(("פתיחה",), (line, line), ())
    facts = read_pdf(data)
    report = Report(
        new_id(), ReportKind.OTHER, title=READ["title"], document_id=new_id(), pages=facts.pages
    )
    with store.write() as conn:
        case_rows.save_case(conn, case)
        recompute(conn, store, case.id)
        rows.add_document(
            conn, report.document_id, sha256=facts.sha256, content=data, text=facts.text,
            at=store.clock.now(),
        )  # fmt: skip
        rows.save_report(conn, case.id, report)
    return case.id, report

"""Reports, hearings and signed decisions of a file, read inside the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from PySide6.QtCore import Qt

from core.clock import FixedClock
from core.model.decisions import Outcome
from core.model.reports import Report, ReportKind
from core.services import decisions
from core.services.print_log import print_log
from core.services.report_requests import request_report
from core.store import audit
from core.store import reports as report_rows
from core.store.rows import new_id
from core.store.store import Store
from tests.ui.a_hearing import ready_to_sign, scheduled
from tests.ui.fake_cups import FakeCups
from tests.ui.screens import rich_case
from tests.ui.screens.file_desk import Desk, Open, words_in

AddCase = Callable[..., str]


@pytest.fixture
def rich(store: Store, add_case: AddCase, clock: FixedClock) -> str:
    return rich_case.fill(store, add_case, clock)


def open_last(desk: Desk) -> None:
    """Enter on the last row of the list."""
    tab = desk.screen.stack.currentWidget()
    row = tab.rows.rows[-1]
    row.setFocus()
    desk.press(Qt.Key.Key_Return)


def drawn(desk: Desk) -> None:
    tab = desk.screen.stack.currentWidget()
    desk.qtbot.waitUntil(lambda: tab.pdf.pages.drawn(0), timeout=20_000)


def test_what_is_late_comes_first_and_every_row_says_where_it_stands(
    open_file: Open, rich: str
) -> None:
    desk = open_file(rich, "reports")
    rows = [row.accessibleName() for row in desk.tab("reports").rows.rows]
    assert ["תסקיר קצין מבחן" in rows[0], "אבחון" in rows[1], "מעון" in rows[2]] == [True] * 3
    assert "באיחור של" in rows[0] and "התבקש" in rows[1] and "התקבל" in rows[2]
    assert "שני עמודים" in rows[2]
    assert "(\u20663\u2069)" in desk.screen.tabs._tabs["reports"].text()


def test_a_report_is_read_from_memory_and_the_reading_is_recorded(
    open_file: Open, rich: str
) -> None:
    desk = open_file(rich, "reports")
    open_last(desk)
    drawn(desk)
    tab = desk.tab("reports")
    assert tab.pdf.pages.page_count() == 2
    document = desk.file().reports[0].document_id
    with desk.store.read() as conn:
        actions = [entry.action for entry in audit.entries(conn, subject=document)]
    assert actions == ["document.opened"]


def test_a_report_that_has_not_come_says_so(open_file: Open, rich: str) -> None:
    desk = open_file(rich, "reports")
    tab = desk.tab("reports")
    tab.rows.rows[0].opened.emit()
    desk.settle()
    assert "עוד אינו בתיק" in words_in(desk.panel)


def test_a_broken_pdf_is_a_sentence(
    open_file: Open, store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id, document = add_case(), new_id()
    broken = b"%PDF-1.7\nnothing"
    with store.write() as conn:
        report_rows.add_document(
            conn, document, sha256=sha256(broken).hexdigest(), content=broken, text="",
            at=clock.now(),
        )  # fmt: skip
        report = Report(new_id(), ReportKind.LETTER, document_id=document, pages=1)
        report_rows.save_report(conn, case_id, report)
    desk = open_file(case_id, "reports")
    open_last(desk)
    desk.qtbot.waitUntil(lambda: "פגום" in words_in(desk.tab_now()), timeout=20_000)


def test_a_request_is_recorded_and_a_day_gone_by_is_refused(
    open_file: Open, store: Store, add_case: AddCase
) -> None:
    desk = open_file(add_case(), "reports")
    desk.press(Qt.Key.Key_F2)
    desk.fill(author="מ'", due_on="1.11.2026")
    desk.save()
    assert "כבר עבר" in words_in(desk.panel)
    desk.fill(due_on="6.12.2026")
    desk.save()
    (report,) = desk.file().reports
    assert (report.kind, report.author, report.due_on) == (
        ReportKind.PROBATION, "מ'", date(2026, 12, 6),
    )  # fmt: skip
    assert "התבקש" in desk.said()
    assert len(desk.tab_now().rows.rows) == 1


def test_where_it_is_narrow_the_paper_takes_the_place_of_the_list(
    open_file: Open, rich: str
) -> None:
    desk = open_file(rich, "reports", size=(800, 600))
    tab = desk.tab("reports")
    open_last(desk)
    drawn(desk)
    assert not tab.list_side.isVisible() and tab.pdf.isVisible()
    tab.back.click()
    assert tab.list_side.isVisible() and not tab.paper_side.isVisible()
    assert tab.rows.rows[-1].hasFocus()


def test_history_joins_paper_and_hearing(open_file: Open, rich: str) -> None:
    desk = open_file(rich, "hearings")
    rows = [row.accessibleName() for row in desk.tab("hearings").rows.rows]
    assert len(rows) == 3
    assert "22.11.2026" in rows[0] and "נקבע" in rows[0]
    assert "דחיית הבקשה" in rows[1] and "דחיית הדיון" in rows[2]


@pytest.fixture
def decided(store: Store, add_case: AddCase) -> str:
    """A case with a signed decision."""
    hearing_id = scheduled(store, add_case)
    ready_to_sign(store, hearing_id)
    return decisions.sign(store, hearing_id).case_id


def test_a_signed_decision_opens_and_prints_byte_for_byte(
    open_file: Open, decided: str, cups: FakeCups
) -> None:
    desk = open_file(decided, "hearings")
    tab = desk.tab("hearings")
    assert not tab.print_button.isVisible()
    open_last(desk)
    drawn(desk)
    desk.press(Qt.Key.Key_F9)
    assert not tab.isVisible()
    desk.press(Qt.Key.Key_F9)
    (outcome,) = desk.file().background.outcomes
    assert outcome.outcome is Outcome.RELEASE
    assert cups.sent() == [decisions.decision_pdf(desk.store, outcome.id)]
    assert "נשלח למדפסת" in desk.said()
    assert tab.pdf.pages.page_count() > 0  # the file is as it was left
    (line,) = print_log(desk.store, decided)
    assert (line.kind, line.hearing_id) == ("decision-release", outcome.hearing_id)


def test_leaving_the_tab_lets_go_of_the_paper(open_file: Open, rich: str) -> None:
    desk = open_file(rich, "reports")
    open_last(desk)
    drawn(desk)
    tab = desk.tab_now()
    desk.tab("overview")
    assert tab.pdf.pages.page_count() == 0
    assert [pane.reader._held.documents for pane in tab.pdf.panes] == [set(), set()]


def test_the_list_is_read_again_while_a_paper_is_open(open_file: Open, rich: str) -> None:
    desk = open_file(rich, "reports")
    open_last(desk)
    drawn(desk)
    tab = desk.tab_now()
    before = tab.open_key
    request_report(desk.store, rich, ReportKind.SOCIAL, date(2026, 12, 1))
    desk.screen.refresh()
    desk.settle()
    assert len(tab.rows.rows) == 4
    assert tab.open_key == before and tab.pdf.pages.page_count() == 2
    assert [row.key for row in tab.rows.rows if row.is_on] == [before]


def test_a_paper_that_is_gone_is_let_go(open_file: Open, rich: str) -> None:
    desk = open_file(rich, "reports")
    open_last(desk)
    drawn(desk)
    tab = desk.tab_now()
    file = desk.file()
    tab.show_file(replace(file, reports=file.reports[1:]))
    assert tab.open_key == "" and tab.pdf.pages.page_count() == 0

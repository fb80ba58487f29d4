"""The work with reports on screen: groups, reminders, findings, withheld pages, diagnoses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.clock import FixedClock
from core.model.diagnoses import DiagnosisKind, DiagnosisState
from core.model.files import MissingKind
from core.model.reports import (
    Audience,
    ChaseWay,
    Finding,
    FindingKind,
    Report,
    ReportKind,
    ReportStatus,
)
from core.services import form_drafts, report_findings, report_requests
from core.services.report_requests import request_report
from core.store.store import Store
from tests.ui.clipping import still_clipped
from tests.ui.screens import rich_case
from tests.ui.screens.file_desk import Desk, Open, words_in
from ui import theme
from ui.screens.case_tabs.report_findings import FindingForm, NotedRow, WithheldForm
from ui.screens.case_tabs.report_forms import ChaseForm
from ui.screens.case_tabs.report_panel import ReportPanel
from ui.screens.dates_ahead import DatesAheadScreen
from ui.widgets.basic import Button, Chip

AddCase = Callable[..., str]


@pytest.fixture
def desk(open_file: Open, store: Store, add_case: AddCase, clock: FixedClock) -> Desk:
    return open_file(rich_case.fill(store, add_case, clock), "reports", (1440, 900))


def undo(desk: Desk) -> None:
    desk.shell.message._offers.itemAt(0).widget().click()
    desk.settle()


def open_row(desk: Desk, words: str) -> None:
    rows = desk.tab_now().rows.rows
    next(row for row in rows if words in row.accessibleName()).opened.emit()
    desk.settle()


def report(desk: Desk, kind: ReportKind) -> Report:
    return next(each for each in desk.file().reports if each.kind is kind)


def press(desk: Desk, words: str) -> None:
    """Press the button of the panel that begins with these words."""
    buttons = [b for b in desk.panel.findChildren(Button) if b.isVisible()]
    next(b for b in buttons if b.text().startswith(words)).click()
    desk.settle()


def test_a_late_report_is_chased_by_keyboard_and_it_is_taken_back(desk: Desk) -> None:
    seen = words_in(desk.tab_now())
    assert seen.index("באיחור (") < seen.index("ממתינים (") < seen.index("התקבלו (")
    assert "כדאי להתקשר" in seen
    open_row(desk, "תסקיר קצין מבחן")
    assert "עוד אינו בתיק" in words_in(desk.panel)
    desk.press(Qt.Key.Key_F7)
    assert isinstance(desk.panel, ChaseForm)
    assert still_clipped(desk.screen) == []
    desk.fill(whom="הקצינה רות", note="תשלח מחר", new_due="24.11.2026")
    desk.save()
    asked = report(desk, ReportKind.PROBATION)
    assert [(c.way, c.whom) for c in asked.chases] == [(ChaseWay.PHONE, "הקצינה רות")]
    assert asked.due_on == date(2026, 11, 24)
    assert isinstance(desk.panel, ReportPanel)  # the report is here again, with the reminder
    assert "תשלח מחר" in words_in(desk.panel)
    assert "תזכורת אחרונה" in words_in(desk.tab_now())
    undo(desk)
    asked = report(desk, ReportKind.PROBATION)
    assert asked.chases == () and asked.due_on == date(2026, 11, 19)
    assert "תשלח מחר" not in words_in(desk.panel)


def test_a_request_ends_with_a_reason_is_folded_and_stands_again(desk: Desk) -> None:
    open_row(desk, "אבחון פסיכולוגי")
    press(desk, "ביטול הבקשה")
    desk.save()
    assert "יש לכתוב מדוע" in words_in(desk.panel)
    desk.fill(reason="כבר אובחן")
    desk.save()
    assert report(desk, ReportKind.PSYCHOLOGICAL).status(date(2026, 11, 22)) is (
        ReportStatus.CANCELLED
    )
    tab = desk.tab_now()
    assert not any("כבר אובחן" in row.accessibleName() for row in tab.rows.rows)
    tab._fold()
    open_row(desk, "כבר אובחן")
    press(desk, "החזרה לתוקף")
    assert report(desk, ReportKind.PSYCHOLOGICAL).cancelled_on is None
    assert desk.shell.undo.undo(desk.case_id)  # what Ctrl+Z does
    desk.settle()
    assert report(desk, ReportKind.PSYCHOLOGICAL).cancelled_reason == "כבר אובחן"


def test_a_report_is_superseded_and_the_overview_leaves_it_out(desk: Desk) -> None:
    open_row(desk, "מעון")
    desk.press(Qt.Key.Key_F4)
    press(desk, "החלפה")
    desk.panel._fields["by"].field.set_value(report(desk, ReportKind.PROBATION).id)
    desk.fill(reason="יש תסקיר חדש")
    desk.save()
    old = report(desk, ReportKind.FACILITY)
    assert old.superseded_by == report(desk, ReportKind.PROBATION).id
    assert "תסקיר קצין מבחן" in words_in(desk.panel)
    overview = desk.tab("overview")
    cards = words_in(overview)
    assert "הוחלף" not in cards
    undo(desk)
    assert report(desk, ReportKind.FACILITY).superseded_on is None


def test_findings_are_taken_down_one_after_the_other(desk: Desk) -> None:
    open_row(desk, "מעון")
    desk.press(Qt.Key.Key_F4)
    line = desk.panel.adding
    assert line.words.hasFocus()
    line.words.setText("לשחרר בתנאים")
    desk.press(Qt.Key.Key_Return)
    assert line.words.hasFocus() and line.words.text() == ""
    line.kind.set_value(FindingKind.INCIDENT)
    line.kind.chosen.emit(FindingKind.INCIDENT)
    line.day.edit.setText("21.9.2026")
    line.words.setText("דחיפה בחצר")
    line.ticks.boxes[Audience.VICTIM].setChecked(True)
    desk.press(Qt.Key.Key_Return)
    advice, incident = report(desk, ReportKind.FACILITY).findings
    assert (advice.kind, advice.withheld_from) == (FindingKind.RECOMMENDATION, ())
    assert (incident.on, incident.withheld_from) == (date(2026, 9, 21), (Audience.VICTIM,))
    assert line.ticks.value() == ()
    assert "חסוי מפני \u2068נפגע העבירה\u2069" in " ".join(
        chip.words() for chip in desk.panel.findChildren(Chip) if chip.isVisible()
    )
    undo(desk)
    assert report(desk, ReportKind.FACILITY).findings == (advice,)
    rows = [r for r in desk.panel.findChildren(NotedRow) if "לשחרר" in r.accessibleName()]
    rows[0].opened.emit()
    desk.settle()
    assert isinstance(desk.panel, FindingForm)
    press(desk, "מחיקת הממצא")
    assert report(desk, ReportKind.FACILITY).findings == ()
    undo(desk)
    assert report(desk, ReportKind.FACILITY).findings == (advice,)


def test_pages_are_withheld_from_the_page_in_view_and_show_a_band(desk: Desk) -> None:
    open_row(desk, "מעון")
    tab = desk.tab_now()
    desk.qtbot.waitUntil(lambda: tab.pdf.pages.page_count() == 2, timeout=20_000)
    tab.pdf.pages.go_to(1)
    desk.press(Qt.Key.Key_F4)
    desk.press(Qt.Key.Key_F6)
    form = desk.panel
    assert isinstance(form, WithheldForm)
    assert form.value("first") == form.value("last") == 2
    desk.save()
    assert "יש לסמן" in words_in(form) or "יש לכתוב" in words_in(form)
    desk.fill(reason="פרטי נפגע")
    form._fields["withheld_from"].field.boxes[Audience.MINOR].setChecked(True)
    desk.save()
    (part,) = report(desk, ReportKind.FACILITY).withheld
    assert (part.first_page, part.withheld_from) == (2, (Audience.MINOR,))
    band = tab.pdf.panes[0].reader.pages.layers[-1]
    assert (band.words(0), band.words(1)) == ("", "חסוי מפני \u2068הקטין\u2069")
    assert "חלק מן העמודים חסויים" in words_in(tab) or not tab.list_side.isVisible()
    undo(desk)
    assert report(desk, ReportKind.FACILITY).withheld == ()
    assert band.words(1) == ""


def test_a_report_matched_wrongly_is_taken_apart_and_put_together(desk: Desk) -> None:
    open_row(desk, "מעון")
    desk.press(Qt.Key.Key_F4)
    press(desk, "הדוח משיב לבקשה")
    asked = report(desk, ReportKind.PROBATION)
    desk.panel._fields["request"].field.set_value(asked.id)
    desk.save()
    assert len(desk.file().reports) == 2
    press(desk, "הדוח אינו משיב")
    assert len(desk.file().reports) == 3
    undo(desk)
    assert len(desk.file().reports) == 2
    assert report(desk, ReportKind.FACILITY).requested_on == asked.requested_on


def test_a_new_request_is_taken_back(desk: Desk) -> None:
    before = len(desk.file().reports)
    desk.press(Qt.Key.Key_F2)
    desk.save()
    assert len(desk.file().reports) == before + 1
    undo(desk)
    assert len(desk.file().reports) == before


def test_diagnoses_are_asked_done_and_taken_back(desk: Desk) -> None:
    tab = desk.tab_now()
    tab.diagnoses.add_button.click()
    desk.settle()
    desk.panel._fields["kind"].field.set_value(DiagnosisKind.LEARNING)
    desk.fill(asked_of="השירות הפסיכולוגי", due_on="20.11.2026")
    assert still_clipped(desk.panel) == []
    desk.save()
    (made,) = desk.file().diagnoses
    assert made.state(date(2026, 11, 22)) is DiagnosisState.OVERDUE
    assert "השירות הפסיכולוגי" in words_in(tab.diagnoses)
    assert any(gap.kind is MissingKind.DIAGNOSIS for gap in desk.file().missing)
    overview = desk.tab("overview")
    (button,) = [b for b in overview.findChildren(Button) if made.asked_of in b.accessibleName()]
    button.click()
    desk.settle()
    focus = QApplication.focusWidget()
    assert focus is not None and desk.tab_now().diagnoses.isAncestorOf(focus)
    desk.press(Qt.Key.Key_Return)
    desk.fill(done_on="22.11.2026", valid_until="22.11.2029", conclusion="לקות קריאה")
    desk.save()
    assert desk.file().diagnoses[0].state(date(2026, 11, 22)) is DiagnosisState.VALID
    undo(desk)
    assert desk.file().diagnoses == (made,)


@pytest.mark.parametrize(("size", "percent"), [((1280, 720), 100), ((1440, 900), 200)])
def test_nothing_is_cut_off(
    open_file: Open,
    store: Store,
    add_case: AddCase,
    clock: FixedClock,
    size: tuple[int, int],
    percent: int,
) -> None:
    app = QApplication.instance()
    theme.apply(app, "light", percent)  # type: ignore[arg-type]
    try:
        desk = open_file(rich_case.fill(store, add_case, clock), "reports", size)
        assert still_clipped(desk.screen) == []
        open_row(desk, "תסקיר קצין מבחן")
        assert still_clipped(desk.screen) == []
        desk.screen.close_panel()
        open_row(desk, "מעון")
        desk.tab_now().open_panel()
        desk.settle()
        assert still_clipped(desk.panel) == []
    finally:
        theme.apply(app, "light", 100)  # type: ignore[arg-type]


def test_one_body_is_phoned_about_many_files(
    open_file: Open, store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    body = "שירות המבחן לנוער"
    for number in ("1301-03-26", "1302-03-26"):
        request_report(store, add_case(number), ReportKind.PROBATION, clock.today(), "ר'", body)
    request_report(store, add_case("1303-03-26"), ReportKind.SOCIAL, clock.today(), "", "רווחה")
    clock.instant += timedelta(days=2)
    desk = open_file(add_case("1304-03-26"))
    desk.shell.open_room("deadlines")
    desk.settle()
    screen = desk.shell.screen()
    assert isinstance(screen, DatesAheadScreen)
    screen.show_awaited()
    desk.settle()
    pane = screen.awaited
    assert pane is not None and pane.model.rowCount() == 3
    assert still_clipped(screen) == []
    pane.body.set_value(body)
    pane.body.chosen.emit(body)
    assert pane.model.rowCount() == 2
    pane.take_keyboard()
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_F7)
    form = pane.panel
    assert isinstance(form, ChaseForm)
    form._fields["note"].field.setPlainText("שני הדוחות ביום רביעי")
    form.save_button.click()
    desk.settle()
    assert screen.awaited is pane and pane.panel is None and pane.model.rowCount() == 2
    chased = pane.current()
    assert chased is not None and chased.case_number == "1302-03-26"
    assert chased.report.chases[0].whom == "ר'"
    assert "בטלפון" in pane.model.index(1, 5).data()
    undo(desk)
    assert pane.current().report.chases == ()
    desk.press(Qt.Key.Key_Return, pane.table)
    assert desk.screen.file is not None and desk.screen.file.case.number == "1302-03-26"
    assert isinstance(desk.panel, ReportPanel)


def open_panel(desk: Desk) -> None:
    open_row(desk, "מעון")
    desk.press(Qt.Key.Key_F4)


def test_a_half_typed_finding_is_there_again(desk: Desk) -> None:
    open_panel(desk)
    line = desk.panel.adding
    line.kind.choose_by_key(FindingKind.INCIDENT.value)
    line.words.setText("דחיפה בחצר")
    line.day.edit.setText("21.")  # no date at all
    line.ticks.boxes[Audience.VICTIM].setChecked(True)
    desk.screen.close_panel()
    desk.settle()
    desk.press(Qt.Key.Key_F4)
    line = desk.panel.adding
    assert line.kind.value() is FindingKind.INCIDENT
    assert line._day_place.isVisible()
    assert (line.words.text(), line.day.edit.text()) == ("דחיפה בחצר", "21.")
    assert line.ticks.value() == (Audience.VICTIM,)
    assert "מופיע כאן שוב" in words_in(line)
    assert still_clipped(desk.screen) == []
    line.day.edit.setText("21.9.2026")
    line.add()
    desk.settle()
    assert form_drafts.form_draft(desk.store, desk.case_id, line.draft_key) is None
    desk.shell.undo.undo(desk.case_id)
    desk.settle()
    assert report(desk, ReportKind.FACILITY).findings == ()


def test_a_half_typed_finding_that_came_back_can_be_discarded(desk: Desk) -> None:
    open_panel(desk)
    desk.panel.adding.words.setText("דחיפה בחצר")
    desk.tab("plan")
    desk.tab("reports")
    open_panel(desk)
    line = desk.panel.adding
    line._back.discard_button.click()
    desk.settle()
    assert line.words.text() == ""
    assert form_drafts.form_draft(desk.store, desk.case_id, line.draft_key) is None


def test_a_finding_changed_in_another_window_is_not_written_over(desk: Desk) -> None:
    asked = report(desk, ReportKind.FACILITY)
    finding = Finding("f" * 32, FindingKind.RISK, "בריחה")
    report_findings.save_finding(desk.store, desk.case_id, asked.id, finding)
    asked = report(desk, ReportKind.FACILITY)
    desk.screen.open_panel(FindingForm(desk.screen, desk.file(), asked, finding))
    desk.settle()
    other = replace(finding, text="בריחה וחזרה")
    report_findings.save_finding(desk.store, desk.case_id, asked.id, other)
    desk.fill(text="בריחה בלילה")
    desk.save()
    assert report(desk, ReportKind.FACILITY).findings == (other,)
    assert "בריחה וחזרה" in words_in(desk.panel)
    press(desk, "לכתוב את שלי")
    assert report(desk, ReportKind.FACILITY).findings[0].text == "בריחה בלילה"
    undo(desk)
    assert report(desk, ReportKind.FACILITY).findings == (other,)


def test_a_request_cancelled_meanwhile_is_told_before_a_reminder_is_written(desk: Desk) -> None:
    asked = report(desk, ReportKind.PROBATION)
    open_row(desk, "תסקיר קצין מבחן")
    desk.press(Qt.Key.Key_F7)
    report_requests.cancel_request(desk.store, desk.case_id, asked.id, "כבר אין צורך")
    desk.fill(whom="הקצינה רות")
    desk.save()
    assert isinstance(desk.panel, ChaseForm)
    assert "כבר אין צורך" in words_in(desk.panel)
    assert report(desk, ReportKind.PROBATION).chases == ()


def test_pages_marked_by_half_are_marked_again(desk: Desk) -> None:
    asked = report(desk, ReportKind.FACILITY)
    desk.screen.open_panel(WithheldForm(desk.screen, desk.file(), asked))
    desk.settle()
    desk.panel._fields["withheld_from"].field.boxes[Audience.PARENT].setChecked(True)
    desk.screen.close_panel()  # no reason yet
    desk.settle()
    desk.screen.open_panel(WithheldForm(desk.screen, desk.file(), asked))
    desk.settle()
    assert desk.panel.value("withheld_from") == (Audience.PARENT,)

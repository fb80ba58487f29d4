"""F9 in the file, the hearing and the day: what can be printed there, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.model.hearings import HearingKind
from core.model.people import Person, PersonRole
from core.model.reports import ReportKind
from core.services import cases, hearings, own_notes
from core.services.papers.dossier import dossier_choices
from core.services.papers.labels import labels_paper
from core.store.store import Store
from tests.core.services.paper_text import said
from tests.core.services.test_paper_dossier import DAMAGED, SOUND, add_report
from tests.ui.a_hearing import held, ready_to_sign, scheduled
from tests.ui.clipping import still_clipped
from tests.ui.hands import Key, press, settle
from tests.ui.naming import unnamed
from tests.ui.screens.file_desk import Desk, Open
from ui.screens.hearing import HearingScreen
from ui.screens.letters_day import LettersDayScreen
from ui.screens.papers_labels import LabelsPanel
from ui.screens.papers_panel import PapersPanel, TicksPanel
from ui.screens.print_panel import PrintPanel
from ui.screens.screen import Screen
from ui.screens.today import TodayScreen
from ui.shell import Shell
from ui.widgets.states import Loading

AddCase = Callable[..., str]
NOTE = "לשאול את הסבתא"


def names(panel: PapersPanel) -> list[str]:
    return [row.accessibleName() for row in panel.rows.rows]


def printed(screen: Screen) -> PrintPanel:
    (panel,) = screen.findChildren(PrintPanel)
    assert panel.paper is not None
    return panel


def choose(desk: Desk, title: str) -> None:
    """Walk to a row with the arrows and press Enter."""
    panel = desk.panel
    place = next(i for i, name in enumerate(names(panel)) if name.startswith(title))
    while not panel.rows.rows[place].hasFocus():
        desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    desk.settle()


@pytest.fixture
def case_id(store: Store, add_case: AddCase) -> str:
    made = add_case()
    add_report(store, made, ReportKind.FACILITY, date(2026, 11, 2), SOUND)
    add_report(store, made, ReportKind.MEDICAL, date(2026, 10, 1), DAMAGED)
    return made


def test_f9_in_a_file_offers_its_papers_and_leads_to_the_very_pages(
    open_file: Open, case_id: str
) -> None:
    desk = open_file(case_id)
    desk.press(Qt.Key.Key_F9)
    panel = desk.panel
    assert isinstance(panel, PapersPanel)
    assert len(names(panel)) == 9
    assert panel.rows.rows[0].hasFocus()
    assert unnamed(panel) == []
    assert still_clipped(panel) == []
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    paper = printed(desk.screen).paper
    assert paper is not None
    assert (paper.kind, paper.case_id) == ("brief", case_id)
    assert "1201-03-26" in said(paper)
    desk.press(Qt.Key.Key_Escape)
    assert desk.screen.findChildren(PrintPanel) == [] or desk.panel.isVisible()


def test_a_damaged_report_of_a_dossier_is_named_at_once(open_file: Open, case_id: str) -> None:
    desk = open_file(case_id)
    desk.press(Qt.Key.Key_F9)
    choose(desk, "תיק מסמכים")
    assert len(names(desk.panel)) == 4
    assert "אין בדוחות דבר שסומן" in names(desk.panel)[1]
    choose(desk, "הוועדה")
    ticks = desk.panel
    assert isinstance(ticks, TicksPanel)
    choices = dossier_choices(desk.store, case_id, None)
    assert ticks.chosen() == [each.report_id for each in choices]
    for tick in ticks.ticks.values():
        tick.setChecked(False)
    assert not ticks.pages_button.isEnabled()
    for tick in ticks.ticks.values():
        tick.setChecked(True)
    assert still_clipped(ticks) == []
    ticks.pages_button.click()
    desk.settle()
    paper = printed(desk.screen).paper
    assert paper is not None
    assert paper.kind == "dossier"
    assert "מסמך רפואי" in desk.said()


def test_without_reports_no_dossier_and_it_is_said(open_file: Open, add_case: AddCase) -> None:
    desk = open_file(add_case())
    desk.press(Qt.Key.Key_F9)
    (row,) = [row for row in desk.panel.rows.rows if "תיק מסמכים" in row.accessibleName()]
    assert not row.isEnabled()
    assert "אין עדיין בתיק קובץ" in row.accessibleName()
    desk.press(Qt.Key.Key_Down)
    assert desk.panel.rows.rows[2].hasFocus()  # the walk steps over it


def test_a_date_is_explained_on_paper_from_the_list_and_from_its_panel(
    open_file: Open, case_id: str
) -> None:
    desk = open_file(case_id)
    desk.press(Qt.Key.Key_F9)
    choose(desk, "הסבר מועד")
    file = desk.file()
    assert len(names(desk.panel)) == len(file.deadlines)
    desk.screen.explain(file.deadlines[0])
    desk.settle()
    desk.panel.print_button.click()
    desk.settle()
    paper = printed(desk.screen).paper
    assert paper is not None
    assert paper.kind == "date-explanation"
    assert file.deadlines[0].title in said(paper)


def test_service_and_labels_say_when_there_is_nothing(
    open_file: Open, store: Store, case_id: str
) -> None:
    desk = open_file(case_id)
    desk.press(Qt.Key.Key_F9)
    choose(desk, "אישור מסירה")
    assert names(desk.panel) == []
    desk.press(Qt.Key.Key_F9)
    cases.add_person(
        store, case_id, Person("", PersonRole.VICTIM, "חסוי (תרגול)", confidential=True)
    )
    choose(desk, "מדבקות")
    assert list(desk.panel.ticks) == ["facility"]  # the place alone, nobody confidential


def test_labels_go_on_the_sheet_that_was_begun(open_file: Open, case_id: str) -> None:
    desk = open_file(case_id)
    desk.press(Qt.Key.Key_F9)
    choose(desk, "מדבקות")
    panel = desk.panel
    assert isinstance(panel, LabelsPanel)
    assert unnamed(panel) == []
    panel.first.setText("15")
    assert not panel.pages_button.isEnabled()
    assert "14" in panel._by_first.note.text()
    panel.sheet.set_value("3x8")
    panel.sheet.chosen.emit("3x8")
    assert panel.pages_button.isEnabled()
    assert still_clipped(panel) == []
    panel.pages_button.click()
    desk.settle()
    begun = printed(desk.screen).paper
    assert begun is not None
    whole = labels_paper(desk.store, case_id, ["facility"], sheet="3x8")
    last = labels_paper(desk.store, case_id, ["facility"], sheet="3x8", start=15)
    assert begun.pdf == last.pdf != whole.pdf


def test_f9_in_a_file_leads_to_the_letters_of_its_hearing(open_file: Open, case_id: str) -> None:
    desk = open_file(case_id)
    desk.press(Qt.Key.Key_F9)
    (row,) = [row for row in desk.panel.rows.rows if row.accessibleName().startswith("מכתבים")]
    assert not row.isEnabled()
    hearings.schedule_hearing(
        desk.store, case_id, date(2026, 12, 6), None, HearingKind.RELEASE_REQUEST, "אולם 3"
    )
    desk.screen.refresh()
    desk.settle()
    desk.press(Qt.Key.Key_F9)
    choose(desk, "מכתבים של")
    desk.settle()
    shown = desk.shell.screen()
    assert isinstance(shown, LettersDayScreen)
    assert shown.day == date(2026, 12, 6)


def test_one_empty_form_and_the_whole_set_are_offered(open_file: Open, case_id: str) -> None:
    desk = open_file(case_id)
    desk.press(Qt.Key.Key_F9)
    choose(desk, "טפסים ריקים")
    offers = names(desk.panel)
    assert offers[0].startswith("הסדרה כולה")
    assert len(offers) > 30
    choose(desk, "פרוטוקול דיון")
    paper = printed(desk.screen).paper
    assert paper is not None
    assert (paper.kind, paper.case_id) == ("minutes", "")


def test_a_hearing_offers_its_minutes_and_keeps_my_notes(
    store: Store, add_case: AddCase, make_shell: Callable[..., Shell], qtbot: QtBot
) -> None:
    hearing_id = scheduled(store, add_case)
    held(store, hearing_id)
    shell = make_shell(store)
    shell.activateWindow()
    shell.open_hearing(hearing_id)
    settle(qtbot, shell)
    screen = shell.screen()
    assert isinstance(screen, HearingScreen)
    screen.own_notes.notes.setFocus()
    screen.own_notes.notes.insertPlainText(NOTE)
    settle(qtbot, shell)
    assert own_notes.own_note(store, hearing_id).text == NOTE
    assert "10:30" in screen.own_notes.chip.accessibleName()
    press(Key.Key_F9)
    settle(qtbot, shell)
    panel = screen.side.panel
    assert isinstance(panel, PapersPanel)
    assert names(panel)[0].startswith("פרוטוקול")
    press(Key.Key_Return)
    settle(qtbot, shell)
    paper = printed(screen).paper
    assert paper is not None
    assert (paper.kind, paper.hearing_id) == ("minutes", hearing_id)
    assert NOTE not in said(paper)


def test_my_notes_stay_open_once_the_decision_is_signed(
    store: Store, add_case: AddCase, make_shell: Callable[..., Shell], qtbot: QtBot
) -> None:
    from core.services import decisions

    hearing_id = scheduled(store, add_case)
    ready_to_sign(store, hearing_id)
    decisions.sign(store, hearing_id)
    own_notes.save_own_note(store, hearing_id, NOTE)
    shell = make_shell(store)
    shell.open_hearing(hearing_id)
    settle(qtbot, shell)
    screen = shell.screen()
    assert isinstance(screen, HearingScreen)
    assert screen.own_notes.notes.text() == NOTE
    assert screen.own_notes.notes.isEnabled()
    assert not screen.minutes.isEnabled()


def test_the_day_prints_its_list_with_my_notes_only_when_asked(
    store: Store, add_case: AddCase, make_shell: Callable[..., Shell], qtbot: QtBot
) -> None:
    hearing_id = scheduled(store, add_case)
    own_notes.save_own_note(store, hearing_id, NOTE)
    shell = make_shell(store, first="today")
    shell.activateWindow()
    settle(qtbot, shell)
    screen = shell.screen()
    assert isinstance(screen, TodayScreen)
    for downs, has_note in ((0, False), (1, True)):
        press(Key.Key_F9)
        for _ in range(downs):
            press(Key.Key_Down)
        press(Key.Key_Return)
        settle(qtbot, shell)
        panel = printed(screen)
        assert panel.paper is not None
        assert (NOTE in said(panel.paper)) is has_note
        panel.close_panel()
        panel.deleteLater()
        settle(qtbot, shell)
    assert screen.findChildren(Loading) == []


def test_a_day_without_hearings_offers_no_list(
    store: Store, make_shell: Callable[..., Shell], qtbot: QtBot
) -> None:
    shell = make_shell(store, first="today")
    shell.activateWindow()
    settle(qtbot, shell)
    screen = shell.screen()
    assert isinstance(screen, TodayScreen)
    press(Key.Key_F9)
    panel = screen.side.panel
    assert isinstance(panel, PapersPanel)
    assert [row.isEnabled() for row in panel.rows.rows] == [False] * 5 + [True]

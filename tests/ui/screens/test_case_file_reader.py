"""Reports of a file read at the desk: from anywhere to a page, side by side, with own marks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.model.reports import Report
from core.services.own_marks import marks_of
from core.store.store import Store
from tests.core.services.test_reader import add_report
from tests.ui.clipping import still_clipped
from tests.ui.screens.file_desk import Desk, Open
from ui import theme
from ui.screens.search import SearchScreen

AddCase = Callable[..., str]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def case_id(store: Store, add_case: AddCase) -> str:
    return add_case()


@pytest.fixture
def first(store: Store, case_id: str) -> Report:
    pages = (("הפתיחה",), ("הנער שיתף פעולה",), ("הסוף",))
    return add_report(store, case_id, *pages, title="הדוח הראשון")


@pytest.fixture
def second(store: Store, case_id: str) -> Report:
    return add_report(store, case_id, ("גם כאן שיתף פעולה",), ("ועוד",), ("ועוד",), title="השני")


def open_until_read(desk: Desk, report: Report, page: int = 0, words: str = "") -> None:
    desk.shell.open_report(desk.case_id, report.id, page, words)
    desk.settle()
    reader = desk.tab_now().pdf._front.reader
    desk.qtbot.waitUntil(
        lambda: reader.pages.drawn(reader.pages.page()) and reader.text.complete(), timeout=20_000
    )
    desk.settle()


def undo(desk: Desk) -> None:
    desk.shell.message._offers.itemAt(0).widget().click()


def test_a_report_opens_at_a_page_and_its_words_from_anywhere(
    open_file: Open, case_id: str, first: Report
) -> None:
    desk = open_file(case_id, "overview")
    open_until_read(desk, first, 1, "שיתף פעולה")
    tab = desk.tab_now()
    assert tab.open_key == first.id
    reader = tab.pdf._front.reader
    desk.qtbot.waitUntil(lambda: reader.pages.page() == 1, timeout=20_000)
    assert reader.hit().page == 1
    desk.shell.open_report(case_id, "no such report")
    desk.settle()
    assert desk.tab_now().open_key == first.id


def test_what_the_search_found_opens_at_its_page_with_its_words_marked(
    open_file: Open, store: Store, case_id: str
) -> None:
    pages = (("הפתיחה",), ("הסבתא תומכת",), ("הנער עבד במוסך",))
    report = add_report(store, case_id, *pages, text="הפתיחה הסבתא תומכת הנער עבד במוסך")
    desk = open_file(case_id, "overview")
    desk.settle()  # the pages of what an older program kept as one text are found meanwhile
    desk.shell.open_search()
    screen = desk.shell.screen()
    assert isinstance(screen, SearchScreen)
    screen.line.setText("המוסך")
    desk.qtbot.waitUntil(lambda: bool(screen.results.groups), timeout=20_000)
    desk.settle()
    assert [hit.page for hit in screen.results.groups[0].hits] == [3]
    QTest.keyClick(screen.line, Qt.Key.Key_Return)
    desk.settle()
    assert desk.tab_now().open_key == report.id
    reader = desk.tab_now().pdf._front.reader
    desk.qtbot.waitUntil(lambda: reader.pages.page() == 2, timeout=20_000)
    desk.qtbot.waitUntil(lambda: reader.hit() is not None, timeout=20_000)
    assert (reader.hit().page, reader.hit().words) == (2, "במוסך")


def test_two_stand_side_by_side_and_scroll_together_when_told(
    open_file: Open, case_id: str, first: Report, second: Report
) -> None:
    desk = open_file(case_id, "reports", size=(1600, 800))
    open_until_read(desk, first)
    tab = desk.tab_now()
    tab.pdf.double_button.click()
    assert tab.pdf.is_double() and "הדוח הבא" in tab.pdf.panes[1].reader._instead.text.text()
    open_until_read(desk, second)
    left, right = (pane.reader.pages for pane in tab.pdf.panes)
    assert (left.page_count(), right.page_count()) == (3, 3)
    assert tab.open_keys() == {first.id, second.id}
    left.go_to(1)
    assert right.page() == 0
    tab.pdf.link_button.click()
    left.go_to_place(left.place() + 0.5)
    assert right.place() == pytest.approx(left.place() - 1, abs=0.05)
    assert still_clipped(desk.shell) == []
    tab.pdf.panes[0].reader.pages.setFocus()
    QApplication.processEvents()
    assert tab.open_key == first.id
    tab.pdf.double_button.click()
    assert right.page_count() == 0 and left.page_count() == 3
    assert tab.open_keys() == {first.id}


def test_the_whole_width_and_back_with_escape(open_file: Open, case_id: str, first: Report) -> None:
    desk = open_file(case_id, "reports")
    open_until_read(desk, first)
    tab = desk.tab_now()
    desk.press(Qt.Key.Key_F11)
    around = (desk.shell.side, desk.screen.header, desk.screen.tabs, tab.list_side)
    assert not any(widget.isVisible() for widget in around)
    assert tab.pdf.pages.hasFocus()
    desk.press(Qt.Key.Key_Escape)
    assert all(widget.isVisible() for widget in around)
    assert desk.tab_now() is tab and tab.pdf.pages.page_count() == 3
    desk.press(Qt.Key.Key_F11)
    desk.shell.open_room("cases")
    desk.settle()
    assert desk.shell.side.isVisible()


def test_marks_are_kept_undone_and_there_again(
    open_file: Open, case_id: str, first: Report, store: Store
) -> None:
    desk = open_file(case_id, "reports")
    open_until_read(desk, first, 1, "שיתף")
    reader = desk.tab_now().pdf._front.reader
    reader.marking.highlight()
    desk.qtbot.waitUntil(lambda: bool(reader.marks.marks), timeout=20_000)
    desk.settle()
    assert "רק אתם" in desk.said()
    reader.bookmark()
    desk.settle()
    assert len(marks_of(store, first.document_id).marks) == 2
    undo(desk)
    desk.settle()
    (kept,) = marks_of(store, first.document_id).marks
    assert reader.marks.marks == (kept,)
    desk.tab("overview")
    assert reader.marks.marks == ()
    desk.tab("reports")
    open_until_read(desk, first)
    assert desk.tab_now().pdf._front.reader.marks.marks == (kept,)
    reader.mark_list.list.select(kept.id)
    reader.mark_list.remove_button.click()
    desk.settle()
    assert marks_of(store, first.document_id).marks == ()
    undo(desk)
    desk.settle()
    assert marks_of(store, first.document_id).marks == (kept,)


def test_words_are_found_in_all_reports_and_enter_goes_there(
    open_file: Open, case_id: str, first: Report, second: Report
) -> None:
    desk = open_file(case_id, "reports")
    open_until_read(desk, second)
    tab = desk.tab_now()
    tab.rows.rows[0].setFocus()
    desk.qtbot.keyClick(tab.rows.rows[0], Qt.Key.Key_F, CTRL)
    reader = tab.pdf._front.reader
    assert reader.find_bar.isVisible()
    reader.find_bar.wide.click()
    reader.find_bar.seek("שיתף־פעולה")
    desk.settle()
    keys = [place.key[:2] for place in reader.found.places()]
    assert sorted(keys) == sorted([(first.id, 1), (second.id, 0)])
    reader.found.select((first.id, 1, "שיתף־פעולה"))
    desk.press(Qt.Key.Key_Return, reader.found)
    desk.qtbot.waitUntil(
        lambda: tab.open_key == first.id and reader.pages.page() == 1, timeout=20_000
    )
    assert [place.key[:2] for place in reader.found.places()] == keys


@pytest.mark.parametrize(
    ("look", "percent", "size"),
    [
        ("light", 200, (1280, 720)),
        ("dark", 200, (1440, 900)),
        ("high_contrast", 100, (1280, 720)),
    ],
)
def test_two_reports_and_the_find_line_fit_at_any_size_of_text(
    open_file: Open,
    app: QApplication,
    case_id: str,
    first: Report,
    second: Report,
    look: str,
    percent: int,
    size: tuple[int, int],
) -> None:
    theme.apply(app, look, percent)
    desk = open_file(case_id, "reports", size=size)
    open_until_read(desk, first)
    tab = desk.tab_now()
    tab.pdf.double_button.click()
    open_until_read(desk, second)
    assert still_clipped(desk.shell) == []
    reader = tab.pdf._front.reader
    reader.open_find()
    reader.find_bar.seek("פעולה")
    desk.settle()
    assert still_clipped(desk.shell) == []
    assert reader.pages.height() >= 40
    reader.find_bar.wide.click()
    desk.settle()
    assert still_clipped(desk.shell) == []
    desk.qtbot.keyClick(reader.find_bar.field, Qt.Key.Key_Escape)
    assert reader.bar.isVisible()

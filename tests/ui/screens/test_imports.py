"""Nothing comes into the store before it was seen and confirmed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.paths import RESOURCES
from core.services import cases, imports
from core.store.store import Store
from tests.ui.clipping import still_clipped
from tests.ui.naming import unnamed
from ui import theme
from ui.screens.imports import ImportScreen
from ui.shell import Shell
from ui.tasks import Tasks

MakeShell = Callable[..., Shell]
PRACTICE = RESOURCES / "practice"
WORKBOOK = PRACTICE / "cases.xlsx"


@pytest.fixture
def screen(store: Store, make_shell: MakeShell) -> ImportScreen:
    made = make_shell(store, first="imports").screen()
    assert isinstance(made, ImportScreen)
    return made


def wait(qtbot: QtBot, tasks: Tasks) -> None:
    qtbot.waitUntil(tasks.idle, timeout=30_000)
    qtbot.wait(20)


def drop(target: QWidget, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(
        target, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys)
    )


def test_a_workbook_is_seen_then_imported_then_known(
    qtbot: QtBot, store: Store, tasks: Tasks, screen: ImportScreen
) -> None:
    page = screen.cases
    drop(page.drop, WORKBOOK)
    wait(qtbot, tasks)
    assert page.result.isVisible()
    found = page.row_model.rowCount()
    assert found >= 14
    assert cases.case_count(store) == 0
    assert page.confirm.isEnabled()
    page.confirm.click()
    wait(qtbot, tasks)
    assert cases.case_count(store) == found
    assert f"{found} תיקים יובאו" in screen.shell.message.text.text()
    assert not page.result.isVisible()
    page.look(WORKBOOK)
    wait(qtbot, tasks)
    assert not page.confirm.isEnabled()
    assert "כבר נמצא" in page.verdict.text()


def test_mistakes_are_named_by_row_and_column_and_hold_everything_back(
    qtbot: QtBot, store: Store, tasks: Tasks, screen: ImportScreen
) -> None:
    page = screen.cases
    page.look(PRACTICE / "cases_with_mistakes.xlsx")
    wait(qtbot, tasks)
    assert page.problems.isVisible()
    assert not page.confirm.isEnabled()
    assert "שגיאה" in page.verdict.text()
    preview = imports.preview_cases(store, PRACTICE / "cases_with_mistakes.xlsx")
    assert page.problem_model.rowCount() == len(preview.table.problems) + len(
        preview.table.unknown_headings
    )
    row, column, kind, said, _ = (page.problem_model.index(0, i).data() for i in range(5))
    assert row and column and kind and said
    tone = page.problem_model.index(0, 2).data(Qt.ItemDataRole.ForegroundRole)
    assert tone is not None
    page.leave_it.click()
    assert not page.problems.isVisible()


def test_a_file_that_is_no_list_is_refused_with_its_sentence(
    qtbot: QtBot, tasks: Tasks, screen: ImportScreen, tmp_path: Path
) -> None:
    wrong = tmp_path / "photo.xlsx"
    wrong.write_bytes(b"\x89PNG\r\n")
    screen.cases.look(wrong)
    wait(qtbot, tasks)
    assert "photo.xlsx" in screen.shell.message.text.text()
    assert screen.cases.drop.isEnabled()
    assert not screen.cases.waiting.isVisible()


def test_stopping_leaves_nothing_behind(
    qtbot: QtBot, store: Store, tasks: Tasks, screen: ImportScreen
) -> None:
    page = screen.cases
    page.look(WORKBOOK)
    assert page.waiting.stop is not None
    page.waiting.stop.click()
    wait(qtbot, tasks)
    assert not page.waiting.isVisible()
    assert not page.result.isVisible()
    assert page.drop.isEnabled()
    assert cases.case_count(store) == 0


@pytest.fixture
def with_cases(store: Store) -> None:
    imports.import_cases(store, imports.preview_cases(store, WORKBOOK))


@pytest.mark.usefixtures("with_cases")
def test_reports_are_recognised_corrected_and_imported(
    qtbot: QtBot, store: Store, tasks: Tasks, screen: ImportScreen, tmp_path: Path
) -> None:
    pdfs = sorted((PRACTICE / "reports").glob("*.pdf"))[:2]
    nameless = tmp_path / "סריקה.pdf"
    nameless.write_bytes(pdfs[0].read_bytes())
    broken = tmp_path / "שבור.pdf"
    broken.write_bytes(b"not a pdf")
    screen.strip._pick("reports")
    page = screen.reports
    assert page.isVisible()
    drop(page.drop, *pdfs, broken)
    wait(qtbot, tasks)
    assert len(page.items) == 3
    states = [page.model.index(row, 4).data() for row in range(3)]
    assert states.count("נדחה") == 1
    refused = states.index("נדחה")
    page.table.select(refused)
    assert page.refusal.isVisible()
    assert not page.kind.isEnabled()
    ready = len(page.ready())
    assert ready == 2
    assert page.confirm.isEnabled()
    first = next(i for i in range(3) if i != refused)
    page.table.select(first)
    page.case.setText("אין תיק כזה")
    page._case_typed()
    assert page.by_case.note.isVisible()
    assert not page.confirm.isEnabled()
    number = pdfs[1].name[:10]
    page.case.setText(number)
    page._case_typed()
    assert page.confirm.isEnabled()
    page.author.setText("קצינת המבחן (תרגול)")
    page.author.editingFinished.emit()
    assert page.items[first].author == "קצינת המבחן (תרגול)"
    page.confirm.click()
    wait(qtbot, tasks)
    assert "2 דוחות נכנסו" in screen.shell.message.text.text()
    file = cases.read_again(store, cases.case_id_of(store, number))
    assert any(report.author == "קצינת המבחן (תרגול)" for report in file.reports)


@pytest.mark.usefixtures("with_cases")
def test_a_report_can_be_left_out(qtbot: QtBot, tasks: Tasks, screen: ImportScreen) -> None:
    page = screen.reports
    page.look(tuple(sorted((PRACTICE / "reports").glob("*.pdf"))[:2]))
    wait(qtbot, tasks)
    page.table.select(0)
    kept = page.items[1]
    page.without.click()
    assert page.items == [kept]
    page.without.click()
    assert page.items == []
    assert page.found.isHidden()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("which", ["cases", "reports"])
def test_nothing_is_clipped_and_everything_is_named(
    qtbot: QtBot,
    app: QApplication,
    store: Store,
    tasks: Tasks,
    make_shell: MakeShell,
    which: str,
    percent: int,
) -> None:
    theme.apply(app, "light", percent)
    shell = make_shell(store, first="imports")
    screen = shell.screen()
    assert isinstance(screen, ImportScreen)
    if which == "cases":
        screen.cases.look(PRACTICE / "cases_with_mistakes.xlsx")
    else:
        screen.strip._pick("reports")
        screen.reports.look(tuple(sorted((PRACTICE / "reports").glob("*.pdf"))[:1]))
    wait(qtbot, tasks)
    assert still_clipped(shell) == []
    assert unnamed(shell) == []

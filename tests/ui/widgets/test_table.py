"""The table: whole rows, columns by weight, Enter opens; and lists of rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout
from pytestqt.qtbot import QtBot

from ui.models.plain_table import PlainTableModel
from ui.widgets.basic import label
from ui.widgets.row_list import Row, RowList
from ui.widgets.table import Table


def table(qtbot: QtBot, rows: int = 5) -> Table:
    model = PlainTableModel(("א", "ב", "ג"), lambda row, column: "wrong" if column == 2 else "")
    model.show([(f"{row}", f"שם {row}", "חסר") for row in range(rows)])
    made = Table(model, (1, 3, 1), "רשימה", least=(40, 60, 40))
    qtbot.addWidget(made)
    made.resize(500, 200)
    with qtbot.waitActive(made):
        made.show()
    return made


def test_a_row_can_be_selected_from_right_to_left(qtbot: QtBot, app: QApplication) -> None:
    made = table(qtbot)
    made.select(3)
    assert made.row() == 3
    assert {index.row() for index in made.selectedIndexes()} == {3}
    made.select(99)
    assert made.row() == 3


def test_enter_and_double_click_open(qtbot: QtBot, app: QApplication) -> None:
    made = table(qtbot)
    made.setFocus()
    made.select(1)
    with qtbot.waitSignal(made.opened) as caught:
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert caught.args == [1]
    spot = made.visualRect(made.model().index(2, 1)).center()
    QTest.mouseClick(made.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    with qtbot.waitSignal(made.opened) as caught:
        QTest.mouseDClick(made.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert caught.args == [2]


def test_columns_share_the_width_and_start_at_the_right(qtbot: QtBot, app: QApplication) -> None:
    made = table(qtbot)
    widths = [made.columnWidth(column) for column in range(3)]
    assert abs(sum(widths) - made.viewport().width()) <= 3
    assert widths[1] > widths[0] == widths[2] >= 40
    assert made.columnViewportPosition(0) > made.columnViewportPosition(2)
    made.resize(100, 200)
    assert [made.columnWidth(column) for column in range(3)] == [40, 60, 40]


def test_cells_say_their_heading(qtbot: QtBot, app: QApplication) -> None:
    model = table(qtbot).model()
    index = model.index(1, 1)
    assert index.data() == "שם 1"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "ב: שם 1"
    assert index.data(Qt.ItemDataRole.ForegroundRole) is None
    assert model.index(1, 2).data(Qt.ItemDataRole.ForegroundRole) is not None


def test_rows_of_a_list_are_walked_with_the_arrows(qtbot: QtBot, app: QApplication) -> None:
    rows = RowList("דיונים")
    qtbot.addWidget(rows)
    opened: list[int] = []
    for number in range(3):
        row = rows.add(Row(f"שורה {number}"))
        QVBoxLayout(row).addWidget(label(f"שורה {number}"))
        row.opened.connect(lambda number=number: opened.append(number))
    with qtbot.waitActive(rows):
        rows.show()
    rows.rows[0].setFocus()
    QTest.keyClick(rows.rows[0], Qt.Key.Key_Down)
    assert rows.rows[1].hasFocus()
    QTest.keyClick(rows.rows[1], Qt.Key.Key_End)
    assert rows.rows[2].hasFocus()
    QTest.keyClick(rows.rows[2], Qt.Key.Key_Down)
    assert rows.rows[2].hasFocus()
    QTest.keyClick(rows.rows[2], Qt.Key.Key_Return)
    QTest.keyClick(rows.rows[2], Qt.Key.Key_Home)
    QTest.mouseClick(rows.rows[1], Qt.MouseButton.LeftButton)
    assert rows.rows[0].hasFocus() or rows.rows[1].hasFocus()
    assert opened == [2, 1]

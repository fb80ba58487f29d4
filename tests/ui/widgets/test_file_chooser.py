"""The dialog for files and folders: all its words Hebrew, its paths left to right."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.file_chooser import choose_place, dialog_for

MODES = (QFileDialog.FileMode.ExistingFiles, QFileDialog.FileMode.Directory)


@pytest.mark.parametrize("mode", MODES)
def test_every_word_is_hebrew_and_paths_read_left_to_right(
    qtbot: QtBot, app: QApplication, tmp_path: Path, mode: QFileDialog.FileMode
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = dialog_for(parent, "PDF", mode, "PDF (*.pdf)", tmp_path)
    dialog.show()
    qtbot.waitExposed(dialog)
    words = [
        widget.text()
        for kind in (QLabel, QPushButton)
        for widget in dialog.findChildren(kind)
        if widget.isVisible() and widget.text()
    ]
    assert words
    assert all(any("\u05d0" <= c <= "\u05ea" for c in text) for text in words), words
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(line, QLineEdit)
    assert line.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_place_gets_its_ending(
    qtbot: QtBot, app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(Path, "home", classmethod(lambda cls: tmp_path))

    def choose(dialog: QFileDialog) -> int:
        dialog.selectFile("decision")
        dialog.show()
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(QFileDialog, "exec", choose)
    assert choose_place(parent, "PDF", "PDF (*.pdf)", "pdf") == tmp_path / "decision.pdf"

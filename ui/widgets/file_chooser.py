"""Choosing files and folders: Qt's dialog with all its words in Hebrew and paths set right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget


def choose_files(parent: QWidget, title: str, kinds: str, *, several: bool) -> tuple[Path, ...]:
    """Existing files, one or several; `kinds` such as "PDF (*.pdf)". Empty when cancelled."""
    mode = QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile
    return _ask(parent, title, mode, kinds, Path.home())


def choose_folder(parent: QWidget, title: str, start: Path | None = None) -> Path | None:
    """An existing folder or one made in the dialog; None when cancelled."""
    chosen = _ask(parent, title, QFileDialog.FileMode.Directory, "", start or Path.home())
    return chosen[0] if chosen else None


def choose_place(parent: QWidget, title: str, kinds: str, ending: str) -> Path | None:
    """Where to write a new file, `ending` added where none was typed; None when cancelled."""
    mode = QFileDialog.FileMode.AnyFile
    chosen = _ask(parent, title, mode, kinds, Path.home(), ending=ending)
    return chosen[0] if chosen else None


def _ask(
    parent: QWidget,
    title: str,
    mode: QFileDialog.FileMode,
    kinds: str,
    start: Path,
    ending: str = "",
) -> tuple[Path, ...]:
    dialog = dialog_for(parent, title, mode, kinds, start, ending)
    try:
        return tuple(Path(name) for name in dialog.selectedFiles()) if dialog.exec() else ()
    finally:
        dialog.deleteLater()


def dialog_for(
    parent: QWidget,
    title: str,
    mode: QFileDialog.FileMode,
    kinds: str,
    start: Path,
    ending: str = "",
) -> QFileDialog:
    """The dialog, not yet shown; Qt's own on every desktop, so that it is right everywhere."""
    dialog = QFileDialog(parent, title, str(start))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    if ending:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
    if kinds:
        dialog.setNameFilter(kinds)
    translate = QCoreApplication.translate
    for which, words in (
        (QFileDialog.DialogLabel.LookIn, translate("FileChooser", "Look in:")),
        (QFileDialog.DialogLabel.FileName, translate("FileChooser", "File name:")),
        (QFileDialog.DialogLabel.FileType, translate("FileChooser", "Kind:")),
        (
            QFileDialog.DialogLabel.Accept,
            translate("FileChooser", "Save") if ending else translate("FileChooser", "Choose"),
        ),
        (QFileDialog.DialogLabel.Reject, translate("FileChooser", "Cancel")),
    ):
        dialog.setLabelText(which, words)
    # Paths and patterns read left to right whatever the window's direction.
    for field in (*dialog.findChildren(QComboBox), *dialog.findChildren(QLineEdit)):
        field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return dialog

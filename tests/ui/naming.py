"""Looks for widgets that a screen reader could not name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QLineEdit, QWidget


def unnamed(root: QWidget) -> list[str]:
    """Every visible widget that the Tab key reaches and that has no accessible name."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.focusProxy() is not None:
            continue
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        if isinstance(widget.parentWidget(), QAbstractScrollArea) and not isinstance(
            widget, QLineEdit | QAbstractItemView
        ):
            continue  # viewports and headers
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found

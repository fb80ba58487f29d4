"""A sentence on a quiet colour, and a sentence with its number."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import formatting
from ui.widgets.basic import label


def notice(words: str, tone: str) -> QFrame:
    """A sentence that must be seen. `tone`: done, doubtful, wrong or info."""
    frame = QFrame()
    frame.setProperty("panel", tone)
    column = QVBoxLayout(frame)
    column.setContentsMargins(12, 8, 12, 8)
    column.addWidget(label(words))
    return frame


def numbered(number: int, words: str) -> QWidget:
    """One step of a reasoning."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    place = label(f"{formatting.number(number)}.", "soft", wrap=False)
    line.addWidget(place, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(label(words), 1)
    return row

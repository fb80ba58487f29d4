"""Looks for words that do not fit into the widgets that show them.

from tests.ui.clipping import clipped
assert clipped(screen) == []
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from ui.widgets.basic import Chip, ElidedLabel
from ui.widgets.paragraph import Words
from ui.widgets.side_bar import SideText

SLACK = 1


def still_clipped(root: QWidget, tries: int = 60) -> list[str]:
    """What `clipped` finds once layouts have come to rest: a busy machine needs a few rounds."""
    found = clipped(root)
    while found and tries:
        QTest.qWait(50)
        found = clipped(root)
        tries -= 1
    return found


def clipped(root: QWidget) -> list[str]:
    """One line for every visible label, button or line under `root` that is too small for its
    words, or that reaches out of its parent where nothing scrolls. Elided labels are meant to be
    short and carry a tool tip; they are left out."""
    found: list[str] = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not root.window():
            continue
        if (complaint := _too_small(widget)) or (complaint := _out_of_parent(widget)):
            found.append(f"{_name(widget)}: {complaint}")
    return found


def _too_small(widget: QWidget) -> str:
    if isinstance(widget, ElidedLabel | Chip) and widget.toolTip():
        return ""
    if isinstance(widget, QLabel):
        return _label_too_small(widget)
    if isinstance(widget, QAbstractButton):
        if not widget.text():
            return ""
        if widget.hasHeightForWidth():
            least = widget.minimumSizeHint().width()
            return _needs(widget, least, widget.heightForWidth(widget.width()))
        need = widget.sizeHint()
        if isinstance(widget, QCheckBox | QRadioButton) or widget.width() < need.width():
            return _needs(widget, need.width(), need.height())
        return _needs(widget, 0, need.height())
    if isinstance(widget, QComboBox):
        words = QFontMetrics(widget.font()).horizontalAdvance(widget.currentText())
        return _needs(widget, words + 24, 0)
    if isinstance(widget, QLineEdit):
        return _needs(widget, 0, QFontMetrics(widget.font()).height())
    if isinstance(widget, SideText):
        return _needs(widget, 0, widget.height_for(widget.width()))
    return ""


def _label_too_small(widget: QLabel) -> str:
    if not widget.text() or (widget.pixmap() and not widget.pixmap().isNull()):
        return ""
    inside = widget.contentsRect()
    metrics = QFontMetrics(widget.font())
    if not widget.wordWrap():
        need = widget.sizeHint()
        return _needs(widget, need.width(), min(need.height(), metrics.height()))
    text = widget.text()
    if isinstance(widget, Words):
        longest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
        return _needs(widget, longest, widget.heightForWidth(widget.width()))
    box = metrics.boundingRect(QRect(0, 0, inside.width(), 100_000), Qt.TextFlag.TextWordWrap, text)
    longest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
    lost = widget.width() - inside.width()
    return _needs(widget, longest + lost, box.height() + widget.height() - inside.height())


def _needs(widget: QWidget, width: int, height: int) -> str:
    if widget.width() + SLACK < width:
        return f"{widget.width()} px wide, needs {width}"
    if widget.height() + SLACK < height:
        return f"{widget.height()} px high, needs {height}"
    return ""


def _out_of_parent(widget: QWidget) -> str:
    """A widget may only reach over its parent's border inside something that scrolls that way."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or not isinstance(widget, _WORDS):
        return ""
    top_left = widget.mapTo(parent, QPoint(0, 0))
    area = QRect(top_left, widget.size())
    if parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(area):
        return _out_of_scroll(widget)
    if isinstance(parent.parentWidget(), QAbstractScrollArea):
        return ""
    return f"reaches out of its parent by {area} in {parent.rect()}"


def _out_of_scroll(widget: QWidget) -> str:
    """Sideways scrolling of a whole page counts as clipped: text must reflow."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is None or above.widget() is None:
        return ""
    if above.widget().width() > above.viewport().width() + SLACK:
        inside = above.widget().width()
        return f"stands in a page {inside} px wide that shows {above.viewport().width()}"
    return ""


_WORDS = (QLabel, QAbstractButton, QLineEdit, QComboBox)


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    words = text() if callable(text) else ""
    return f"{type(widget).__name__} {str(words or widget.accessibleName())[:50]!r}"

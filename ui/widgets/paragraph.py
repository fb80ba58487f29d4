"""Text that wraps, right to left, and stays flush with its start.

Qt's plain-text drawing counts the space at which a right-to-left line is broken, and shifts that
line inwards by it. Its documents do not, so whatever wraps is laid out as a document.
"""

from __future__ import annotations

from functools import lru_cache
from html import escape

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QHelpEvent,
    QPainter,
    QPalette,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QWidget

from core.direction import RLM
from ui.widgets.glossary_tip import show_tip


class Words(QLabel):
    """A label of plain text that wraps. `text()` gives back the plain text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plain = ""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        """Show plain text; nothing in it is read as markup."""
        self._plain = text
        lines = escape(text).replace("\n", "<br>")
        html = f'<div dir="rtl" style="white-space:pre-wrap">{lines}</div>' if text else ""
        super().setText(html)
        self.setAccessibleName(text)

    def text(self) -> str:
        return self._plain

    def event(self, event: QEvent) -> bool:
        """On hover, what the glossary says of the words, unless there is a tool tip of its own."""
        kind = event.type()
        if kind == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and not self.toolTip():
            return show_tip(self, self._plain, event.globalPos())
        return super().event(event)


def paragraph_height(text: str, font: QFont, width: int) -> int:
    """How high a wrapped text is at a width, in pixels. Layouts ask this again and again."""
    return _height(text, font.toString(), width)


@lru_cache(maxsize=2048)
def _height(text: str, font_text: str, width: int) -> int:
    font = QFont()
    font.fromString(font_text)
    return round(_document(text, font, width).size().height())


def paint_paragraph(painter: QPainter, area: QRect, text: str, font: QFont, ink: QColor) -> int:
    """Draw a wrapped text from the top of `area`; returns its height."""
    document = _document(text, font, area.width())
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, ink)
    painter.save()
    painter.translate(area.topLeft())
    document.documentLayout().draw(painter, context)
    painter.restore()
    return round(document.size().height())


def _document(text: str, font: QFont, width: int) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setAlignment(Qt.AlignmentFlag.AlignLeading)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    document.setDefaultTextOption(option)
    document.setTextWidth(max(1, width))
    document.setPlainText(RLM + text)
    return document

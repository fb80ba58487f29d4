"""What a search found: under each file its places, what was found marked in them."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPainter,
    QPalette,
    QPen,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.direction import RLM
from ui import theme
from ui.models.headed_list import Entry, HeadedListModel, Index
from ui.widgets.headed_list import HeadedList
from ui.widgets.paragraph import paint_paragraph, paragraph_height


@dataclass(frozen=True)
class HitEntry(Entry):
    """A place: `title` is the part of its text, `ranges` what was found in that part."""

    ranges: tuple[tuple[int, int], ...] = ()


class SearchResultList(HeadedList):
    """The list of places. Rows are painted, however many there are."""

    def __init__(self, model: HeadedListModel) -> None:
        super().__init__(model)
        self.setItemDelegate(_HitLook(self))


class _HitLook(QStyledItemDelegate):
    """A file as a heading; a place as where it is, and under it the text with the words marked."""

    SIDE, GAP = 16, 8

    def __init__(self, view: HeadedList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        inner = max(1, width - 2 * self.SIDE)
        entry = _entry(index)
        if isinstance(entry, str):
            return QSize(width, paragraph_height(entry, self._head_font(), inner) + 2 * self.GAP)
        words = paragraph_height(entry.about, theme.font(theme.SMALL), inner)
        return QSize(width, words + round(_document(entry, inner).size().height()) + 2 * self.GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        entry = _entry(index)
        painter.save()
        painter.setClipRect(rect)
        area = rect.adjusted(self.SIDE, self.GAP, -self.SIDE, 0)
        if isinstance(entry, str):
            painter.fillRect(rect, theme.colour("page"))
            paint_paragraph(painter, area, entry, self._head_font(), theme.colour("ink"))
        else:
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            if chosen or state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, theme.colour("accent_soft" if chosen else "row"))
            ink = theme.colour("ink" if chosen else "soft")
            small = theme.font(theme.SMALL)
            area.setTop(area.top() + paint_paragraph(painter, area, entry.about, small, ink))
            self._paint_words(painter, area, entry)
            if chosen and self._view.hasFocus():
                painter.setPen(QPen(theme.colour("accent"), 2))
                painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRect, entry: Entry) -> None:
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, theme.colour("ink"))
        painter.translate(area.topLeft())
        document = _document(entry, area.width())
        document.documentLayout().draw(painter, context)
        painter.translate(-area.topLeft())

    def _head_font(self) -> QFont:
        return theme.font(bold=True)


def _entry(index: Index) -> Entry | str:
    model = index.model()
    assert isinstance(model, HeadedListModel)
    return model.entry(index)


def _document(entry: Entry, width: int) -> QTextDocument:
    ranges = entry.ranges if isinstance(entry, HitEntry) else ()
    mark = (
        f"background-color:{theme.colour('doubtful_soft').name()};"
        f"color:{theme.colour('doubtful').name()};font-weight:600"
    )
    parts, at = [], 0
    for start, end in ranges:
        parts += [
            escape(entry.title[at:start]),
            f'<span style="{mark}">{escape(entry.title[start:end])}</span>',
        ]
        at = end
    parts.append(escape(entry.title[at:]))
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(theme.font())
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setAlignment(Qt.AlignmentFlag.AlignLeading)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setTextWidth(width)
    document.setHtml(f'<p dir="rtl" style="margin:0">{RLM}{"".join(parts)}</p>')
    return document

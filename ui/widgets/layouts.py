"""Layouts that give way: cards in one to three columns, chips and buttons that wrap.

Both mirror for right-to-left by themselves and know their height for a width, so a scroll area
around them never clips.
"""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QWidget,
    QWidgetItem,
)

from ui import theme


class _ItemsLayout(QLayout):
    """What both layouts share: a list of items and a height that follows the width."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int, margins: QMargins) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self.setContentsMargins(margins)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _put(self, item: QLayoutItem, area: QRect, rect: QRect) -> None:
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.RightToLeft
        item.setGeometry(QStyle.visualRect(direction, area, rect))

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        raise NotImplementedError


class FlowLayout(_ItemsLayout):
    """One after the other from the start; what does not fit goes to the next line."""

    def __init__(
        self, parent: QWidget | None = None, *, spacing: int = 8, to_end: bool = False
    ) -> None:
        super().__init__(parent, spacing=spacing, margins=QMargins())
        self._to_end = to_end

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        shown = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in shown), default=0),
            max((size.height() for size in shown), default=0),
        )

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        area = rect.marginsRemoved(self.contentsMargins())
        lines: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        used = 0
        for item in self._shown():
            size = item.sizeHint()
            size.setWidth(min(size.width(), max(area.width(), item.minimumSize().width())))
            if lines[-1] and used + self._gap + size.width() > area.width():
                lines.append([])
                used = 0
            used += size.width() + (self._gap if lines[-1] else 0)
            lines[-1].append((item, size))
        top = area.top()
        for line in lines:
            height = max((size.height() for _, size in line), default=0)
            width = sum(size.width() for _, size in line) + self._gap * max(0, len(line) - 1)
            left = area.left() + (max(0, area.width() - width) if self._to_end else 0)
            for item, size in line:
                if place:
                    middle = top + (height - size.height()) // 2
                    self._put(item, area, QRect(QPoint(left, middle), size))
                left += size.width() + self._gap
            top += height + self._gap
        bottom = top - self._gap if lines[0] else top
        return bottom - rect.top() + self.contentsMargins().bottom()


class Flow(QWidget):
    """A widget with a FlowLayout: `Flow(chip, chip, button)`. `to_end` gathers at the far end."""

    def __init__(self, *widgets: QWidget, spacing: int = 8, to_end: bool = False) -> None:
        super().__init__()
        self._flow = FlowLayout(self, spacing=spacing, to_end=to_end)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for widget in widgets:
            self.add(widget)

    def add(self, widget: QWidget) -> QWidget:
        """Put a widget after the others; returns it."""
        self._flow.addWidget(widget)
        return widget

    def clear(self) -> None:
        """Delete everything in the flow."""
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.updateGeometry()


class _ColumnItem(QWidgetItem):
    """A widget and the column it asks for when there are as many columns as can be."""

    def __init__(self, widget: QWidget, column: int | None) -> None:
        super().__init__(widget)
        self.column = column


WHOLE_WIDTH = -1  # instead of a column: across the page, below all that came before


class ColumnsLayout(_ItemsLayout):
    """Cards in as many columns as the width allows, each under the lowest of its column."""

    def __init__(
        self, parent: QWidget | None, *, weights: tuple[float, ...], least: int, spacing: int
    ) -> None:
        super().__init__(parent, spacing=spacing, margins=QMargins(24, 16, 24, 24))
        self._weights = weights
        self._least = least

    def add(self, widget: QWidget, column: int | None) -> None:
        """Take a widget in; `column` counts from the start side, or is WHOLE_WIDTH."""
        self.addChildWidget(widget)
        self.addItem(_ColumnItem(widget, column))
        self.invalidate()

    def columns_for(self, width: int) -> int:
        """How many columns stand side by side at a width."""
        room = width - self.contentsMargins().left() - self.contentsMargins().right()
        least = theme.px(self._least)
        count = (room + self._gap) // (least + self._gap)
        return max(1, min(len(self._weights), count))

    def sizeHint(self) -> QSize:
        width = theme.px(self._least) * len(self._weights)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        widest = max((item.minimumSize().width() for item in self._shown()), default=0)
        return QSize(widest + margins.left() + margins.right(), 0)

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        count = self.columns_for(rect.width())
        weights = self._weights[:count]
        room = area.width() - self._gap * (count - 1)
        widths = [int(room * weight / sum(weights)) for weight in weights]
        lefts = [area.left() + sum(widths[:i]) + self._gap * i for i in range(count)]
        bottoms = [area.top()] * count
        for item in self._shown():
            asked = item.column if isinstance(item, _ColumnItem) else None
            whole = asked == WHOLE_WIDTH
            if whole:
                column, bottoms = 0, [max(bottoms)] * count
            elif asked is not None and count == len(self._weights):
                column = min(asked, count - 1)
            else:
                column = min(range(count), key=lambda i: bottoms[i])
            width = area.width() if whole else widths[column]
            if item.hasHeightForWidth():
                height = item.heightForWidth(width)
            else:
                height = max(item.sizeHint().height(), item.minimumSize().height())
            if place:
                self._put(item, area, QRect(lefts[column], bottoms[column], width, height))
            bottoms[column] += height + self._gap
            if whole:
                bottoms = [bottoms[0]] * count
        bottom = max(bottoms) - (self._gap if self._shown() else 0)
        return bottom - rect.top() + margins.bottom()


class ReflowColumns(QScrollArea):
    """A scrolling page of cards in one to three columns.

    `ReflowColumns(columns=3)` gives equal columns; `weights=(5, 2)` unequal ones. A column is never
    narrower than `least` pixels at 100 % text; with less room there are fewer columns. Cards are
    read in the order in which they were added.
    """

    def __init__(
        self,
        *,
        columns: int = 3,
        weights: tuple[float, ...] = (),
        least: int = 300,
        spacing: int = 14,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget()
        self._page.setProperty("panel", "page")
        self._columns = ColumnsLayout(
            self._page, weights=weights or (1.0,) * columns, least=least, spacing=spacing
        )
        self.setWidget(self._page)

    def add(self, widget: QWidget, column: int | None = None) -> QWidget:
        """Put a card into the page; `column` (0 at the start side) is a wish for the full width.

        WHOLE_WIDTH puts it across all columns.
        """
        self._columns.add(widget, column)
        return widget

    def clear(self) -> None:
        """Delete every card."""
        while (item := self._columns.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._page.updateGeometry()

    def column_count(self) -> int:
        """How many columns stand side by side now."""
        return self._columns.columns_for(self._page.width())

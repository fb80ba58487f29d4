"""Small pictures of the pages, drawn when they come into view."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.model.pages import PageImage
from ui import formatting, theme
from ui.tasks import Lane, Tasks
from ui.widgets.pdf_document import OpenPdf
from ui.widgets.pdf_layout import Sizes
from ui.widgets.pdf_pictures import Pictures, picture_of

_WIDE = 96  # pixels at 100 % text
_MOST_BYTES = 12 * 1024 * 1024
Index = QModelIndex | QPersistentModelIndex


class _Pages(QAbstractListModel):
    def __init__(self, parent: ThumbList) -> None:
        super().__init__(parent)
        self._list = parent

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._list.sizes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._list.words_for(index.row())
        return None


class _Painter(QStyledItemDelegate):
    def __init__(self, parent: ThumbList) -> None:
        super().__init__(parent)
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        picture = self._list.picture_size(index.row())
        words = QFontMetrics(theme.font(theme.SMALL)).height()
        return QSize(picture.width() + 20, picture.height() + words + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        page = index.row()
        rect: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        size = self._list.picture_size(page)
        paper = QRect(rect.center().x() - size.width() // 2, rect.top() + 6, *size.toTuple())
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(rect, theme.colour("accent_soft"))
        painter.fillRect(paper, QColor("#ffffff"))
        picture = self._list.picture(page)
        if picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(paper, picture)
        marked = self._list.is_marked(page)
        selected = option.state & QStyle.StateFlag.State_Selected  # type: ignore[attr-defined]
        painter.setPen(QPen(theme.colour("accent" if selected else "line"), 2 if selected else 1))
        painter.drawRect(paper)
        if marked:
            painter.fillRect(paper.left() + 6, paper.top(), 8, 18, theme.colour("badge"))
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(theme.colour("ink"))
        under = QRect(rect.left(), paper.bottom() + 2, rect.width(), rect.bottom() - paper.bottom())
        painter.drawText(
            under,
            Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop,
            formatting.number(page + 1),
        )
        painter.restore()


class ThumbList(QListView):
    """`chosen` with the page that is clicked or to which the keyboard moves."""

    chosen = Signal(int)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sizes: Sizes = ()
        self._tasks = tasks
        self._document: OpenPdf | None = None
        self._pictures = Pictures(_MOST_BYTES)
        self._failed: set[int] = set()
        self._marked: set[int] = set()
        self._drawing = False
        self._following = False
        self._model = _Pages(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Pages in small"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(30)
        self._soon.timeout.connect(self._draw_next)
        self.verticalScrollBar().valueChanged.connect(lambda: self._soon.start())

    def set_document(self, document: OpenPdf | None, sizes: Sizes) -> None:
        """The pages of another document, or none."""
        self._model.beginResetModel()
        self._document, self.sizes = document, sizes
        self._pictures.clear()
        self._failed, self._drawing = set(), False
        self._model.endResetModel()
        self._soon.start()

    def set_sizes(self, sizes: Sizes) -> None:
        """The true sizes of the same pages."""
        self.sizes = sizes
        self.scheduleDelayedItemsLayout()
        self._soon.start()

    def follow(self, page: int) -> None:
        """Show which page is read, without telling anybody."""
        if page < len(self.sizes) and page != self.currentIndex().row():
            self._following = True
            self.selectionModel().setCurrentIndex(
                self._model.index(page), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self._following = False

    def mark(self, pages: set[int]) -> None:
        """Which pages have a bookmark."""
        self._marked = pages
        self.viewport().update()

    def is_marked(self, page: int) -> bool:
        return page in self._marked

    def words_for(self, page: int) -> str:
        """What a screen reader says of a page."""
        words = self.tr("Page {page}, bookmark") if page in self._marked else self.tr("Page {page}")
        return words.format(page=formatting.number(page + 1))

    def picture(self, page: int) -> Any:
        return self._pictures.get(page)

    def picture_size(self, page: int) -> QSize:
        """A wide page is made to fit; a narrow and endless one is cut."""
        width, height = self.sizes[page]
        wide = theme.px(_WIDE)
        return QSize(wide, max(20, min(round(wide * height / width), wide * 2)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._following:
            self.chosen.emit(current.row())

    def _in_view(self) -> range:
        view = self.viewport().rect()
        first = self.indexAt(QPoint(view.center().x(), view.top()))
        if not first.isValid():
            return range(min(1, len(self.sizes)))
        row = first.row()
        last = row
        while last + 1 < len(self.sizes) and (
            self.visualRect(self._model.index(last + 1)).top() < view.bottom()
        ):
            last += 1
        return range(row, last + 1)

    def _draw_next(self) -> None:
        document = self._document
        if self._drawing or document is None or not self.isVisible():
            return
        seen = self._in_view()
        for page in seen:
            if self._pictures.get(page) is not None or page in self._failed:
                continue
            self._drawing = True
            width = round(self.picture_size(page).width() * self.devicePixelRatioF())
            self._tasks.run(
                document.draw,
                page,
                width,
                lane=Lane.PRINT,
                owner=self,
                done=lambda image, page=page: self._came(document, page, image),
                failed=lambda _, page=page: self._came(document, page, None),
            )
            return
        self._pictures.trim(seen)

    def _came(self, document: OpenPdf, page: int, image: PageImage | None) -> None:
        if document is not self._document:
            return
        self._drawing = False
        if image is None:
            self._failed.add(page)
        else:
            self._pictures.put(page, picture_of(image))
        self.viewport().update()
        self._draw_next()

"""A list of papers and, beside it, the one that is open; one after the other where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.screens.case_tabs.tab import CaseTab
from ui.widgets.basic import Button, Card, label, set_text
from ui.widgets.layouts import Flow
from ui.widgets.pdf_view import PdfView
from ui.widgets.row_list import Row, RowList

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class PaperRow(Row):
    """A row of the list; the one whose paper is open keeps its ground."""

    def __init__(self, name: str, key: str) -> None:
        super().__init__(name)
        self.key = key
        self.is_on = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(10, 10, 10, 10)
        self.column.setSpacing(4)

    def set_on(self, is_on: bool) -> None:
        """Show or lift the ground of what is open."""
        if is_on != self.is_on:
            self.is_on = is_on
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_on:
            painter = QPainter(self)
            painter.fillRect(self.rect(), theme.colour("row"))
            right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            start = self.width() - 4 if right_to_left else 0
            painter.fillRect(start, 0, 4, self.height() - 1, theme.colour("accent"))
            painter.end()
        super().paintEvent(event)


class ListAndPdf(CaseTab):
    """`rows` is to be filled by `build`; `open_paper(key, title, pdf)` shows a document."""

    LIST, LEAST_PDF, ALONE = 380, 340, 760  # pixels at 100 % text

    def __init__(self, screen: CaseFileScreen, list_title: str, pdf_name: str) -> None:
        super().__init__(screen)
        self.open_key = ""
        self.reading = False  # the paper alone, as wide as the window
        self._alone = False  # where it is narrow: whether the paper is in front
        self._any_paper = False
        line = QHBoxLayout(self)
        line.setContentsMargins(24, 16, 24, 16)
        line.setSpacing(14)
        self.list_side = QWidget()
        side = QVBoxLayout(self.list_side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(10)
        self.buttons = Flow()
        side.addWidget(self.buttons)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        page.setProperty("panel", "page")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(8, 0, 0, 0)  # the scroll bar stands at the left
        self.card = Card(list_title)
        self.rows = RowList(list_title)
        self.card.add(self.rows)
        self.empty = QVBoxLayout()
        self.card.body.addLayout(self.empty)
        inside.addWidget(self.card)
        inside.addStretch(1)
        self._cards, self._scroll = inside, scroll
        scroll.setWidget(page)
        side.addWidget(scroll, 1)
        line.addWidget(self.list_side, 1)
        self.paper_side = QWidget()
        paper = QVBoxLayout(self.paper_side)
        paper.setContentsMargins(0, 0, 0, 0)
        paper.setSpacing(8)
        self.paper_title = label("", "strong")
        top = QHBoxLayout()
        top.addWidget(self.paper_title, 1)
        self.paper_buttons = Flow(to_end=True)
        self.back = Button(self.tr("Back to the list"), self.back_to_list)
        self.paper_buttons.add(self.back)
        top.addWidget(self.paper_buttons)
        paper.addLayout(top)
        self.pdf = self.make_view(pdf_name)
        paper.addWidget(self.pdf, 1)
        line.addWidget(self.paper_side, 1)
        self._filler = QWidget()
        line.addWidget(self._filler)
        self._line = line

    def add_card(self, card: QWidget) -> None:
        """Put a card under the list."""
        self._cards.insertSpacing(self._cards.count() - 1, 10)
        self._cards.insertWidget(self._cards.count() - 1, card)

    def bring_into_view(self, card: QWidget) -> None:
        """Scroll the list until a card can be seen, once all is laid out."""
        QTimer.singleShot(0, card, lambda: self._scroll.ensureWidgetVisible(card, 0, 0))

    def make_view(self, name: str) -> Any:
        """What shows the papers: a PdfView, or what speaks like one."""
        return PdfView(self.screen.shell.tasks, name)

    def first_focus(self) -> QWidget | None:
        here = next((row for row in self.rows.rows if getattr(row, "is_on", False)), None)
        return here or next(iter(self.rows.rows), None)

    def begin_paper(self, key: str, title: str) -> None:
        """Mark what is about to be read."""
        self.open_key = key
        set_text(self.paper_title, title)
        self._mark()
        self._alone = True
        self._arrange()
        self.pdf.say("", "")

    def show_paper(self, key: str, pdf: bytes) -> None:
        """Show a document, unless another one was opened meanwhile."""
        if key == self.open_key:
            self.pdf.show_pdf(pdf)
            if not self.list_side.isVisible():
                self.pdf.setFocus(Qt.FocusReason.OtherFocusReason)

    def back_to_list(self) -> None:
        """Where it is narrow: the list again, the keyboard on the row it was left from."""
        self._alone = False
        self._arrange()
        if (row := self.first_focus()) is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_list(self) -> None:
        """The list stays in front where it is narrow, though a paper may be open."""
        self._alone = False
        self._arrange()

    def close_paper(self) -> None:
        """Let go of the document."""
        self.open_key = ""
        self._alone = False
        self._mark()
        self.pdf.clear()
        self._arrange()

    def rebuilt(self, any_paper: bool) -> None:
        """The rows are in: keep the mark, or let go of a paper that is gone. Without `any_paper`
        to open there is no room kept for one."""
        self._any_paper = any_paper
        if self.open_key and self.open_key not in {
            row.key for row in self.rows.rows if isinstance(row, PaperRow)
        }:
            self.close_paper()
        self._mark()
        self._arrange()

    def in_front(self, key: str, title: str) -> None:
        """Another of the open papers is in front now."""
        self.open_key = key
        set_text(self.paper_title, title)
        self._mark()

    def arrange(self) -> None:
        """Share the room anew between list and paper."""
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def least_pdf(self) -> int:
        """The least width at which papers are read beside the list, pixels at 100 % text."""
        return self.LEAST_PDF

    def open_keys(self) -> set[str]:
        """The papers that are open; more than one where two stand side by side."""
        return {self.open_key} - {""}

    def _mark(self) -> None:
        keys = self.open_keys()
        for row in self.rows.rows:
            if isinstance(row, PaperRow):
                row.set_on(row.key in keys)

    def _arrange(self) -> None:
        room = self.width() - 48 - self._line.spacing()
        wide = room >= theme.px(self.LIST + self.least_pdf()) and not self.reading
        paper = bool(self.open_key)
        beside = wide and (self._any_paper or paper)
        # Where they are not beside each other the list is behind the paper.
        self.back.setVisible(not beside and not self.reading)
        if beside:
            self.list_side.setFixedWidth(theme.px(self.LIST))
        else:
            self.list_side.setMinimumWidth(0)
            self.list_side.setMaximumWidth(theme.px(self.ALONE) if wide else 16_777_215)
        self.list_side.setVisible(beside or not (paper and self._alone))
        self.paper_side.setVisible(beside or (paper and self._alone))
        self._filler.setVisible(wide and not beside)

"""One report to be read, or two side by side, with the reader's own marks and the file's search.

It speaks like a PdfView for the report that is in front, so that a list beside it need not know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from core.services.reports import get_ready
from ui.screens.case_tabs.reader_pane import ReaderPane
from ui.tasks import Lane
from ui.widgets.basic import Button
from ui.widgets.pdf_pages import PageArea
from ui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from ui.screens.case_tabs.list_and_pdf import ListAndPdf


class ReaderDesk(QWidget):
    """`tab` is the list beside it: told which report is in front, and asked to give way.

    `buttons` are to be put where the tab has room for them.
    """

    def __init__(self, tab: ListAndPdf) -> None:
        super().__init__()
        self._tab = tab
        self._linked_by = 0.0
        self._following = False
        self.panes = (ReaderPane(tab.screen, self.tr("First report")),
                      ReaderPane(tab.screen, self.tr("Second report")))  # fmt: skip
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        for pane in self.panes:
            self.splitter.addWidget(pane)
            pane.report_asked.connect(tab.show_at)  # type: ignore[attr-defined]
            pane.reader.pages.scrolled.connect(lambda pane=pane: self._follow(pane))
            pane.reader.pages.setAccessibleName(self.tr("Pages of the report"))
        self.panes[1].hide()
        self._set_front(self.panes[0])
        self.wide_button = Button(self.tr("Whole width"), self.toggle_reading, key="F11")
        self.wide_button.setCheckable(True)
        self.double_button = Toggle(self.tr("Two side by side"), self.toggle_double)
        self.link_button = Toggle(self.tr("Scroll together"), self._link)
        self.link_button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.buttons = (self.link_button, self.double_button, self.wide_button)
        column.addWidget(self.splitter, 1)
        tab.screen.shell.tasks.run(get_ready, lane=Lane.PRINT, owner=self)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    # As a PdfView

    @property
    def pages(self) -> PageArea:
        """The pages of the report in front."""
        return self._front.reader.pages

    def show_pdf(self, data: bytes) -> None:
        """Show the document that was begun in front."""
        self._front.show_pdf(data)

    def say(self, title: str, text: str) -> None:
        """Words in place of the report in front."""
        self._front.reader.say(title, text)

    def clear(self) -> None:
        """Let go of every document and stand single again."""
        for pane in self.panes:
            pane.let_go()
        if self.is_double():
            self._single()
        self._set_front(self.panes[0])

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self._front.reader.pages.setFocus(reason)

    # Which report is where

    def begin(self, report_id: str, document_id: str, title: str) -> None:
        """Name the report that is about to be shown in front."""
        self._front.begin(report_id, document_id, title)

    def bring_forward(self, report_id: str) -> bool:
        """Make the pane that shows this report the one in front; False if none shows it."""
        for pane in self.panes:
            if pane.report_id == report_id and pane.reader.pages.page_count():
                self._to_front(pane)
                return True
        return False

    def keys(self) -> set[str]:
        """The reports that are open."""
        return {pane.report_id for pane in self.panes} - {""}

    def go_to_words(self, page: int, words: str = "") -> None:
        """Bring a page of the report in front to the front, at the place of `words` on it."""
        self._front.reader.go_to_words(page, words)

    def find(self) -> None:
        """Open the line for words of the report in front."""
        self._front.reader.open_find()

    def _to_front(self, pane: ReaderPane) -> None:
        if pane is not self._front:
            self._set_front(pane)
            self._tab.in_front(pane.report_id, pane.title)

    def _set_front(self, pane: ReaderPane) -> None:
        self._front = pane
        for other in self.panes:
            other.reader.set_in_front(other is pane)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.is_double():
            for pane in self.panes:
                if pane.isAncestorOf(now):
                    self._to_front(pane)

    # Two side by side

    def is_double(self) -> bool:
        """Whether there is room for a second report."""
        return not self.panes[1].isHidden()

    def toggle_double(self) -> None:
        """Make room for a second report, or let go of the one that is not in front."""
        if self.is_double():
            self._single()
        else:
            self.panes[1].show()
            self.panes[1].reader.say(
                self.tr("Choose the second report"),
                self.tr("The next report you open from the list stands here."),
            )
            self._to_front(self.panes[1])
            half = self.splitter.width() // 2
            self.splitter.setSizes([half, half])
        self._show_double()

    def _single(self) -> None:
        first, second = self.panes
        second.hide()
        second.let_go()
        self.link_button.setChecked(False)
        self._show_double()
        self._to_front(first)

    def _show_double(self) -> None:
        double = self.is_double()
        self.double_button.setChecked(double)
        self.link_button.setVisible(double)
        for pane in self.panes:
            pane.show_title(double)
            pane.reader.set_compact(double)
        self._tab.arrange()

    def _link(self) -> None:
        """From now on both move together, as far apart as they stand now."""
        first, second = (pane.reader.pages for pane in self.panes)
        self._linked_by = second.place() - first.place()

    def _follow(self, moved: ReaderPane) -> None:
        if not self.link_button.isChecked() or self._following or not self.is_double():
            return
        first, second = (pane.reader.pages for pane in self.panes)
        self._following = True
        try:
            if moved is self.panes[0]:
                second.go_to_place(first.place() + self._linked_by)
            else:
                first.go_to_place(second.place() - self._linked_by)
        finally:
            self._following = False

    # The whole width

    def toggle_reading(self) -> None:
        """Give the report the whole window, or the window back to the file."""
        self._set_reading(not self._tab.reading)

    def leave(self) -> None:
        """The tab is left: the window as it was."""
        self._set_reading(False)

    def _set_reading(self, reading: bool) -> None:
        if reading != self._tab.reading:
            self._tab.reading = reading
            screen = self._tab.screen
            for around in (screen.header, screen.tabs, screen.shell.side):
                if around is not None:
                    around.setVisible(not reading)
            self._tab.arrange()
            if reading:
                self.setFocus()
        self.wide_button.setChecked(reading)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another screen came to the front: it needs the side bar."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._set_reading(False)

    def event(self, event: QEvent) -> bool:
        """Claim Esc while the report has the whole width; else it would leave the screen."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._tab.reading
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._tab.reading:
            self._set_reading(False)
            self.setFocus()
        else:
            super().keyPressEvent(event)

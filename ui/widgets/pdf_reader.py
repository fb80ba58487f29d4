"""A PDF to be read well: what PdfView shows, with words found, pages in small, and own marks.

    reader = PdfReader(shell.tasks, self.tr("The report"))
    reader.show_pdf(data)
    reader.go_to_words(12, "קצין המבחן")

Ctrl F finds, F3 and Shift F3 go on; Ctrl G goes to a page; Ctrl B bookmarks the page, Ctrl H
highlights what was found or chosen; Shift with the arrows chooses words, on a picture an area that
Ctrl Shift with the arrows moves; Ctrl R turns the pages.
Marks are not kept here: `mark_kept` and `mark_removed` ask for it, `show_marks` shows them.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.model.own_marks import OwnMarks
from core.model.page_words import Box, Hit
from core.services.reports import get_ready_meanwhile
from ui import theme
from ui.tasks import Tasks
from ui.widgets.basic import label, set_text
from ui.widgets.pdf_choosing import KeyChooser
from ui.widgets.pdf_document import OpenPdf
from ui.widgets.pdf_find import FindBar
from ui.widgets.pdf_finding import Finding
from ui.widgets.pdf_layout import Sizes
from ui.widgets.pdf_mark_list import MarkList
from ui.widgets.pdf_marking import Marking
from ui.widgets.pdf_places import Place, PlaceList
from ui.widgets.pdf_reader_bar import ReaderBar
from ui.widgets.pdf_selecting import SelectingHand
from ui.widgets.pdf_text import DocumentText
from ui.widgets.pdf_thumbs import ThumbList
from ui.widgets.pdf_view import PdfView

_CHOSEN, _CHOSEN_EDGE = QColor("#8fc3ff"), QColor("#0b3d75")
_STRIP, _SMALL_STRIP = 250, 150  # pixels at 100 % text
_LOW = 250  # pixels at 100 % text
_LEAST_PAGES = 40


class PdfReader(PdfView):
    """`mark_kept` and `mark_removed` with a mark, `sought_wide` with the words that are to be
    found in all reports ("" for no longer), `place_chosen` with the key of one of those places."""

    mark_kept = Signal(object)
    mark_removed = Signal(object)
    sought_wide = Signal(str)
    place_chosen = Signal(object)

    def __init__(self, tasks: Tasks, name: str, parent: QWidget | None = None) -> None:
        self._built = False  # PdfView clears itself before the parts of the reader are there
        super().__init__(tasks, name, parent)
        self._waiting: tuple[int, str] | None = None
        self._compact = False
        self._shortcuts: list[QShortcut] = []
        self.text = DocumentText(tasks, self)
        self.hand = SelectingHand(self.text, self._chosen)
        self.pages.hand = self.hand
        self.pages.setMinimumHeight(_LEAST_PAGES)
        self.reader_bar = ReaderBar(self.bar, self.pages)
        self.notice = label(role="softsmall")
        self.find_bar = FindBar()
        self.find_bar.hide()
        self.column.insertWidget(1, self.notice)
        self.column.insertWidget(2, self.find_bar)
        self._build_strip(tasks)
        self.finding = Finding(self.pages, self.text, self.find_bar, self.found)
        self.marking = Marking(self.pages, self.hand, self.finding, self.mark_list)
        self.chooser = KeyChooser(self.pages, self.text, self.hand, self.finding)
        self.pages.layers = [self.marking.paint, self._paint_chosen, self.finding.paint]
        self._connect()
        self._built = True
        self.clear()

    def _build_strip(self, tasks: Tasks) -> None:
        self.strip = QWidget()
        inside = QVBoxLayout(self.strip)
        inside.setContentsMargins(0, 0, 0, 0)
        self._strips = QStackedWidget()
        inside.addWidget(self._strips)
        self.small = ThumbList(tasks)
        self.mark_list = MarkList()
        self.found = PlaceList(self.tr("Found in all reports"))
        for strip in (self.small, self.mark_list, self.found):
            strip.setMinimumHeight(_LEAST_PAGES)
            self._strips.addWidget(strip)
        self.middle.insertWidget(0, self.strip)
        self.strip.hide()

    def _connect(self) -> None:
        self.text.grew.connect(self._text_grew)
        self.small.chosen.connect(self.pages.go_to)
        self.found.chosen.connect(self.place_chosen)
        self.marking.kept.connect(self.mark_kept)
        self.marking.removed.connect(self.mark_removed)
        self.finding.changed.connect(self._chosen)
        self.finding.opened.connect(self._show_notice)
        self.finding.opened.connect(self._arrange_bars)
        self.finding.sought_wide.connect(self.sought_wide)
        self.find_bar.widened.connect(self._widen)
        self.find_bar.closed.connect(self.finding.close)
        bar = self.reader_bar
        acts: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Ctrl+F", self.finding.open),
            ("F3", lambda: self.finding.step(1)),
            ("Shift+F3", lambda: self.finding.step(-1)),
            ("Ctrl+G", bar.ask_for_page),
            ("Ctrl+B", self.bookmark),
            ("Ctrl+H", self.marking.highlight),
            ("Ctrl+R", self.pages.turn),
            ("Ctrl+T", lambda: self.show_strip(self.small)),
            ("Ctrl+M", lambda: self.show_strip(self.mark_list)),
        )
        for keys, act in acts:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
            self._shortcuts.append(shortcut)
            if keys in bar.by_keys:
                bar.by_keys[keys].clicked.connect(act)

    def set_in_front(self, in_front: bool) -> None:
        """Whether the keys of the reader are this one's, where two stand side by side."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(in_front)

    # The document

    def clear(self) -> None:
        super().clear()
        if self._built:
            self._forget()
            self.find_bar.forget()
            self._arrange_bars()
            self._waiting = None

    def go_to_words(self, page: int, words: str = "") -> None:
        """Bring a page to the front, and there the place of `words` if any; waits for opening."""
        if not self.pages.page_count() or self._newest is None:
            self._waiting = (page, words)
            return
        self._waiting = None
        self.pages.go_to(page)
        if words:
            self.finding.show_words(words, page)

    def _opened(self, document: OpenPdf, sizes: Sizes) -> None:
        newest = document is self._newest
        if newest:
            self._forget()
            self.text.set_document(document, len(sizes))
            self.small.set_document(document, sizes)
        super()._opened(document, sizes)
        if newest:
            waiting, self._waiting = self._waiting, None
            if waiting is not None:
                self.go_to_words(*waiting)
            self.text.read_on()

    def _measured(self, document: OpenPdf, sizes: Sizes) -> None:
        if document is self._newest and sizes and sizes != self.small.sizes:
            self.small.set_sizes(sizes)
        super()._measured(document, sizes)

    def _forget(self) -> None:
        self.text.set_document(None, 0)
        self.small.set_document(None, ())
        self.hand.clear()
        self.finding.forget()
        self._show_notice()

    def set_compact(self, compact: bool) -> None:
        """Leave out of the bar what the keyboard does as well, where two stand side by side."""
        self._compact = compact
        self._arrange_bars()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_bars()
        if self._built:
            self._size_strip()

    def _show_instead(self, widget: QWidget | None) -> None:
        super()._show_instead(widget)
        self._arrange_bars()

    def _arrange_bars(self) -> None:
        """Little height belongs to the pages first; the whole width (F11) gives more of it."""
        if not self._built:
            return
        low = self.height() < theme.px(_LOW)
        bar = self.reader_bar
        for widget in (self.fit, self.percent, *bar.spare):
            widget.setVisible(not self._compact and not low)
        for button in (bar.small, bar.bookmark, bar.highlight, bar.marks):
            button.setVisible(not low)
        finding = not self.find_bar.isHidden()
        self.bar.setVisible(self._instead is None and not (low and finding))

    # Finding

    def hit(self) -> Hit | None:
        """The hit that is in front."""
        return self.finding.hit()

    def open_find(self) -> None:
        """Open the line for words."""
        self.finding.open()

    def show_found(self, places: list[Place], note: str) -> None:
        """What a search through all reports gave, and a sentence about it."""
        self.finding.show_elsewhere(places, note)

    def _widen(self, wide: bool) -> None:
        if wide:
            self._put_strip(self.found)
            self.sought_wide.emit(self.find_bar.words())
        else:
            self.sought_wide.emit("")
            self.found.show_places([])
            if self._strips.currentWidget() is self.found:
                self._put_strip(None)
            self.finding.show_count()

    def _text_grew(self) -> None:
        self._show_notice()
        if self.text.complete():
            get_ready_meanwhile()  # for the next report

    def _show_notice(self) -> None:
        words = ""
        chosen = self.hand.selection
        # While words are sought the line for them says it, and more.
        if chosen is not None and chosen.is_area:
            words = self.tr(
                "Shift and the arrows change the frame, Ctrl+Shift moves it, Ctrl+H highlights it, "
                "Esc lets it go."
            )
        elif self.pages.page_count() and self.text.complete() and self.find_bar.isHidden():
            if self.text.is_scan():
                words = self.tr("A scan without text: it can be read, not searched.")
            elif self.text.texts.is_empty(self.pages.page()):
                words = self.tr("This page is a picture without text: search does not reach it.")
        set_text(self.notice, words)
        self.notice.setVisible(bool(words))

    # Own marks

    @property
    def marks(self) -> OwnMarks:
        """The marks that are shown."""
        return self.marking.marks

    def show_marks(self, marks: OwnMarks, *, can_mark: bool = True) -> None:
        """The marks as they are kept now; without `can_mark` none can be made."""
        self.marking.show(marks, allowed=can_mark)
        self.small.mark(self.marking.bookmarked())
        self._show_place()

    def cannot_mark(self, why: str) -> None:
        """Say where the marks would be why there are none."""
        self.show_marks(OwnMarks(), can_mark=False)
        self.mark_list.say(why)

    def bookmark(self) -> None:
        """Bookmark the page in front, or take its bookmark away."""
        self.marking.bookmark()
        self._show_place()

    def _chosen(self) -> None:
        if self._built:
            self.reader_bar.highlight.setEnabled(self.marking.can_highlight())
            self._show_notice()
        self.pages.viewport().update()

    # Beside the pages

    def show_strip(self, which: QWidget) -> None:
        """Open what stands beside the pages, or close it where it is open already."""
        open_now = self.strip.isVisible() and self._strips.currentWidget() is which
        self._put_strip(None if open_now else which)
        if open_now:
            self.pages.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            target = which.list if isinstance(which, MarkList) else which
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_strip(self, which: QWidget | None) -> None:
        if which is not None:
            self._strips.setCurrentWidget(which)
            self._size_strip()
        self.strip.setVisible(which is not None)
        self.reader_bar.small.setChecked(which is self.small)
        self.reader_bar.marks.setChecked(which is self.mark_list)
        self.small.follow(self.pages.page())

    def _size_strip(self) -> None:
        """As wide as it needs, but never more than half: the pages are what is read."""
        wide = theme.px(_SMALL_STRIP if self._strips.currentWidget() is self.small else _STRIP)
        self.strip.setFixedWidth(min(wide, max(self.width() // 2, 1)))

    def _show_place(self) -> None:
        super()._show_place()
        if not self._built or not self.pages.page_count():
            return
        page = self.pages.page()
        self.small.follow(page)
        bar = self.reader_bar
        bar.whole.setChecked(self.pages.fits_page())
        bar.bookmark.setEnabled(self.marking.allowed)
        bar.bookmark.setChecked(page in self.marking.bookmarked())
        self._chosen()

    # The keyboard

    def event(self, event: QEvent) -> bool:
        """Claim Esc while something is chosen; else it would leave the screen."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.hand.selection is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.chooser.takes(event):
            super().keyPressEvent(event)

    def _paint_chosen(self, painter: QPainter, page: int, at: Callable[[Box], QRectF]) -> None:
        chosen = self.hand.selection
        if chosen is None or chosen.page != page:
            return
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for box in chosen.boxes:
            painter.fillRect(at(box), _CHOSEN)
            if chosen.is_area:
                painter.setPen(QPen(_CHOSEN_EDGE, 2))
                painter.drawRect(at(box))

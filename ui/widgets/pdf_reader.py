"""A PDF to be read well: what PdfView shows, with words found, pages in small, and own marks.

    reader = PdfReader(shell.tasks, self.tr("The report"))
    reader.show_pdf(data)
    reader.go_to_words(12, "קצין המבחן")

Ctrl F finds, F3 and Shift F3 go on; Ctrl G goes to a page; Ctrl B bookmarks the page, Ctrl H
highlights what was found or chosen; Shift with the arrows chooses words; Ctrl R turns the pages.
Marks are not kept here: `mark_kept` and `mark_removed` ask for it, `show_marks` shows them.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPen, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.model.own_marks import Bookmark, Highlight, Mark, MarkColour, OwnMarks
from core.model.page_words import Box, Hit
from core.services.own_marks import new_id
from ui import formatting, theme
from ui.tasks import Tasks
from ui.widgets.basic import Button, label, set_text
from ui.widgets.fields import LineField
from ui.widgets.pdf_document import OpenPdf
from ui.widgets.pdf_find import FindBar
from ui.widgets.pdf_layout import Sizes
from ui.widgets.pdf_mark_list import BOOKMARK_COLOUR, COLOURS, MarkList
from ui.widgets.pdf_places import Place, PlaceList
from ui.widgets.pdf_selecting import SelectingHand
from ui.widgets.pdf_text import DocumentText
from ui.widgets.pdf_thumbs import ThumbList
from ui.widgets.pdf_view import PdfView
from ui.widgets.toggle import Toggle

_FOUND, _FOUND_HERE, _CHOSEN = QColor("#ffd54a"), QColor("#ff9d2e"), QColor("#8fc3ff")
_STRIP = 250


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
        self.marks = OwnMarks()
        self.can_mark = False
        self._colour = MarkColour.IMPORTANT
        self._hits: list[Hit] = []
        self._at = 0
        self._show_when_placed = False
        self._highlight_when_placed = False
        self._waiting: tuple[int, str] | None = None
        self._select = ""
        self._shortcuts: list[QShortcut] = []
        self.text = DocumentText(tasks, self)
        self.hand = SelectingHand(self.text, self._chosen)
        self.pages.hand = self.hand
        self.pages.layers = [self._paint_marks, self._paint_found]
        self._build_bar()
        self._build_find()
        self._build_strip(tasks)
        self._connect()
        self._built = True
        self.clear()

    def _build_bar(self) -> None:
        self.page_field = LineField(left_to_right=True)
        self.page_field.setAccessibleName(self.tr("Go to page (Ctrl G)"))
        self.page_field.setToolTip(self.tr("Go to page (Ctrl G)"))
        self.page_field.setPlaceholderText(self.tr("page"))
        self.page_field.setFixedWidth(theme.px(64))
        self.page_field.returnPressed.connect(self._go_to_typed)
        self.whole = Toggle(self.tr("Whole page"), lambda: self.pages.set_zoom(-1))
        self.turn_button = self._button("⟳", self.tr("Turn the pages (Ctrl R)"), self.turn)
        self.small_button = Toggle(self.tr("Pages"), lambda: self.show_strip(self.small))
        self.small_button.setToolTip("Ctrl+T")
        self.marks_button = Toggle(self.tr("My marks"), lambda: self.show_strip(self.mark_list))
        self.marks_button.setToolTip("Ctrl+M")
        self.find_button = Button(self.tr("Find"), self.open_find)
        self.find_button.setToolTip("Ctrl+F")
        self.bookmark_button = Toggle(self.tr("Bookmark"), self.bookmark)
        self.bookmark_button.setToolTip("Ctrl+B")
        self.highlight_button = Button(self.tr("Highlight"), self.highlight)
        self.highlight_button.setToolTip("Ctrl+H")
        for widget in (
            self.whole,
            self.turn_button,
            self.page_field,
            self.small_button,
            self.find_button,
            self.bookmark_button,
            self.highlight_button,
            self.marks_button,
        ):
            self.bar.add(widget)
        self.notice = label(role="softsmall")
        self.column.insertWidget(1, self.notice)

    def _build_find(self) -> None:
        self.find_bar = FindBar()
        self.find_bar.hide()
        self.column.insertWidget(2, self.find_bar)

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
            self._strips.addWidget(strip)
        self.middle.insertWidget(0, self.strip)
        self.strip.hide()

    def _connect(self) -> None:
        self.text.grew.connect(self._text_grew)
        self.text.placed.connect(self._words_placed)
        self.small.chosen.connect(self.pages.go_to)
        self.mark_list.chosen.connect(self.show_mark)
        self.mark_list.kept.connect(self._mark_changed)
        self.mark_list.removed.connect(self.mark_removed)
        self.found.chosen.connect(self.place_chosen)
        self.find_bar.sought.connect(self._seek)
        self.find_bar.moved.connect(self.next_hit)
        self.find_bar.widened.connect(self._widen)
        self.find_bar.closed.connect(self.close_find)
        for keys, act in (
            ("Ctrl+F", self.open_find),
            ("F3", lambda: self.next_hit(1)),
            ("Shift+F3", lambda: self.next_hit(-1)),
            ("Ctrl+G", self._focus_page_field),
            ("Ctrl+B", self.bookmark),
            ("Ctrl+H", self.highlight),
            ("Ctrl+R", self.turn),
            ("Ctrl+T", lambda: self.show_strip(self.small)),
            ("Ctrl+M", lambda: self.show_strip(self.mark_list)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
            self._shortcuts.append(shortcut)

    def set_in_front(self, in_front: bool) -> None:
        """Whether the keys of the reader are this one's, where two stand side by side."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(in_front)

    # The document

    def clear(self) -> None:
        super().clear()
        if self._built:
            self._forget()

    def go_to_words(self, page: int, words: str = "") -> None:
        """Bring a page to the front, and there the place of `words` if any; waits for opening."""
        if not self.pages.page_count() or self._newest is None:
            self._waiting = (page, words)
            return
        self._waiting = None
        self.pages.go_to(page)
        if words:
            self.find_bar.show()
            self.find_bar.field.setText(words)
            self._show_notice()
            self._seek(words, page)

    def turn(self) -> None:
        """Turn all pages by a quarter, clockwise."""
        self.pages.turn()

    def _opened(self, document: OpenPdf, sizes: Sizes) -> None:
        newest = document is self._newest
        if newest:
            self._forget(keep_waiting=True)
            self.text.set_document(document, len(sizes))
            self.small.set_document(document, sizes)
        super()._opened(document, sizes)
        if newest:
            waiting, self._waiting = self._waiting, None
            if waiting is not None:
                self.go_to_words(*waiting)
            self.text.read_on()

    def _forget(self, *, keep_waiting: bool = False) -> None:
        self.text.set_document(None, 0)
        self.small.set_document(None, ())
        self.hand.clear()
        self._hits, self._at = [], 0
        if not keep_waiting:
            self._waiting = None
        self._show_notice()

    def set_compact(self, compact: bool) -> None:
        """Leave out of the bar what the keyboard does as well, where two stand side by side."""
        for widget in (self.whole, self.fit, self.percent, self.turn_button, self.page_field):
            widget.setVisible(not compact)

    # Finding

    def open_find(self) -> None:
        """Open the line for words; what was sought last is there to be typed over."""
        if self.pages.page_count():
            self.find_bar.show()
            self.find_bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.find_bar.field.selectAll()
            self._show_notice()
            self._seek(self.find_bar.words())

    def close_find(self) -> None:
        """Back to the pages, with nothing found shown."""
        self.find_bar.wide.setChecked(False)
        self.find_bar.hide()
        self._hits = []
        self._show_notice()
        self._chosen()
        self.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_hit(self, step: int) -> None:
        """Go to the hit after (1) or before (-1) the one in view."""
        if self.find_bar.wide.isChecked() and self.find_bar.field.hasFocus():
            self.found.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._hits:
            self._at = (self._at + step) % len(self._hits)
            self._highlight_when_placed = False
            self._show_hit()

    def hit(self) -> Hit | None:
        """The hit that is in front."""
        return self._hits[self._at] if self._at < len(self._hits) else None

    def hits(self) -> int:
        return len(self._hits)

    def show_found(self, places: list[Place], note: str) -> None:
        """What a search through all reports gave, and a sentence about it."""
        self.found.show_places(places)
        self.find_bar.say(note)

    def _seek(self, words: str, page: int | None = None) -> None:
        self._hits = self.text.find(words)
        from_page = self.pages.page() if page is None else page
        self._at = next((i for i, hit in enumerate(self._hits) if hit.page >= from_page), 0)
        if self._hits:
            self._show_hit()
        self._show_count()
        self.pages.viewport().update()
        self._chosen()
        if self.find_bar.wide.isChecked():
            self.sought_wide.emit(words)

    def _widen(self, wide: bool) -> None:
        if wide:
            self._put_strip(self.found)
            self.sought_wide.emit(self.find_bar.words())
        else:
            self.sought_wide.emit("")
            self.found.show_places([])
            if self._strips.currentWidget() is self.found:
                self._put_strip(None)
            self._show_count()

    def _text_grew(self) -> None:
        words = self.find_bar.words()
        if self.find_bar.isVisible() and words:
            was = self.hit()
            self._hits = self.text.find(words)
            if was is None and self._hits:
                self._at = 0
                self._show_hit()
            self.pages.viewport().update()
        self._show_count()
        self._show_notice()

    def _show_hit(self) -> None:
        hit = self.hit()
        if hit is None:
            return
        words = self.text.words(hit.page)
        self._show_when_placed = words is None
        if words is None:
            self.pages.go_to(hit.page)
        else:
            boxes = words.area(hit.start, hit.end)
            if boxes:
                self.pages.show_box(hit.page, boxes[0])
            else:
                self.pages.go_to(hit.page)
        self._show_count()
        self._chosen()

    def _words_placed(self, page: int) -> None:
        hit = self.hit()
        if self._show_when_placed and hit is not None and hit.page == page:
            self._show_hit()
            if self._highlight_when_placed:
                self._highlight_when_placed = False
                self.highlight()
        self.pages.viewport().update()

    def _show_count(self) -> None:
        self.find_bar.show_count(self._at, len(self._hits), complete=self.text.complete())
        if not self.find_bar.wide.isChecked():
            self.find_bar.say(self._not_searched())

    def _not_searched(self) -> str:
        if not self.pages.page_count() or not self.text.complete():
            return ""
        missing = self.text.texts.without_text()
        if self.text.is_scan():
            return self.tr(
                "This document is a scan: its pages are pictures without text, so words in it "
                "cannot be found. Bookmarks and highlights work in it too."
            )
        if missing:
            return self.tr("Pages that are pictures only, and were not searched: {count}").format(
                count=formatting.number(missing)
            )
        return ""

    def _show_notice(self) -> None:
        words = ""
        # While words are sought the line for them says it, and more.
        if self.pages.page_count() and self.text.complete() and self.find_bar.isHidden():
            if self.text.is_scan():
                words = self.tr("A scan without text: it can be read, not searched.")
            elif self.text.texts.is_empty(self.pages.page()):
                words = self.tr("This page is a picture without text: search does not reach it.")
        set_text(self.notice, words)
        self.notice.setVisible(bool(words))

    # Own marks

    def show_marks(self, marks: OwnMarks, *, can_mark: bool = True) -> None:
        """The marks as they are kept now; without `can_mark` none can be made."""
        self.marks, self.can_mark = marks, can_mark
        self.mark_list.show_marks(marks, self._select)
        self._select = ""
        self.small.mark({mark.page for mark in marks.marks if isinstance(mark, Bookmark)})
        self.pages.viewport().update()
        self._show_place()

    def cannot_mark(self, why: str) -> None:
        """Say where the marks would be why there are none."""
        self.show_marks(OwnMarks(), can_mark=False)
        self.mark_list.say(why)

    def show_mark(self, mark: Mark) -> None:
        """Bring the place of a mark into view."""
        if isinstance(mark, Highlight) and mark.boxes:
            self.pages.show_box(mark.page, mark.boxes[0])
        else:
            self.pages.go_to(mark.page)

    def bookmark(self) -> None:
        """Bookmark the page in front, or take its bookmark away."""
        if not self.can_mark or not self.pages.page_count():
            self._show_place()
            return
        page = self.pages.page()
        known = self.marks.bookmark(page)
        if known is not None:
            self.mark_removed.emit(known)
            return
        made = Bookmark(new_id(), page)
        self._select = made.id
        self.mark_kept.emit(made)

    def highlight(self) -> None:
        """Highlight the chosen words or area, else what was found."""
        made = self._would_highlight()
        if made is not None and self.can_mark:
            self._select = made.id
            self.mark_kept.emit(made)
            self.hand.clear()
        else:
            self._highlight_when_placed = self.can_mark and self.hit() is not None

    def _would_highlight(self) -> Highlight | None:
        chosen, hit = self.hand.selection, self.hit()
        if chosen is not None:
            return Highlight(new_id(), chosen.page, chosen.boxes, self._colour, words=chosen.words)
        if hit is not None and (words := self.text.words(hit.page)) is not None:
            boxes = words.area(hit.start, hit.end)
            if boxes:
                return Highlight(new_id(), hit.page, boxes, self._colour, words=hit.words)
        return None

    def _mark_changed(self, mark: Mark) -> None:
        if isinstance(mark, Highlight):
            self._colour = mark.colour
        self._select = mark.id
        self.mark_kept.emit(mark)

    def _chosen(self) -> None:
        self.highlight_button.setEnabled(
            self.can_mark and (self.hand.selection is not None or bool(self._hits))
        )
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
            thin = which is self.small
            self.strip.setFixedWidth(theme.px(150 if thin else _STRIP))
        self.strip.setVisible(which is not None)
        self.small_button.setChecked(which is self.small)
        self.marks_button.setChecked(which is self.mark_list)
        self.small.follow(self.pages.page())

    def _show_place(self) -> None:
        super()._show_place()
        if not self._built or not self.pages.page_count():
            return
        page = self.pages.page()
        self.small.follow(page)
        self.whole.setChecked(self.pages.fits_page())
        self.bookmark_button.setEnabled(self.can_mark)
        self.bookmark_button.setChecked(self.marks.bookmark(page) is not None)
        self._chosen()
        self._show_notice()

    def _focus_page_field(self) -> None:
        self.page_field.show()  # it is left out of a low bar
        self.page_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.page_field.selectAll()

    def _go_to_typed(self) -> None:
        typed = self.page_field.text().strip()
        if typed.isdigit() and 1 <= int(typed) <= self.pages.page_count():
            self.pages.go_to(int(typed) - 1)
            self.page_field.clear()
            self.page_field.set_invalid(False)
            self.pages.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.page_field.set_invalid(True)
            self.page_field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {
            Qt.Key.Key_Left: (True, False),
            Qt.Key.Key_Right: (False, False),
            Qt.Key.Key_Down: (True, True),
            Qt.Key.Key_Up: (False, True),
        }
        way = ways.get(Qt.Key(event.key()))
        if way is None or not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
            return
        chosen = self.hand.selection
        page = self.pages.page() if chosen is None else chosen.page
        words = self.text.words(page)
        if words is not None and words.text:
            self.hand.extend(words, page, self._first_seen(page), forward=way[0], line=way[1])

    def _first_seen(self, page: int) -> int:
        """The character at which choosing begins: after what was found, else at the top."""
        hit = self.hit()
        if hit is not None and hit.page == page:
            return hit.start
        words = self.text.words(page)
        if words is None:
            return 0
        view = self.pages.viewport().rect()
        for index, box in enumerate(words.boxes):
            if box is not None and self.pages.box_rect(page, box).top() >= view.top():
                return index
        return 0

    # Over the pages

    def _paint_marks(self, painter: QPainter, page: int, at: Callable[[Box], QRectF]) -> None:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for mark in self.marks.on(page):
            for box in mark.boxes:
                painter.fillRect(at(box), COLOURS[mark.colour])
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        if self.marks.bookmark(page) is not None:
            corner = at(Box(24, 0, 36, 0)).topLeft()
            painter.fillRect(QRectF(corner.x(), corner.y(), 14, 34), BOOKMARK_COLOUR)

    def _paint_found(self, painter: QPainter, page: int, at: Callable[[Box], QRectF]) -> None:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        chosen, here = self.hand.selection, self.hit()
        if chosen is not None and chosen.page == page:
            for box in chosen.boxes:
                painter.fillRect(at(box), _CHOSEN)
        hits = [hit for hit in self._hits if hit.page == page]
        words = self.text.words(page) if hits else None
        if words is None:
            return
        for hit in hits:
            for box in words.area(hit.start, hit.end):
                painter.fillRect(at(box), _FOUND_HERE if hit == here else _FOUND)
                if hit == here:  # also told apart without colours
                    painter.setPen(QPen(QColor("#7a3d00"), 2))
                    painter.drawRect(at(box))

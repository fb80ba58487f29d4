"""Words found in the document in view: which hit is in front, how many there are, what was not
searched. The line for the words and the list of places elsewhere are led from here as well."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen

from core.model.page_words import Box, Hit
from ui import formatting
from ui.widgets.pdf_find import FindBar
from ui.widgets.pdf_pages import PageArea
from ui.widgets.pdf_places import Place, PlaceList
from ui.widgets.pdf_text import DocumentText

_FOUND, _FOUND_HERE, _EDGE = QColor("#ffd54a"), QColor("#ff9d2e"), QColor("#7a3d00")


class Finding(QObject):
    """`changed` when other hits are there or another is in front, `placed` when the words of the
    page in front have their places, `sought_wide` with words to be found in all reports ("" for no
    longer), `opened` when the line for words was opened or closed."""

    changed = Signal()
    placed = Signal()
    sought_wide = Signal(str)
    opened = Signal()

    def __init__(
        self, pages: PageArea, text: DocumentText, bar: FindBar, elsewhere: PlaceList
    ) -> None:
        super().__init__(bar)
        self._pages, self._text, self.bar, self._elsewhere = pages, text, bar, elsewhere
        self._words = ""
        self._searched = 0  # pages
        self._at = 0
        self._show_when_placed = False
        self._hits: list[Hit] = []
        self._by_page: dict[int, list[Hit]] = {}
        text.grew.connect(self._text_grew)
        text.placed.connect(self._words_placed)
        bar.sought.connect(self.seek)
        bar.moved.connect(self.step)

    def hit(self) -> Hit | None:
        """The hit that is in front."""
        return self._hits[self._at] if self._at < len(self._hits) else None

    def count(self) -> int:
        return len(self._hits)

    def forget(self) -> None:
        """Nothing is found any more."""
        self._words, self._searched, self._at = "", 0, 0
        self._hits, self._by_page = [], {}
        self._show_when_placed = False

    def open(self) -> None:
        """Open the line; what was sought last is there to be typed over."""
        if self._pages.page_count():
            self.bar.show()
            self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.bar.field.selectAll()
            self.opened.emit()
            self.seek(self.bar.words())

    def close(self) -> None:
        """Back to the pages, with nothing found shown."""
        self.bar.wide.setChecked(False)
        self.bar.hide()
        self.forget()
        self.opened.emit()
        self.changed.emit()
        self._pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_words(self, words: str, page: int) -> None:
        """Open the line with words, at their first place from a page on."""
        self.bar.show()
        self.bar.field.setText(words)
        self.opened.emit()
        self.seek(words, page)

    def seek(self, words: str, page: int | None = None) -> None:
        """Find words; the first hit from the page in front on, or from `page`, comes into view."""
        self.forget()
        self._words = words
        self._search_on()
        from_page = self._pages.page() if page is None else page
        self._at = next((i for i, hit in enumerate(self._hits) if hit.page >= from_page), 0)
        if self._hits:
            self._show_hit()
        self.show_count()
        self.changed.emit()
        if self.bar.wide.isChecked():
            self.sought_wide.emit(words)

    def step(self, by: int) -> None:
        """Go to the hit after (1) or before (-1) the one in view."""
        if self.bar.wide.isChecked() and self.bar.field.hasFocus():
            self._elsewhere.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._hits:
            self._at = (self._at + by) % len(self._hits)
            self._show_hit()

    def show_elsewhere(self, places: list[Place], note: str) -> None:
        """What a search through all reports gave, and a sentence about it."""
        self._elsewhere.show_places(places)
        self.bar.say(note)

    def show_count(self) -> None:
        """Say how many there are, and what was not searched."""
        self.bar.show_count(self._at, len(self._hits), complete=self._text.complete())
        if not self.bar.wide.isChecked():
            self.bar.say(self._not_searched())

    def boxes(self) -> tuple[Box, ...]:
        """Where the hit in front stands, nothing until `placed` says that it is known."""
        hit = self.hit()
        words = None if hit is None else self._text.words(hit.page)
        return () if hit is None or words is None else words.area(hit.start, hit.end)

    def paint(self, painter: QPainter, page: int, at: Callable[[Box], QRectF]) -> None:
        """A layer over a page (ui/widgets/pdf_pages.py)."""
        hits = self._by_page.get(page)
        words = self._text.words(page) if hits else None
        if not hits or words is None:
            return
        here = self.hit()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for hit in hits:
            for box in words.area(hit.start, hit.end):
                painter.fillRect(at(box), _FOUND_HERE if hit is here else _FOUND)
                if hit is here:  # also told apart without colours
                    painter.setPen(QPen(_EDGE, 2))
                    painter.drawRect(at(box))

    def _search_on(self) -> None:
        """Search the pages that were read since."""
        found = self._text.find(self._words, self._searched)
        self._searched = self._text.pages_read()
        self._hits += found
        for hit in found:
            self._by_page.setdefault(hit.page, []).append(hit)

    def _text_grew(self) -> None:
        if self.bar.isVisible() and self._words:
            had = bool(self._hits)
            self._search_on()
            if self._hits and not had:
                self._show_hit()
            self.changed.emit()
        self.show_count()

    def _show_hit(self) -> None:
        hit = self.hit()
        if hit is None:
            return
        words = self._text.words(hit.page)
        self._show_when_placed = words is None
        boxes = self.boxes()
        if boxes:
            self._pages.show_box(hit.page, boxes[0])
        else:
            self._pages.go_to(hit.page)
        self.show_count()
        self.changed.emit()

    def _words_placed(self, page: int) -> None:
        hit = self.hit()
        if self._show_when_placed and hit is not None and hit.page == page:
            self._show_hit()
            self.placed.emit()
        self._pages.viewport().update()

    def _not_searched(self) -> str:
        if not self._pages.page_count() or not self._text.complete():
            return ""
        missing = self._text.texts.without_text()
        if self._text.is_scan():
            return self.tr(
                "This document is a scan: its pages are pictures without text, so words in it "
                "cannot be found. Bookmarks and highlights work in it too."
            )
        if missing:
            return self.tr("Pages that are pictures only, and were not searched: {count}").format(
                count=formatting.number(missing)
            )
        return ""

"""The reader's own marks over the pages: made from what is chosen or found, painted, listed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QPainter

from core.model.own_marks import Bookmark, Highlight, Mark, MarkColour, OwnMarks
from core.model.page_words import Box
from core.services.own_marks import new_id
from ui.widgets.pdf_finding import Finding
from ui.widgets.pdf_mark_list import BOOKMARK_COLOUR, COLOURS, MarkList
from ui.widgets.pdf_pages import PageArea
from ui.widgets.pdf_selecting import SelectingHand


class Marking(QObject):
    """`kept` and `removed` with a mark that is to be kept or taken away; it is not done here."""

    kept = Signal(object)
    removed = Signal(object)

    def __init__(
        self, pages: PageArea, hand: SelectingHand, finding: Finding, listed: MarkList
    ) -> None:
        super().__init__(listed)
        self._pages, self._hand, self._finding, self._list = pages, hand, finding, listed
        self.marks = OwnMarks()
        self.allowed = False
        self._on: dict[int, list[Highlight]] = {}
        self._bookmarks: dict[int, Bookmark] = {}
        self._colour = MarkColour.IMPORTANT
        self._select = ""
        self._when_placed = False
        finding.placed.connect(self._words_placed)
        listed.chosen.connect(self.show_mark)
        listed.kept.connect(self._changed)
        listed.removed.connect(self.removed)

    def show(self, marks: OwnMarks, *, allowed: bool) -> None:
        """The marks as they are kept now; where not `allowed` none can be made."""
        self.marks, self.allowed = marks, allowed
        self._on, self._bookmarks = {}, {}
        for mark in marks.marks:
            if isinstance(mark, Highlight):
                self._on.setdefault(mark.page, []).append(mark)
            else:
                self._bookmarks.setdefault(mark.page, mark)
        self._list.show_marks(marks, self._select)
        self._select = ""
        self._pages.viewport().update()

    def bookmarked(self) -> set[int]:
        """The pages that have a bookmark."""
        return set(self._bookmarks)

    def show_mark(self, mark: Mark) -> None:
        """Bring the place of a mark into view."""
        if isinstance(mark, Highlight) and mark.boxes:
            self._pages.show_box(mark.page, mark.boxes[0])
        else:
            self._pages.go_to(mark.page)

    def bookmark(self) -> None:
        """Bookmark the page in front, or take its bookmark away."""
        if not self.allowed or not self._pages.page_count():
            return
        known = self._bookmarks.get(self._pages.page())
        if known is not None:
            self.removed.emit(known)
            return
        made = Bookmark(new_id(), self._pages.page())
        self._select = made.id
        self.kept.emit(made)

    def highlight(self) -> None:
        """Highlight the chosen words or area, else what was found."""
        made = self._would_highlight()
        self._when_placed = self.allowed and made is None and self._finding.hit() is not None
        if made is not None and self.allowed:
            self._select = made.id
            self.kept.emit(made)
            self._hand.clear()

    def can_highlight(self) -> bool:
        """Whether there is anything that `highlight` would take."""
        there = self._hand.selection is not None or self._finding.count() > 0
        return self.allowed and there

    def paint(self, painter: QPainter, page: int, at: Callable[[Box], QRectF]) -> None:
        """A layer over a page (ui/widgets/pdf_pages.py)."""
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for mark in self._on.get(page, ()):
            for box in mark.boxes:
                painter.fillRect(at(box), COLOURS[mark.colour])
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        if page in self._bookmarks:
            corner = at(Box(24, 0, 36, 0)).topLeft()
            painter.fillRect(QRectF(corner.x(), corner.y(), 14, 34), BOOKMARK_COLOUR)

    def _would_highlight(self) -> Highlight | None:
        chosen, hit = self._hand.selection, self._finding.hit()
        if chosen is not None:
            return Highlight(new_id(), chosen.page, chosen.boxes, self._colour, words=chosen.words)
        boxes = self._finding.boxes()
        if hit is not None and boxes:
            return Highlight(new_id(), hit.page, boxes, self._colour, words=hit.words)
        return None

    def _words_placed(self) -> None:
        if self._when_placed:
            self.highlight()

    def _changed(self, mark: Mark) -> None:
        if isinstance(mark, Highlight):
            self._colour = mark.colour
        self._select = mark.id
        self.kept.emit(mark)

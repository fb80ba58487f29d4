"""Pages of a document drawn in the print lane, one request at a time, and kept as pictures."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from core.model.pages import PageImage
from ui.tasks import Lane, Tasks
from ui.widgets.pdf_document import OpenPdf
from ui.widgets.pdf_pictures import Pictures, picture_of


class PageDrawer(QObject):
    """`arrived` when a page was drawn or could not be; ask for the next one then."""

    arrived = Signal()

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._document: OpenPdf | None = None
        self._turn = 0
        self._stale: set[int] = set()  # pictures of the document before, shown until redrawn
        self._settled: dict[int, int] = {}  # page: the width for which it was last drawn or failed
        self._failed: set[int] = set()
        self._drawing = False
        self.pictures = Pictures()

    def set_document(self, document: OpenPdf, pages: int) -> None:
        """Draw from another document; pictures of the one before stay until there are new ones."""
        self._document = document
        for page in self.pictures.pages():
            if page >= pages:
                self.pictures.drop(page)
        self._stale = self.pictures.pages()
        self._settled, self._failed = {}, set()
        self._drawing = False

    def forget(self) -> None:
        """Draw nothing and keep nothing."""
        self._document = None
        self._drawing = False
        self.turn_to(0)

    def turn_to(self, quarters: int) -> None:
        """Turn what is drawn from now on; what was drawn goes."""
        self._turn = quarters
        self.pictures.clear()
        self._stale, self._settled, self._failed = set(), {}, set()

    def picture(self, page: int) -> QImage | None:
        return self.pictures.get(page)

    def drawn(self, page: int, width: int) -> bool:
        """Whether there is a page's own picture of this width."""
        there = self._settled.get(page) == width and self.pictures.get(page) is not None
        return there and page not in self._stale

    def failed(self, page: int) -> bool:
        """Whether a page could not be drawn."""
        return page in self._failed

    def draw(self, wanted: Iterable[tuple[int, int]]) -> bool:
        """Ask for the first of the (page, width) that is not there; False if there is none."""
        document = self._document
        if self._drawing or document is None:
            return True
        for page, width in wanted:
            if self.drawn(page, width) or (page in self._failed and self._settled[page] == width):
                continue
            self._drawing = True
            self._ask(document, page, width, self._turn)
            return True
        return False

    def _ask(self, document: OpenPdf, page: int, width: int, turn: int) -> None:
        self._tasks.run(
            document.draw,
            page,
            width,
            lane=Lane.PRINT,
            owner=self,
            done=lambda image: self._came(document, page, width, turn, image),
            failed=lambda _: self._broke(document, page, width),
        )

    def _came(
        self, document: OpenPdf, page: int, width: int, turn: int, image: PageImage | None
    ) -> None:
        if document is not self._document:
            return
        self._drawing = False
        if image is not None and turn == self._turn:
            self.pictures.put(page, picture_of(image, turn))
            self._stale.discard(page)
            self._failed.discard(page)
            self._settled[page] = width
        self.arrived.emit()

    def _broke(self, document: OpenPdf, page: int, width: int) -> None:
        if document is not self._document:
            return
        self._drawing = False
        self._failed.add(page)
        self._settled[page] = width
        self.pictures.drop(page)
        self.arrived.emit()

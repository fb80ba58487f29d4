"""The words of the document in view: read page by page in the background, found, and placed."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, Signal

from core.model.page_words import Hit, PageWords
from core.services.reader import PagesText
from ui.tasks import Lane, Tasks
from ui.widgets.pdf_document import OpenPdf

_PAGES_AT_ONCE = 8  # few enough for a page that is wanted meanwhile not to wait for long
_PLACES_KEPT = 12


class DocumentText(QObject):
    """`grew` when more pages have been read, `placed` with a page whose words have places now."""

    grew = Signal()
    placed = Signal(int)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.set_document(None, 0)

    def set_document(self, document: OpenPdf | None, pages: int) -> None:
        """Forget what was read and read another document, or nothing."""
        self._document, self._pages = document, pages
        self.texts = PagesText()
        self.failed = False
        self._places: OrderedDict[int, PageWords] = OrderedDict()
        self._asked: set[int] = set()
        self._reading = False

    def read_on(self) -> None:
        """Read all pages that are not read yet, some at a time."""
        document, texts = self._document, self.texts
        if self._reading or document is None or self.complete():
            return
        self._reading = True
        first = len(texts)

        def read() -> None:
            texts.add(document.texts(first, _PAGES_AT_ONCE))

        self._tasks.run(
            read,
            lane=Lane.PRINT,
            owner=self,
            done=lambda _: self._came(document, first),
            failed=lambda _: self._broke(document),
        )

    def complete(self) -> bool:
        """Whether every page is read, or can't be."""
        return self.failed or len(self.texts) >= self._pages

    def is_scan(self) -> bool:
        """Whether the whole document was read and has no text at all."""
        return self.complete() and 0 < self._pages <= self.texts.without_text()

    def find(self, words: str, first: int = 0) -> list[Hit]:
        """Where `words` stand on the pages read so far, from page `first` on."""
        return list(self.texts.find(words, first))

    def pages_read(self) -> int:
        """How many pages have been read, from the first on."""
        return len(self.texts)

    def words(self, page: int) -> PageWords | None:
        """The words of a page with their places, or None until `placed` says that they came."""
        known = self._places.get(page)
        if known is not None:
            self._places.move_to_end(page)
        elif self._document is not None and page not in self._asked:
            self._asked.add(page)
            document = self._document
            self._tasks.run(
                document.words,
                page,
                lane=Lane.PRINT,
                owner=self,
                done=lambda words: self._placed(document, page, words),
                failed=lambda _: self._placed(document, page, PageWords()),
            )
        return known

    def _came(self, document: OpenPdf, first: int) -> None:
        if document is not self._document:
            return
        self._reading = False
        if len(self.texts) == first:  # nothing came: it was closed
            self.failed = True
        self.grew.emit()
        self.read_on()

    def _broke(self, document: OpenPdf) -> None:
        if document is self._document:
            self._reading, self.failed = False, True
            self.grew.emit()

    def _placed(self, document: OpenPdf, page: int, words: PageWords) -> None:
        if document is not self._document:
            return
        self._asked.discard(page)
        self._places[page] = words
        while len(self._places) > _PLACES_KEPT:
            self._places.popitem(last=False)
        self.placed.emit(page)

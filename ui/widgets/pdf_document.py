"""A PDF held open for a view: opened and drawn in the print lane, closed from the main thread."""

from __future__ import annotations

import threading

from core.model.page_words import PageWords
from core.model.pages import PageImage
from core.services.reports import PdfRenderer, open_pages

_MEASURED_AT_FIRST = 8


class OpenPdf:
    """A PDF on its way to being open. May be closed at any moment, also while it opens."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._renderer: PdfRenderer | None = None
        self._closed = False
        self._lock = threading.Lock()

    def open(self) -> tuple[tuple[float, float], ...]:
        """Sizes of the pages in points. Called in the print lane; raises KnownError.

        To measure every page of a large scan takes longer than to draw one: only some are
        measured here, the others are taken to be as large as these until `sizes` tells.
        """
        with self._lock:
            data, self._data = self._data, b""
            if self._closed:
                return ()
        renderer = open_pages(data)
        with self._lock:
            if not self._closed:
                self._renderer = renderer
        if self._renderer is None:
            renderer.close()
            return ()
        measured = renderer.sizes_from(0, _MEASURED_AT_FIRST)
        return measured + measured[-1:] * (renderer.pages - len(measured))

    def sizes(self) -> tuple[tuple[float, float], ...]:
        """The sizes of all pages, none once closed. Called in the print lane."""
        renderer = self._renderer
        return () if renderer is None else renderer.sizes

    def draw(self, page: int, width: int) -> PageImage | None:
        """A page as a picture, or None once closed. Called in the print lane."""
        renderer = self._renderer
        if renderer is None:
            return None
        return renderer.render(page, width, lambda: self._closed)

    def texts(self, first: int, count: int) -> tuple[str, ...]:
        """The texts of some pages, none once closed. Called in the print lane."""
        renderer = self._renderer
        return () if renderer is None else renderer.texts(first, count, lambda: self._closed)

    def words(self, page: int) -> PageWords:
        """The words of a page and their places. Called in the print lane."""
        renderer = self._renderer
        return PageWords() if renderer is None else renderer.words(page, lambda: self._closed)

    def close(self) -> None:
        """Forget the document and end its child process."""
        with self._lock:
            self._closed = True
            self._data = b""
            renderer, self._renderer = self._renderer, None
        if renderer is not None:
            renderer.close()

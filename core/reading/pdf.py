"""PDF reports: what is in them, and their pages as pictures. The PDF is opened in a child only."""

from __future__ import annotations

import hashlib
import threading
import unicodedata
from array import array
from types import TracebackType

from core.errors import KnownError
from core.model.imports import PdfFacts
from core.model.page_words import Box, PageWords
from core.model.pages import PageImage
from core.reading.worker_process import (
    MEGABYTE,
    Bounds,
    Cancelled,
    ReadingFailed,
    WorkerProcess,
    ask_once,
)

MAX_MEGABYTES = 120  # 200 pages of A4, scanned with 200 dots an inch
MAX_WIDTH = 8000
_JOB = "core.reading.pdf_job"
_BOUNDS = Bounds(seconds=60)
_HEADER_WITHIN = 1024  # PDF readers look for "%PDF-" in the first kilobyte


def read_pdf(data: bytes, cancelled: Cancelled | None = None) -> PdfFacts:
    """Pages, title and text of a PDF.

    Raises KnownError: not a PDF, locked by a password, empty, over MAX_MEGABYTES, damaged; and
    ReadingFailed or ReadingCancelled from worker_process.
    """
    check_bytes(data)
    answer, _ = ask_once(_JOB, {"do": "read"}, data, bounds=_BOUNDS, cancelled=cancelled)
    return PdfFacts(
        sha256=hashlib.sha256(data).hexdigest(),
        pages=_whole(answer, "pages"),
        bytes=len(data),
        title=_one_line(str(answer["title"])),
        text=str(answer["text"]),
    )


def render_page(data: bytes, page: int, width_px: int) -> PageImage:
    """Page `page` (the first is 0) on white, `width_px` wide. Raises as read_pdf."""
    with PdfRenderer(data) as renderer:
        return renderer.render(page, width_px)


def page_sizes(data: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of each page in points, as they are shown. Raises as read_pdf."""
    with PdfRenderer(data) as renderer:
        return renderer.sizes


def check_bytes(data: bytes) -> None:
    """Raise KnownError for what can be refused without opening it."""
    if not data:
        raise KnownError("reading.pdf_empty")
    if len(data) > MAX_MEGABYTES * MEGABYTE:
        raise KnownError("reading.pdf_too_big", limit=MAX_MEGABYTES)
    if b"%PDF-" not in data[:_HEADER_WITHIN]:
        raise KnownError("reading.pdf_not")


class _Spare:
    """At most one child that has been started before anybody needed it; it knows no document."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._worker: WorkerProcess | None = None

    def start(self) -> None:
        worker = WorkerProcess(_JOB, _BOUNDS)
        try:
            worker.ask({"do": "ready"})
        except ReadingFailed:  # then the next document starts its own and says what is wrong
            worker.close()
            return
        with self._lock:
            older, self._worker = self._worker, worker
        if older is not None:
            older.close()

    def take(self) -> WorkerProcess:
        with self._lock:
            worker, self._worker = self._worker, None
        return worker or WorkerProcess(_JOB, _BOUNDS)

    @property
    def waits(self) -> bool:
        return self._worker is not None


_SPARE = _Spare()


def get_ready() -> None:
    """Start the child for the next document, so that it opens at once; waits until it is there."""
    if not _SPARE.waits:
        _SPARE.start()


def get_ready_meanwhile() -> None:
    """As `get_ready`, without waiting for it."""
    if not _SPARE.waits:
        threading.Thread(target=get_ready, name="vaada-spare", daemon=True).start()


class PdfRenderer:
    """One document kept open in a child of its own, so that turning pages is quick.

    When the child dies the request raises ReadingFailed, and the next one opens the document
    again. Safe to use from several threads; pages are drawn one at a time.
    """

    def __init__(self, data: bytes) -> None:
        """Opens `data`. Raises as read_pdf."""
        check_bytes(data)
        self._data: bytes | None = data
        self._worker = _SPARE.take()
        self._opened_by: int | None = None
        self._sizes: tuple[tuple[float, float], ...] = ()
        try:
            self.pages: int = self._open()
        except BaseException:
            self._worker.close()
            raise

    @property
    def sizes(self) -> tuple[tuple[float, float], ...]:
        """Width and height of all pages: see `sizes_from`."""
        if not self._sizes:
            self._sizes = self.sizes_from(0, self.pages)
        return self._sizes

    def sizes_from(
        self, first: int, count: int, cancelled: Cancelled | None = None
    ) -> tuple[tuple[float, float], ...]:
        """Width and height of `count` pages from page `first` in points, as they are shown.

        A page that cannot be read is as large as A4. Raises as `render` does.
        """
        answer, _ = self._ask({"do": "sizes", "first": first, "count": count}, cancelled)
        sizes = answer["sizes"]
        assert isinstance(sizes, list)
        return tuple((float(width), float(height)) for width, height in sizes)

    def render(self, page: int, width_px: int, cancelled: Cancelled | None = None) -> PageImage:
        """Page `page` (the first is 0), `width_px` wide unless that would be over 40 megapixels.

        Raises KnownError for a page that isn't there and ReadingFailed when the child died.
        """
        width = max(1, min(width_px, MAX_WIDTH))
        answer, rgb = self._ask({"do": "draw", "page": page, "width": width}, cancelled)
        image = PageImage(_whole(answer, "width"), _whole(answer, "height"), rgb)
        if len(rgb) != image.width * image.height * 3:
            raise ReadingFailed("reading.failed", "picture of another size")
        return image

    def texts(self, first: int, count: int, cancelled: Cancelled | None = None) -> tuple[str, ...]:
        """The texts of `count` pages from page `first`, in the order of reading; "" on a scan.

        Raises as `render` does.
        """
        answer, _ = self._ask({"do": "text", "first": first, "count": count}, cancelled)
        texts = answer["texts"]
        assert isinstance(texts, list)
        return tuple(map(str, texts))

    def words(self, page: int, cancelled: Cancelled | None = None) -> PageWords:
        """The text of a page and where each of its characters stands. Raises as `render` does."""
        answer, packed = self._ask({"do": "words", "page": page}, cancelled)
        text, edges = str(answer["text"]), array("f")
        edges.frombytes(packed)
        if len(edges) != len(text) * 4:
            raise ReadingFailed("reading.failed", "places of another number of characters")
        boxes = tuple(
            Box(*edges[start : start + 4]) if edges[start + 2] > edges[start] else None
            for start in range(0, len(edges), 4)
        )
        return PageWords(text, boxes)

    @property
    def pid(self) -> int | None:
        """The child's process number while it lives."""
        return self._worker.pid

    def close(self) -> None:
        """Forget the document and end the child. May be called twice."""
        self._data = None
        self._worker.close()

    def __enter__(self) -> PdfRenderer:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _ask(
        self, request: dict[str, object], cancelled: Cancelled | None
    ) -> tuple[dict[str, object], bytes]:
        """Ask the child, which first opens the document again where the one before has died."""
        data = self._data
        if data is None:
            raise KnownError("reading.closed")
        if self._worker.pid != self._opened_by:
            self._open()
        return self._worker.ask(request, cancelled=cancelled, lent=data)

    def _open(self) -> int:
        """How many pages there are."""
        data = self._data
        if data is None:
            raise KnownError("reading.closed")
        answer, _ = self._worker.ask({"do": "open", "bytes": len(data)}, lent=data)
        self._opened_by = self._worker.pid
        return _whole(answer, "pages")


def _whole(answer: dict[str, object], name: str) -> int:
    value = answer[name]
    if not isinstance(value, int):
        raise ReadingFailed("reading.failed", f"{name} is not a number")
    return value


def _one_line(title: str) -> str:
    """A title as a line: control and direction marks dropped."""
    kept = (" " if unicodedata.category(c) == "Cc" else c for c in title)
    return " ".join("".join(c for c in kept if unicodedata.category(c) != "Cf").split())[:300]

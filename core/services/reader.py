"""What people do while they read: find words in a report and in all reports of a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from core.model.page_words import PAGE_BREAK, FileFindings, FileHit, Hit
from core.model.reports import Report
from core.services.report_pages import page_texts
from core.store import reports as rows
from core.store.folded import Folded
from core.store.store import Store
from core.wording import label

MOST_HITS = 500
_AROUND = 60  # characters of text on each side of what was found

Progress = Callable[..., object]


class PagesText:
    """The texts of a document's pages, folded once (core/store/search.py) to be searched often.

    Points, quotes, dashes and final letters do not count, and words may be broken over two lines.
    """

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._texts: list[str] = []
        self._folded: list[Folded] = []
        self.add(texts)

    def __len__(self) -> int:
        return len(self._texts)

    def add(self, texts: Iterable[str]) -> None:
        """The texts of the pages that come next. May be called from another thread than `find`."""
        for text in texts:
            self._folded.append(Folded(text))
            self._texts.append(text)

    def is_empty(self, page: int) -> bool:
        """Whether a page that is there has no text: a picture only."""
        return page < len(self._texts) and not self._texts[page].strip()

    def without_text(self) -> int:
        """How many pages have none."""
        return sum(self.is_empty(page) for page in range(len(self._texts)))

    def find(self, words: str, first: int = 0) -> Iterator[Hit]:
        """Where `words` stand, from page `first` on; nowhere if they fold to nothing."""
        for page in range(first, len(self._texts)):
            text = self._texts[page]
            for start, end in self._folded[page].places(words):
                yield Hit(page, start, end, *_around(text, start, end))


def find_in_file(
    store: Store, case_id: str, words: str, progress: Progress | None = None
) -> FileFindings:
    """Where `words` stand in the reports of a case, at most MOST_HITS places, by report and page.

    `progress(done, total)` is called before each report, and often where one is read again: what it
    raises ends the search. Reads only what is kept of each PDF as
    text; where that was kept without its pages the PDF itself is read again, in its own process.
    """
    with store.read() as conn:
        found = [report for report in rows.reports(conn, case_id) if report.document_id]
    hits: list[FileHit] = []
    without: list[str] = []
    for number, report in enumerate(found):
        going_on = partial(progress or _no_one, number, len(found))
        going_on()
        with store.read() as conn:
            text = rows.document_text(conn, report.document_id)
        if not text.strip():
            without.append(report.id)
            continue
        title = report.title or label(report.kind)
        for hit in PagesText(_pages(store, report, text, words, going_on)).find(words):
            if len(hits) == MOST_HITS:
                return FileFindings(tuple(hits), tuple(without), number + 1, more=True)
            hits.append(FileHit(report.id, title, hit))
    return FileFindings(tuple(hits), tuple(without), len(found))


def _no_one(done: int, total: int) -> None:
    """Nobody asks how far it is."""


def _pages(
    store: Store, report: Report, text: str, words: str, going_on: Callable[[], object]
) -> Sequence[str]:
    """The text of each page."""
    if PAGE_BREAK in text or report.pages <= 1 or next(Folded(text).places(words), None) is None:
        return text.split(PAGE_BREAK)
    with store.read() as conn:
        content = rows.document_content(conn, report.document_id)
    if content is None:
        return (text,)
    # It could be read once: where it cannot be now the words are there, only the page is not known.
    return (page_texts(content, going_on) or text).split(PAGE_BREAK)


def _around(text: str, start: int, end: int) -> tuple[str, str, str]:
    before = text[max(0, start - _AROUND) : start]
    after = text[end : end + _AROUND]
    # No half words at the far ends.
    if start > _AROUND and " " in before:
        before = before[before.index(" ") :]
    if end + _AROUND < len(text) and " " in after:
        after = after[: after.rindex(" ")]
    return _line(before), " ".join(text[start:end].split()), _line(after)


def _line(text: str) -> str:
    """One line, a space kept where it stood at an end."""
    line = " ".join(text.split())
    head = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() else ""
    return f"{head}{line}{tail}" if line else ""

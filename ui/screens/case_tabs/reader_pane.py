"""A reader with its report: the marks in it are read and kept, the whole file is searched."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.errors import KnownError
from core.model.own_marks import Bookmark, Mark, MarksKept, OwnMarks
from core.model.page_words import FileFindings
from core.services import own_marks
from core.services.reader import MOST_HITS, find_in_file
from ui import formatting
from ui.tasks import Job
from ui.widgets.basic import label, set_text
from ui.widgets.pdf_places import Place
from ui.widgets.pdf_reader import PdfReader

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class ReaderPane(QWidget):
    """`report_asked` with the id of a report, a page and words: a place found in the file."""

    report_asked = Signal(str, int, str)

    def __init__(self, screen: CaseFileScreen, name: str) -> None:
        super().__init__()
        self._screen = screen
        self.report_id = self.document_id = self.title = ""
        self._search: Job | None = None
        self.heading = label("", "strong")
        self.heading.hide()
        self.reader = PdfReader(screen.shell.tasks, name)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 0, 2, 0)  # borders of buttons reach to the edge
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addWidget(self.reader, 1)
        self.setFocusProxy(self.reader)
        self.reader.mark_kept.connect(self._keep)
        self.reader.mark_removed.connect(self._remove)
        self.reader.sought_wide.connect(self._find)
        self.reader.place_chosen.connect(lambda key: self.report_asked.emit(*key))

    def begin(self, report_id: str, document_id: str, title: str) -> None:
        """Name the report that is about to be read here, and read its marks."""
        self.report_id, self.document_id, self.title = report_id, document_id, title
        set_text(self.heading, title)
        self.reader.show_marks(OwnMarks(), can_mark=False)
        if document_id:
            self._screen.read(
                own_marks.marks_of,
                document_id,
                owner=self,
                done=partial(self._show_marks, document_id),
                failed=self._no_marks,
            )

    def show_pdf(self, data: bytes) -> None:
        """Show the document of the report that was begun."""
        self.reader.show_pdf(data)

    def let_go(self) -> None:
        """Forget the report, its pages and its marks."""
        self.report_id = self.document_id = self.title = ""
        self.reader.show_marks(OwnMarks(), can_mark=False)
        self.reader.find_bar.wide.setChecked(False)  # what was found in other reports goes too
        self.reader.clear()

    def show_title(self, shown: bool) -> None:
        """Say above the pages which report this is."""
        self.heading.setVisible(shown)

    # Marks

    def _show_marks(self, document_id: str, marks: OwnMarks) -> None:
        if document_id == self.document_id:
            self.reader.show_marks(marks)

    def _no_marks(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self.reader.cannot_mark(str(error))

    def _keep(self, mark: Mark) -> None:
        document_id = self.document_id
        before = next((m for m in self.reader.marks.marks if m.id == mark.id), None)

        def kept(result: MarksKept) -> None:
            self._show_marks(document_id, result.marks)
            if before is None:
                said = self.tr("The page is bookmarked, for you alone.")
                if not isinstance(mark, Bookmark):
                    said = self.tr("Highlighted, for you alone.")
                undo = partial(self._put_back, document_id, mark.id, None)
            else:
                said = self.tr("The mark was changed.")
                undo = partial(self._put_back, document_id, mark.id, before)
            self._screen.shell.say(said, "done", self.tr("Undo"), undo)

        self._screen.write(own_marks.keep_mark, document_id, mark, done=kept)

    def _remove(self, mark: Mark) -> None:
        document_id = self.document_id

        def removed(result: MarksKept) -> None:
            self._show_marks(document_id, result.marks)
            self._screen.shell.say(
                self.tr("The mark was removed."),
                "done",
                self.tr("Undo"),
                partial(self._put_back, document_id, mark.id, mark),
            )

        self._screen.write(own_marks.remove_mark, document_id, mark.id, done=removed)

    def _put_back(self, document_id: str, mark_id: str, mark: Mark | None) -> None:
        """The mark as it was; None for one that was not there."""
        if mark is None:
            service, what = own_marks.remove_mark, (document_id, mark_id)
        else:
            service, what = own_marks.keep_mark, (document_id, mark)  # type: ignore[assignment]
        self._screen.write(
            service, *what, done=lambda result: self._show_marks(document_id, result.marks)
        )

    # The whole file

    def _find(self, words: str) -> None:
        if self._search is not None:
            self._search.cancel()
            self._search = None
        if not words:
            self.reader.show_found([], "")
            return
        self.reader.show_found([], self.tr("Searching in all reports…"))
        self._search = self._screen.read(
            find_in_file,
            self._screen.case_id,
            words,
            owner=self,
            done=partial(self._found, words),
            progress=lambda *_: None,
            replaces=f"find-in-file-{id(self)}",
        )

    def _found(self, words: str, found: FileFindings) -> None:
        self._search = None
        places = [
            Place(
                (hit.report_id, hit.hit.page, words),
                self.tr("{report} · page {page}").format(
                    report=hit.title, page=formatting.number(hit.hit.page + 1)
                ),
                f"…{hit.hit.before}{hit.hit.words}{hit.hit.after}…",
            )
            for hit in found.hits
        ]
        self.reader.show_found(places, self._about(found))

    def _about(self, found: FileFindings) -> str:
        parts = []
        if found.more:
            most = formatting.number(MOST_HITS)
            parts.append(self.tr("The first {count} places are listed.").format(count=most))
        elif not found.hits:
            parts.append(self.tr("Not found in any report of the file."))
        if found.without_text:
            count = formatting.number(len(found.without_text))
            parts.append(
                self.tr("Reports that are scans without text, and were not searched: {count}.")
                .format(count=count)
            )  # fmt: skip
        return " ".join(parts)

"""A PDF inside the window, from memory alone: nothing of it is ever written to a file.

    view = PdfView(shell.tasks, self.tr("The report"))
    view.show_pdf(data)      # again and again for a live preview: the place in it is kept

The document is opened and drawn in a child process through the print lane, so neither a huge nor
a broken one can hold up the window.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.errors import KnownError
from ui import formatting
from ui.tasks import Lane, Tasks
from ui.widgets.basic import Button, label, set_text
from ui.widgets.layouts import Flow
from ui.widgets.pdf_document import OpenPdf
from ui.widgets.pdf_layout import Sizes
from ui.widgets.pdf_pages import PageArea
from ui.widgets.states import EmptyState, Loading
from ui.widgets.toggle import Toggle


class _Held:
    """The documents a view holds open, closed when the view dies. Knows nothing of the view."""

    def __init__(self) -> None:
        self.documents: set[OpenPdf] = set()

    def let_go(self, but: OpenPdf | None = None) -> None:
        for document in self.documents - {but}:
            document.close()
        self.documents = {but} if but is not None else set()

    def close(self, *_: object) -> None:
        self.let_go()


class PdfView(QWidget):
    """Pages with zoom and page numbers, or the sentence that says why there are none.

    Ctrl and plus, minus or 0 change the zoom, Ctrl with Page Up or Page Down turns pages.
    `shown` when a document is open, `refused` with its sentence when it cannot be.
    """

    shown = Signal()
    refused = Signal(str)

    def __init__(self, tasks: Tasks, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._held = _Held()
        self.destroyed.connect(self._held.close)
        self._newest: OpenPdf | None = None
        self.pages = PageArea(tasks)
        self.pages.setAccessibleName(name)
        self.setAccessibleName(name)
        self.where = label(wrap=False)
        self.percent = label(role="soft", wrap=False)
        self.earlier = self._button("▲", self.tr("Page before"), lambda: self._turn(-1))
        self.later = self._button("▼", self.tr("Next page"), lambda: self._turn(1))
        self.smaller = self._button("−", self.tr("Smaller (Ctrl −)"), self.pages.zoom_out)
        self.larger = self._button("+", self.tr("Larger (Ctrl +)"), self.pages.zoom_in)
        self.fit = Toggle(self.tr("Fit width"), lambda: self.pages.set_zoom(0))
        self.fit.setToolTip(self.tr("Ctrl 0"))
        self.bar = Flow(
            self.where,
            self.earlier,
            self.later,
            self.smaller,
            self.larger,
            self.percent,
            self.fit,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pages)
        self._instead: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        self.column = column
        self.middle = QHBoxLayout()
        self.middle.setSpacing(8)
        self.middle.addWidget(self._stack, 1)
        column.addLayout(self.middle, 1)
        self.pages.place_changed.connect(self._show_place)
        for keys, act in (
            ("Ctrl++", self.pages.zoom_in),
            ("Ctrl+=", self.pages.zoom_in),
            ("Ctrl+-", self.pages.zoom_out),
            ("Ctrl+0", lambda: self.pages.set_zoom(0)),
            ("Ctrl+PgUp", lambda: self._turn(-1)),
            ("Ctrl+PgDown", lambda: self._turn(1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.setFocusProxy(self.pages)
        self.clear()

    def show_pdf(self, data: bytes) -> None:
        """Show a document. The one before stays in view until this one is open."""
        document = OpenPdf(data)
        self._newest = document
        self._held.documents.add(document)
        if not self.pages.page_count():
            self._show_instead(Loading(self.tr("Opening the document…")))
        self._tasks.run(
            document.open,
            lane=Lane.PRINT,
            owner=self,
            done=lambda sizes: self._opened(document, sizes),
            failed=lambda error: self._refused(document, error),
        )

    def clear(self) -> None:
        """Show nothing; the bar is empty as well."""
        self._newest = None
        self._held.let_go()
        self.pages.forget()
        self._show_instead(QWidget())

    def say(self, title: str, text: str) -> None:
        """Let go of the document and show words in its place."""
        self.clear()
        self._show_instead(EmptyState(title, text))

    def _opened(self, document: OpenPdf, sizes: tuple[tuple[float, float], ...]) -> None:
        if document is not self._newest:  # a newer one was asked for meanwhile
            document.close()
            self._held.documents.discard(document)
            return
        self._show_instead(None)  # first: only what can be seen is drawn, and drawn at once
        self.pages.set_document(document, sizes)
        self._held.let_go(but=document)
        self._show_place()
        self._tasks.run(
            document.sizes,
            lane=Lane.PRINT,
            owner=self,
            done=lambda found: self._measured(document, found),
            failed=lambda _: None,  # a child that died: the pages say so when they are drawn
        )
        self.shown.emit()

    def _measured(self, document: OpenPdf, sizes: Sizes) -> None:
        """The true sizes of all pages have come."""
        if document is self._newest and sizes and sizes != self.pages.sizes():
            self.pages.set_sizes(sizes)

    def _refused(self, document: OpenPdf, error: Exception) -> None:
        if document is not self._newest:
            document.close()
            self._held.documents.discard(document)
            return
        known = isinstance(error, KnownError)
        sentence = str(error) if known else self.tr("Vaada could not read it. Nothing was lost.")
        self.say(self.tr("The document cannot be shown"), sentence)
        self.refused.emit(sentence)

    def _show_instead(self, widget: QWidget | None) -> None:
        """Put a widget where the pages would be; None shows the pages."""
        old, self._instead = self._instead, widget
        if widget is not None:
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget or self.pages)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self.bar.setVisible(widget is None)
        self._show_place()

    def _turn(self, step: int) -> None:
        self.pages.go_to(self.pages.page() + step)

    def _show_place(self) -> None:
        count = self.pages.page_count()
        if not count:
            return
        page = self.pages.page()
        words = self.tr("Page {page} of {count}").format(
            page=formatting.number(page + 1), count=formatting.number(count)
        )
        set_text(self.where, words)
        set_text(self.percent, formatting.number(f"{self.pages.percent()}%"))
        self.pages.setAccessibleDescription(words)
        self.earlier.setEnabled(page > 0)
        self.later.setEnabled(page < count - 1)
        self.fit.setChecked(self.pages.fits_width())
        self.where.updateGeometry()

    def _button(self, sign: str, name: str, act: object) -> Button:
        made = Button(sign, act)  # type: ignore[arg-type]
        made.setAccessibleName(name)
        made.setToolTip(name)
        return made

"""The reader's own bookmarks and highlights in a list, with a place to change the chosen one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.own_marks import Bookmark, Mark, MarkColour, OwnMarks
from core.wording import label as term
from ui import formatting
from ui.widgets.basic import Button, label, set_text
from ui.widgets.fields import Labelled, LineField
from ui.widgets.layouts import Flow
from ui.widgets.pdf_places import Place, PlaceList
from ui.widgets.toggle import Toggle

COLOURS = {
    MarkColour.IMPORTANT: QColor("#ffe27a"),
    MarkColour.ASK: QColor("#9fd4f5"),
    MarkColour.STRENGTH: QColor("#b4e3a8"),
}
BOOKMARK_COLOUR = QColor("#d08d1c")


class MarkList(QWidget):
    """`chosen` with a mark to be shown; `kept` with one that was changed, `removed` with one to go.

    Only the user who is logged in sees any of this.
    """

    chosen = Signal(object)
    kept = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = OwnMarks()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.about = label(self.tr("Only you see these. They never enter the file."), "softsmall")
        self.empty = label("", "soft")
        self.list = PlaceList(self.tr("My marks"))
        self.list.chosen.connect(self._go)
        self.list.looked_at.connect(self._show_editor)
        column.addWidget(self.about)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        self.editor = QWidget()
        inside = QVBoxLayout(self.editor)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        self.words = LineField()
        self._labelled = Labelled(self.tr("Note"), self.words)
        self.words.editingFinished.connect(self._keep_words)
        self.colours: dict[MarkColour, Toggle] = {}
        for colour in MarkColour:
            act = partial(self._keep_colour, colour)
            self.colours[colour] = Toggle(term(colour), act)
        self.colour_row = Flow(*self.colours.values())
        self.remove_button = Button(self.tr("Remove the mark"), self._remove)
        inside.addWidget(self._labelled)
        inside.addWidget(self.colour_row)
        inside.addWidget(self.remove_button)
        column.addWidget(self.editor)
        column.addStretch(0)
        self.show_marks(OwnMarks())

    def show_marks(self, marks: OwnMarks, select: str = "") -> None:
        """The marks as they are now; `select` is the id of the one to be changed next."""
        self._marks = marks
        self.list.show_places([self._place(mark) for mark in marks.marks])
        if select:
            self.list.select(select)
        any_mark = bool(marks.marks)
        nothing = self.tr("Nothing is marked yet. Ctrl+B marks the page, Ctrl+H the chosen words.")
        self.say("" if any_mark else nothing)
        self.list.setVisible(any_mark)
        self._show_editor(self.list.current())

    def say(self, words: str) -> None:
        """A sentence in place of marks, such as why there can be none."""
        set_text(self.empty, words)
        self.empty.setVisible(bool(words))

    def current(self) -> Mark | None:
        """The mark that is chosen in the list."""
        key = self.list.current()
        return next((mark for mark in self._marks.marks if mark.id == key), None)

    def _place(self, mark: Mark) -> Place:
        page = self.tr("Page {page}").format(page=formatting.number(mark.page + 1))
        if isinstance(mark, Bookmark):
            kind = self.tr("{page} · bookmark").format(page=page)
            return Place(mark.id, kind, mark.title, BOOKMARK_COLOUR.name())
        kind = f"{page} · {term(mark.colour)}"
        words = " · ".join(part for part in (mark.note, mark.words) if part)
        return Place(mark.id, kind, words or self.tr("Part of a scan"), COLOURS[mark.colour].name())

    def _go(self, key: str) -> None:
        mark = next((mark for mark in self._marks.marks if mark.id == key), None)
        if mark is not None:
            self.chosen.emit(mark)

    def _show_editor(self, _: object = None) -> None:
        mark = self.current()
        self.editor.setVisible(mark is not None)
        if mark is None:
            return
        bookmark = isinstance(mark, Bookmark)
        name = self.tr("Name of the bookmark") if bookmark else self.tr("Note")
        self._labelled.name.setText(name)
        self.words.setAccessibleName(name)
        words = mark.title if isinstance(mark, Bookmark) else mark.note
        if self.words.text() != words:
            self.words.setText(words)
        self.colour_row.setVisible(not bookmark)
        for colour, button in self.colours.items():
            button.setChecked(not isinstance(mark, Bookmark) and mark.colour is colour)

    def _keep_words(self) -> None:
        mark, words = self.current(), self.words.text().strip()
        if isinstance(mark, Bookmark):
            if words != mark.title:
                self.kept.emit(replace(mark, title=words))
        elif mark is not None and words != mark.note:
            self.kept.emit(replace(mark, note=words))

    def _keep_colour(self, colour: MarkColour) -> None:
        mark = self.current()
        if mark is not None and not isinstance(mark, Bookmark):
            if colour is not mark.colour:
                self.kept.emit(replace(mark, colour=colour))
            self._show_editor()

    def _remove(self) -> None:
        if (mark := self.current()) is not None:
            self.removed.emit(mark)

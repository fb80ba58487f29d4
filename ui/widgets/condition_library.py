"""The library of conditions as a panel in the page: search, choose a domain, choose a sentence."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.model.conditions import ConditionTemplate
from core.model.people import Sex
from core.model.plan import Domain
from core.services.conditions import condition_library
from core.wording import label as term
from ui.widgets.basic import Button, Chip, label, set_text
from ui.widgets.condition_card import sentence_of
from ui.widgets.fields import LineField
from ui.widgets.layouts import Flow
from ui.widgets.row_button import RowButton
from ui.widgets.toggle import Toggle


def shown_sentence(template: ConditionTemplate, sex: Sex) -> str:
    """The sentence with the name of each blank in its place."""
    labels = {blank.name: blank.label for blank in template.blanks}
    return re.sub(r"\{(\w+)\}", lambda found: f"[{labels[found[1]]}]", sentence_of(template, sex))


class ConditionLibrary(QFrame):
    """`chosen` carries the ConditionTemplate; `free_asked` and `closed` carry nothing.

    Up and Down move through the list while the words are typed, Enter chooses, Esc closes.
    """

    chosen = Signal(object)
    free_asked = Signal()
    closed = Signal()

    def __init__(self, sex: Sex, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "page")
        self._domain: Domain | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(10)
        top = Flow(spacing=12)
        top.add(label(self.tr("Library of conditions"), "large", wrap=False))
        top.add(Button(self.tr("A condition in free words"), self.free_asked.emit))
        top.add(Button(self.tr("Close (Esc)"), self.closed.emit))
        column.addWidget(top)
        self.search = LineField(placeholder=self.tr("Search: school, curfew, drugs…"))
        self.search.setAccessibleName(self.tr("Search the library"))
        self.search.textChanged.connect(lambda _: self._filter())
        self.search.installEventFilter(self)
        column.addWidget(self.search)
        column.addWidget(self._domains())
        self.count = label("", "softsmall")
        column.addWidget(self.count)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QFrame()
        page.setProperty("panel", "card")
        rows = QVBoxLayout(page)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.setSpacing(2)
        self._rows: list[tuple[ConditionTemplate, RowButton, str]] = []
        for template in condition_library():
            row = self._row(template, sex)
            words = " ".join((template.title, sentence_of(template, sex), term(template.domain)))
            self._rows.append((template, row, words))
            rows.addWidget(row)
        rows.addStretch(1)
        self._scroll.setWidget(page)
        column.addWidget(self._scroll, 1)
        self._current: RowButton | None = None
        self._filter()

    def open(self) -> None:
        """Begin anew: everything shown, the keyboard in the search."""
        self.search.clear()
        self._choose_domain(None)
        self.search.setFocus()

    def shown_count(self) -> int:
        """How many conditions the search leaves."""
        return len(self._shown())

    def _domains(self) -> Flow:
        flow = Flow(spacing=6)
        self._domain_buttons: dict[Domain | None, Toggle] = {}
        for domain in (None, *Domain):
            button = Toggle(term(domain) if domain else self.tr("All"))
            button.clicked.connect(lambda _, d=domain: self._choose_domain(d))
            self._domain_buttons[domain] = button
            flow.add(button)
        return flow

    def _choose_domain(self, domain: Domain | None) -> None:
        self._domain = domain
        for each, button in self._domain_buttons.items():
            button.setChecked(each is domain)
        self._filter()

    def _row(self, template: ConditionTemplate, sex: Sex) -> RowButton:
        row = RowButton(template.title, lambda: self.chosen.emit(template))
        sentence = shown_sentence(template, sex)
        row.setAccessibleDescription(sentence)
        row.installEventFilter(self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(template.title, "strong"))
        words.addWidget(label(sentence, "soft"))
        row.row.addLayout(words, 1)
        row.row.addWidget(Chip(term(template.domain), "info"), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _filter(self) -> None:
        needles = self.search.text().split()
        for template, row, words in self._rows:
            fits = self._domain in (None, template.domain) and all(n in words for n in needles)
            row.setVisible(fits)
        shown = self._shown()
        words = (
            self.tr("{count} conditions").format(count=len(shown))
            if shown
            else self.tr("Nothing in the library fits. A condition can be written in free words.")
        )
        set_text(self.count, words)
        self._make_current(shown[0] if shown else None)

    def _shown(self) -> list[RowButton]:
        return [row for _, row, _ in self._rows if not row.isHidden()]

    def _make_current(self, row: RowButton | None) -> None:
        if self._current is not None:
            self._current.set_on(False)
        self._current = row
        if row is not None:
            row.set_on(True)
            self._scroll.ensureWidgetVisible(row, 0, 24)

    def _move(self, by: int) -> None:
        shown = self._shown()
        if not shown:
            return
        place = shown.index(self._current) if self._current in shown else -by
        self._make_current(shown[max(0, min(len(shown) - 1, place + by))])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                if isinstance(watched, RowButton):
                    self._make_current(watched)
                self._move(1 if key == Qt.Key.Key_Down else -1)
                if isinstance(watched, RowButton) and self._current is not None:
                    self._current.setFocus()
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched is self.search:
                if self._current is not None:
                    self._current.click()
                return True
        return False

    def event(self, event: QEvent) -> bool:
        # Esc closes the panel, not the screen under it: taken before the window's shortcut.
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.closed.emit()
                return True
        return super().event(event)

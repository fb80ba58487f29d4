"""Conditional arrangements that somebody made as an adult: shown as history, never offered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.model.cases import PastArrangement
from core.model.files import CaseFile
from core.services import arrangements
from core.services.arrangements import ArrangementTerm, Findings
from core.services.changed_meanwhile import seen
from core.services.file_writes import write_file
from ui import formatting
from ui.screens.case_tabs.case_form import CaseForm
from ui.screens.case_tabs.words import Dot, Lines
from ui.widgets.basic import Button, Card, Line, clear_layout, label
from ui.widgets.date_field import DateField
from ui.widgets.fields import Select, TextField
from ui.widgets.form import tick
from ui.widgets.layouts import Flow
from ui.widgets.number_field import NumberField

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

ADULT = 18  # whole years of age on screen; the law's own counting refuses to the day


def belongs(file: CaseFile) -> bool:
    """Whether a file has room for this history: of an adult, or one that holds some already."""
    return file.age.years >= ADULT or bool(file.background.arrangements)


class ArrangementsCard(Card):
    """Each past arrangement with the limits that it keeps or breaks; read when the card is made."""

    def __init__(self, screen: CaseFileScreen, file: CaseFile) -> None:
        super().__init__(self.tr("Past arrangements with a prosecutor"))
        self._screen = screen
        self._file = file
        self.add_button = Button(self.tr("Record"), self.record, kind="link")
        self.add_button.setAccessibleName(self.tr("Record a past arrangement"))
        self.aside(self.add_button)
        hint = self.tr("History of an adult. The committee neither gives one nor decides by it.")
        self.add(label(hint, "softsmall"))
        screen.read(arrangements.arrangements, file.case.id, done=self._show, owner=self)

    def record(self) -> None:
        """Open the panel that records one."""
        self._screen.open_panel(ArrangementForm(self._screen, self._file))

    def _show(self, found: tuple[tuple[PastArrangement, Findings], ...]) -> None:
        for item, findings in found:
            self.add(Line())
            self.add(self._arrangement(item, findings))
        if not found:
            self.add(label(self.tr("None is recorded."), "soft"))

    def _arrangement(self, item: PastArrangement, findings: Findings) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        day = formatting.day(item.signed_on)
        row = QHBoxLayout()
        row.setSpacing(8)
        words = self.tr("Signed on {day}").format(day=day)
        row.addWidget(Lines((words, "strong"), (item.note, "softsmall")), 1)
        remove = Button(self.tr("Remove"), lambda: self._remove(item), kind="link")
        remove.setAccessibleName(f"{self.tr('Remove')}: {words}")
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        for finding in findings:
            line = QHBoxLayout()
            line.setSpacing(8)
            tone = {True: "done", False: "wrong", None: "plain"}[finding.ok]
            line.addWidget(Dot(tone), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label(finding.text, "small"), 1)
            column.addLayout(line)
        return box

    def _remove(self, item: PastArrangement) -> None:
        said = self.tr("The past arrangement was removed.")
        self._screen.write(
            write_file,
            self._file.case.id,
            arrangements.remove_arrangement,
            item.id,
            seen=(seen(item),),
            done=partial(self._screen.shell.undo.say_written, said),
        )


class TermsField(QWidget):
    """What was agreed: a term and its amount, one after the other. Value: pairs of both."""

    def __init__(self) -> None:
        super().__init__()
        self._known = {term.code: term for term in arrangements.arrangement_terms()}
        self._terms: dict[str, int] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        rows = QWidget()
        self._rows = QVBoxLayout(rows)
        self._rows.setContentsMargins(0, 0, 0, 0)
        column.addWidget(rows)
        self.term = Select()
        for term in self._known.values():
            self.term.add(term.code, f"{term.title} ({term.unit})")
        self.term.setAccessibleName(self.tr("Which term"))
        column.addWidget(self.term)
        self.amount = NumberField()
        self.amount.setAccessibleName(self.tr("How much was agreed"))
        self.add_button = Button(self.tr("Add the term"), self._add)
        column.addWidget(Flow(self.amount, self.add_button))
        self.setFocusProxy(self.term)

    def value(self) -> tuple[tuple[str, int], ...]:
        """Rule ids and amounts, one that was typed and not added yet among them."""
        typed = self.amount.value()
        open_one = {} if typed is None else {self.term.value(): typed}
        return tuple((self._terms | open_one).items())

    def typed(self) -> list[list[Any]]:
        """The terms that were added, for a form that is kept half-filled."""
        return [list(pair) for pair in self._terms.items()]

    def put_typed(self, pairs: list[list[Any]]) -> None:
        """The terms that `typed` gave."""
        self._terms = {code: amount for code, amount in pairs if code in self._known}
        self._show()

    def _add(self) -> None:
        if (amount := self.amount.value()) is None:
            self.amount.set_invalid(True)
            self.amount.setFocus()
            return
        self.amount.set_invalid(False)
        self._terms[self.term.value()] = amount
        self.amount.set_value(None)
        self._show()
        self.term.setFocus()

    def _show(self) -> None:
        clear_layout(self._rows)
        for code, amount in self._terms.items():
            self._rows.addWidget(self._row(self._known[code], amount))

    def _row(self, term: ArrangementTerm, amount: int) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        words = f"{term.title}: {formatting.number(amount)} {term.unit}"
        row.addWidget(label(words), 1)
        drop = Button(self.tr("Remove"), lambda: self._drop(term.code), kind="link")
        drop.setAccessibleName(f"{self.tr('Remove')}: {term.title}")
        row.addWidget(drop, 0, Qt.AlignmentFlag.AlignTop)
        return box

    def _drop(self, code: str) -> None:
        del self._terms[code]
        self._show()
        self.term.setFocus()


class ArrangementForm(CaseForm):
    """Record an arrangement that was signed by somebody who was an adult on that day."""

    def __init__(self, screen: CaseFileScreen, file: CaseFile) -> None:
        super().__init__(screen, file, self.tr("A past arrangement"), self.tr("Record"))
        self.about(None)
        self.add_field(
            "signed_on",
            self.tr("Signed on"),
            DateField(),
            check=self.happened,
            hint=self.tr("Somebody who was a minor on that day could not make one"),
            needed=self.tr("The day on which it was signed is missing."),
        )
        self.add_field("terms", self.tr("What was agreed"), TermsField())
        self.add_field(
            "officer_recommended", "", tick(self.tr("A probation officer recommended it"))
        )
        self.add_field("note", self.tr("Note"), TextField(lines=2))
        self.begin()

    def write_it(self) -> None:
        names = ("signed_on", "terms", "officer_recommended", "note")
        self.send(
            arrangements.record_arrangement,
            PastArrangement("", **{name: self.value(name) for name in names}),
            said=self.tr("The past arrangement was recorded."),
        )

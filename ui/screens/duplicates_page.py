"""A pair side by side, chosen field by field; and a merge that can be undone."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from core.model.changes import Changes
from core.model.duplicates import DuplicatePair, Merge, Record, RecordKind
from core.services import duplicates, merges
from core.services.duplicates import field_title
from core.wording import label as term
from core.wording import text
from ui import formatting
from ui.screens.case_tabs.plan_forms import taking_back
from ui.widgets.basic import Button, Card, Chip, FactRow, label
from ui.widgets.choice import Choice
from ui.widgets.fields import Labelled, LineField
from ui.widgets.layouts import Flow, ReflowColumns

if TYPE_CHECKING:
    from ui.screens.screen import Screen

_NUMBERS = ("identity_number", "phone")
_MOST_FILES = 6  # of a record that are named


class PairPage(ReflowColumns):
    """Why the two may be one, what each says, and the decision of a person."""

    def __init__(self, screen: Screen, pair: DuplicatePair) -> None:
        super().__init__(weights=(1.0,))
        self._screen, self.pair = screen, pair
        self.choices: dict[str, tuple[Choice, Choice]] = {}
        self.reason = LineField()
        self.one_button = Button(self.tr("Make them one"), self._merge, kind="primary")
        self.two_button = Button(self.tr("They are two"), self._two)
        self.add(self._why(), 0)
        self.add(self._side_by_side(), 0)
        self.add(self._decision(), 0)

    def _why(self) -> Card:
        card = Card(self.tr("Why they may be one"))
        card.add(Flow(*(Chip(term(why), "info") for why in self.pair.why)))
        for record in (self.pair.one, self.pair.other):
            links = Flow(label(record.name, "strong", wrap=False))
            for case_id, number in record.files[:_MOST_FILES]:
                to_file = Button(
                    formatting.number(number),
                    lambda case_id=case_id: self._screen.shell.open_case(case_id),  # type: ignore[misc]
                    kind="link",
                )
                to_file.setAccessibleName(f"{self.tr('To the file')}: {number}")
                links.add(to_file)
            more = len(record.files) - _MOST_FILES
            if more > 0:
                rest = self.tr("and in {count} more").format(count=formatting.number(more))
                links.add(label(rest, "soft", wrap=False))
            card.add(links)
        return card

    def _side_by_side(self) -> Card:
        card = Card(self.tr("Side by side: what is to stand"))
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        for column, stretch in enumerate((2, 3, 3)):
            grid.setColumnStretch(column, stretch)
        differing = self.pair.differing
        for row, name in enumerate(self.pair.fields):
            title = field_title(name)
            grid.addWidget(label(title, "soft"), row, 0)
            if name not in differing:
                grid.addWidget(label(_said(self.pair.one, name)), row, 1, 1, 2)
                continue
            if name == "confidential":  # whichever is chosen, what was confidential stays so
                stays = self.tr("stays confidential")
                grid.addWidget(label(stays), row, 1, 1, 2)
                continue
            group = QButtonGroup(box)
            pair = (Choice(_said(self.pair.one, name)), Choice(_said(self.pair.other, name)))
            for column, choice in enumerate(pair, start=1):
                choice.setAccessibleName(f"{title}: {choice.text()}")
                group.addButton(choice)
                grid.addWidget(choice, row, column)
            empty = self.pair.one.value(name) in ("", None)
            pair[1 if empty else 0].setChecked(True)
            self.choices[name] = pair
        card.add(box)
        return card

    def _decision(self) -> Card:
        card = Card(self.tr("The decision"))
        card.add(label(self._what_happens(), "soft"))
        card.add(Labelled(self.tr("Why, in a few words"), self.reason))
        card.add(Flow(self.one_button, self.two_button))
        return card

    def _what_happens(self) -> str:
        if self.pair.kind is RecordKind.MINOR:
            return self.tr(
                "The cases stay separate cases of one minor, dates are counted anew, and what was "
                "signed stays as it was signed."
            )
        if self.pair.in_one_file:
            return self.tr("One entry stays in the file, with what is chosen here.")
        return self.tr(
            "The person stays in each file and is written alike in all of them. Role, relation and "
            "notes stay as each file has them."
        )

    def _merge(self) -> None:
        take = [name for name, (_, other) in self.choices.items() if other.isChecked()]
        self.one_button.setEnabled(False)

        screen, said, offer = self._screen, self.tr("They are one now."), self.tr("Undo")

        def done(result: tuple[str, Changes]) -> None:
            undo = taking_back(screen, merges.undo_merge, result[0])
            screen.shell.say(said, "done", offer, undo)

        self._screen.write(
            merges.merge, self.pair, take, self.reason.text(), done=done, failed=self._failed
        )

    def _two(self) -> None:
        kind, keys = self.pair.kind, self.pair.keys

        screen, said, offer = self._screen, self.tr("Remembered: they are two."), self.tr("Undo")

        def done(_: object) -> None:
            undo = taking_back(screen, duplicates.ask_again, kind, keys)
            screen.shell.say(said, "done", offer, undo)

        self._screen.write(
            duplicates.not_the_same, kind, keys, done=done, failed=self._screen.shell.tasks.tell
        )

    def _failed(self, error: Exception) -> None:
        self.one_button.setEnabled(True)
        self._screen.shell.tasks.tell(error)
        self._screen.refresh()


class MergePage(ReflowColumns):
    """Who made two records one, when and why, and the way back."""

    def __init__(self, screen: Screen, made: Merge) -> None:
        super().__init__(weights=(1.0,))
        self._screen, self.made = screen, made
        card = Card(made.name)
        card.add(FactRow(self.tr("Kind"), term(made.kind)))
        card.add(FactRow(self.tr("Made one by"), f"{made.by}, {formatting.moment(made.at)}"))
        if made.reason:
            card.add(FactRow(self.tr("Why"), made.reason))
        self.undo_button = Button(self.tr("Undo: two records again"), self._undo)
        if made.undone_at is not None:
            when = f"{made.undone_by}, {formatting.moment(made.undone_at)}"
            card.add(FactRow(self.tr("Undone by"), when))
            self.undo_button.hide()
        else:
            note = self.tr("What was corrected since then keeps the correction.")
            card.add(label(note, "soft"))
        card.add(Flow(self.undo_button))
        self.add(card, 0)

    def _undo(self) -> None:
        screen, said = self._screen, self.tr("The records are two again.")

        def done(_: object) -> None:
            screen.shell.say(said)

        self._screen.write(
            merges.undo_merge, self.made.id, done=done, failed=self._screen.shell.tasks.tell
        )


def _said(record: Record, name: str) -> str:
    """What a record says in a field, a dash where it says nothing."""
    value = record.value(name)
    if isinstance(value, bool):
        return text("file.yes") if value else "–"
    if isinstance(value, StrEnum):
        return term(value)
    if isinstance(value, date):
        return formatting.day(value)
    words = str(value or "")
    return (formatting.number(words) if name in _NUMBERS else words) or "–"

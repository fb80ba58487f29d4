"""Those around the file: family, professionals, others; confidential contacts are marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.direction import left_to_right
from core.model.files import CaseFile
from core.model.people import Person, PersonRole
from core.wording import label as term
from ui.screens.case_tabs.forms import PersonForm
from ui.screens.case_tabs.tab import CaseTab
from ui.screens.case_tabs.words import Lines, joined
from ui.widgets.basic import Button, Card, Chip, Line, label
from ui.widgets.layouts import Flow, ReflowColumns
from ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

_FAMILY = (PersonRole.PARENT, PersonRole.GUARDIAN, PersonRole.RELATIVE)
_VICTIM = (PersonRole.VICTIM,)


class PeopleTab(CaseTab):
    """Cards of people. F2 adds one, each can be corrected."""

    def __init__(self, screen: CaseFileScreen) -> None:
        super().__init__(screen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(24, 12, 24, 0)
        note = self.tr("Confidential contacts are shown here and never printed.")
        bar.addWidget(label(note, "softsmall"), 1)
        self.add_button = Button(self.tr("Add a person"), self.add_person, key="F2")
        bar.addWidget(self.add_button)
        column.addLayout(bar)
        self.page = ReflowColumns(columns=2, least=380)
        column.addWidget(self.page, 1)

    def first_focus(self) -> QWidget:
        return self.add_button

    def add_person(self) -> None:
        """Open the panel for somebody new."""
        if self.file is not None:
            self.screen.open_panel(PersonForm(self.screen, self.file))

    def correct(self, person: Person) -> None:
        """Open the panel for somebody who is in the file."""
        if self.file is not None:
            self.screen.open_panel(PersonForm(self.screen, self.file, person))

    def build(self, file: CaseFile) -> None:
        self.page.clear()
        people = file.background.people
        if not people:
            self.page.add(
                EmptyState(
                    self.tr("Nobody is in the file yet"),
                    self.tr(
                        "Parents, counsel, the probation officer, the welfare department: "
                        "those who are summoned and those who are asked."
                    ),
                    self.tr("Add a person"),
                    self.add_person,
                )
            )
            return
        others = [role for role in PersonRole if role not in (*_FAMILY, *_VICTIM)]
        for title, roles in (
            (self.tr("Family"), _FAMILY),
            (self.tr("Professionals"), tuple(others)),
            (self.tr("Victim of the offence"), _VICTIM),
        ):
            found = [person for role in roles for person in people if person.role is role]
            if found:
                self.page.add(self._card(title, found))

    def _card(self, title: str, people: list[Person]) -> Card:
        card = Card(title)
        for place, person in enumerate(people):
            if place:
                card.add(Line())
            card.add(self._person(person))
        return card

    def _person(self, person: Person) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        about = joined(term(person.role), person.body)
        words = Lines((person.name, "strong"), (about, "soft"))
        if person.phone:
            phone = label(left_to_right(person.phone))
            phone.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.add(phone)
        if person.note:
            words.add(label(person.note, "softsmall"))
        if person.confidential:
            words.add(Flow(Chip(self.tr("Confidential"), "doubtful")))
        row.addWidget(words, 1)
        change = Button(self.tr("Correct"), lambda: self.correct(person), kind="link")
        change.setAccessibleName(f"{self.tr('Correct')}: {person.name}")
        row.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        return box

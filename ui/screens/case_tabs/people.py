"""Those around the file: the minor, family, counsel, victim, professionals by body, and others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.model.duplicates import DuplicatePair
from core.model.files import CaseFile
from core.model.people import Person, PersonRole
from core.model.users import UserRole
from core.services import duplicates
from ui import formatting
from ui.screens.case_tabs.linked_cases import LinkedCasesCard
from ui.screens.case_tabs.people_row import PersonRow
from ui.screens.case_tabs.person_form import PersonForm
from ui.screens.case_tabs.person_minor import MinorCard
from ui.screens.case_tabs.tab import CaseTab
from ui.widgets.basic import Button, Card, Line, label, set_text
from ui.widgets.layouts import ReflowColumns
from ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

_FAMILY = (PersonRole.PARENT, PersonRole.GUARDIAN, PersonRole.RELATIVE)
_COUNSEL = (PersonRole.COUNSEL,)
_VICTIM = (PersonRole.VICTIM,)
_OTHERS = (PersonRole.EMPLOYER, PersonRole.OTHER)
_PROFESSIONALS = tuple(
    role for role in PersonRole if role not in (*_FAMILY, *_COUNSEL, *_VICTIM, *_OTHERS)
)


class PeopleTab(CaseTab):
    """Cards of people. F2 adds one, F3 links a case; each can be corrected and taken out."""

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
        self.twice = QWidget()
        told = QHBoxLayout(self.twice)
        told.setContentsMargins(24, 8, 24, 0)
        self.twice_words = label("")
        self.twice_words.setProperty("tone", "doubtful")
        told.addWidget(self.twice_words, 1)
        self.look = Button(self.tr("Look at it"), self.screen.shell.open_duplicates, kind="link")
        told.addWidget(self.look)
        self.twice.hide()
        column.addWidget(self.twice)
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
        self.screen.read(
            duplicates.duplicates_of_case,
            file.case.id,
            done=self._show_twice,
            owner=self,
            replaces="duplicates-of-case",
        )
        self.page.add(MinorCard(self.screen, file), 0)
        people = [person for person in file.background.people if self._may_see(person)]
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
                ),
                1,
            )
        for title, roles, column in (
            (self.tr("Family and guardian"), _FAMILY, 0),
            (self.tr("Counsel"), _COUNSEL, 1),
            (self.tr("Professionals"), _PROFESSIONALS, 1),
            (self.tr("Victim of the offence"), _VICTIM, 0),
            (self.tr("Others"), _OTHERS, 0),
        ):
            found = [person for role in roles for person in people if person.role is role]
            if found:
                card = self._by_body(title, found) if roles is _PROFESSIONALS else Card(title)
                if roles is not _PROFESSIONALS:
                    self._fill(card, found, with_body=True)
                self.page.add(card, column)
        self.page.add(LinkedCasesCard(self.screen, file), 1)

    def _may_see(self, person: Person) -> bool:
        """A confidential contact is for staff alone."""
        return not (person.confidential and self.screen.shell.store.user.role is UserRole.REVIEWER)

    def _by_body(self, title: str, people: list[Person]) -> Card:
        """Professionals under the body they work in, those without one last."""
        card = Card(title)
        bodies = dict.fromkeys(sorted((p.body for p in people), key=lambda body: (not body, body)))
        for place, body in enumerate(bodies):
            if place:
                card.add(Line())
            card.add(label(body or self.tr("Body not recorded"), "softsmall"))
            self._fill(card, [p for p in people if p.body == body], with_body=False)
        return card

    def _fill(self, card: Card, people: Iterable[Person], *, with_body: bool) -> None:
        for place, person in enumerate(people):
            if place:
                card.add(Line())
            card.add(
                PersonRow(
                    self.screen.shell,
                    person,
                    lambda person=person: self.correct(person),  # type: ignore[misc]
                    with_body=with_body,
                )
            )

    def _show_twice(self, pairs: tuple[DuplicatePair, ...]) -> None:
        self.twice.setVisible(bool(pairs))
        if pairs:
            pair = pairs[0]
            files = {number for _, number in (*pair.one.files, *pair.other.files)}
            own = self.file.case.number if self.file is not None else ""
            numbers = ", ".join(formatting.number(each) for each in sorted(files - {own}))
            words = (
                self.tr("{name} may be written twice in this file.")
                if pair.in_one_file
                else self.tr("This minor may also stand in another file: {numbers}.")
            )
            set_text(self.twice_words, words.format(name=pair.one.name, numbers=numbers))

"""Somebody around the file: added, corrected, taken out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import uuid4

from core.model.files import CaseFile
from core.model.people import Language, Person, PersonRole
from core.model.text_templates import TextPlace
from core.services import cases, people
from ui.screens.case_tabs.case_form import CaseForm
from ui.screens.case_tabs.plan_forms import taking_back
from ui.widgets.basic import Button
from ui.widgets.fields import LineField, Select, TextField
from ui.widgets.form import tick
from ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

_FIELDS = (
    "role",
    "name",
    "relation",
    "phone",
    "language",
    "body",
    "address",
    "note",
    "confidential",
)


class PersonForm(CaseForm):
    """Add somebody to the file, correct what is known of them, or take them out."""

    REPEATS = True

    def __init__(
        self,
        screen: CaseFileScreen,
        file: CaseFile,
        person: Person | None = None,
        role: PersonRole = PersonRole.PARENT,
    ) -> None:
        title = self.tr("Add a person") if person is None else self.tr("Correct the details")
        super().__init__(screen, file, title)
        self.about(person)
        self._before = known = person or Person("", role, "")
        select = Select.of(PersonRole)
        select.set_value(known.role)
        language = Select.of(Language, self.tr("Not known"))
        language.set_value(known.language)
        self.add_field("role", self.tr("Role"), select)
        self.add_field(
            "name", self.tr("Name"), LineField(known.name), needed=self.tr("The name is missing.")
        )
        self.add_field(
            "relation",
            self.tr("What to the minor"),
            LineField(known.relation),
            hint=self.tr("Mother, grandfather, neighbour"),
        )
        self.add_field("phone", self.tr("Phone"), LineField(known.phone, left_to_right=True))
        self.add_field(
            "language",
            self.tr("Language"),
            language,
            hint=self.tr("Other than Hebrew: letters go out in it, and an interpreter is called"),
        )
        self.add_field("body", self.tr("Body or place"), LineField(known.body))
        self.add_field(
            "address",
            self.tr("Address"),
            TextField(known.address, lines=2),
            hint=self.tr("A line each, as on an envelope"),
        )
        self.add_field(
            "note", self.tr("Note"), TextField(known.note, lines=2, place=TextPlace.PERSON_NOTE)
        )
        self.add_field(
            "confidential",
            "",
            tick(self.tr("Confidential"), known.confidential),
            hint=self.tr("Shown here, never printed"),
        )
        if known.id:
            self.add(Flow(Button(self.tr("Take out of the file"), self._remove, kind="link")))
        self.begin()

    def write_it(self) -> None:
        values = {name: self.value(name) for name in _FIELDS}
        person = Person(self._before.id or uuid4().hex, **values)
        known = bool(self._before.id)
        self.send(
            cases.add_person,
            person,
            said=self.tr("The details were saved.")
            if known
            else self.tr("The person is in the file."),
            undo=self._undo(person.id),
        )

    def _undo(self, person_id: str) -> Callable[[], object]:
        if self._before.id:
            return taking_back(self.screen, cases.add_person, self.case_id, self._before)
        return taking_back(self.screen, people.remove_person, self.case_id, person_id)

    def _remove(self) -> None:
        self.send(
            people.remove_person,
            self._before.id,
            said=self.tr("The person was taken out of the file."),
            undo=taking_back(self.screen, cases.add_person, self.case_id, self._before),
        )

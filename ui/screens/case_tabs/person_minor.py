"""Who the minor is: a card, and the form that corrects it and says which dates moved."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from core.model import identity_number
from core.model.cases import Case
from core.model.duplicates import MINOR_FIELDS
from core.model.files import CaseFile
from core.model.identity_number import IdentityFault
from core.model.people import Community, Language, Minor, Sex
from core.services import people
from core.services.changed_meanwhile import Seen
from core.services.duplicates import field_title
from core.wording import label as term
from core.wording import text
from ui import formatting
from ui.screens.case_tabs.date_forms import DateForm
from ui.screens.case_tabs.date_history import MovedPanel
from ui.screens.case_tabs.effect import Effect
from ui.screens.case_tabs.plan_forms import taking_back
from ui.widgets.basic import Button, Card, Chip, FactRow, label
from ui.widgets.date_field import DateField
from ui.widgets.fields import LineField, Select
from ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

_TERMS = {"sex": Sex, "language": Language, "community": Community}


class MinorCard(Card):
    """The minor's own facts, and a button to correct them."""

    def __init__(self, screen: CaseFileScreen, file: CaseFile) -> None:
        super().__init__()
        self.set_title(self.tr("The minor"))
        self._screen, self._file = screen, file
        minor = file.case.minor
        self.change = Button(self.tr("Correct"), self.correct, kind="link")
        self.change.setAccessibleName(f"{self.change.text()}: {self.tr('The minor')}")
        self.aside(self.change)
        self.add(label(minor.full_name, "strong"))
        if minor.names_other:
            self.add(label(minor.names_other))
        unknown = self.tr("not recorded")
        number = minor.identity_number
        self.add(FactRow(self.tr("Identity number"), formatting.number(number or unknown)))
        self.add(FactRow(self.tr("Born"), formatting.day(minor.birth_date)))
        self.add(FactRow(self.tr("Community"), term(minor.community)))
        self.add(FactRow(self.tr("Language"), term(minor.language)))
        if minor.language is not Language.HEBREW:
            self.add(Flow(interpreter_chip(minor.language)))

    def correct(self) -> None:
        """Open the form."""
        self._screen.open_panel(MinorForm(self._screen, self._file))


class MinorForm(DateForm):
    """Correct who the minor is, in all of his cases."""

    def __init__(self, screen: CaseFileScreen, file: CaseFile) -> None:
        super().__init__(screen, file, self.tr("Correct who the minor is"))
        hint = self.tr("It holds for all cases of the minor, and dates are counted anew.")
        self.add(label(hint, "soft"))
        minor = file.case.minor
        self.about(None)
        self.seen = (Seen(file.case, Case, ("minor",)),)
        checks = {"identity_number": self._identity, "birth_date": self._birth}
        hints = {
            "names_other": self.tr("As the minor writes it: Arabic, Russian, Amharic, Latin"),
            "identity_number": self.tr("Nine digits; empty if it is not known"),
        }
        needed = {"birth_date": self.tr("The day of birth is missing.")}
        for name in MINOR_FIELDS:
            self.add_field(
                name,
                field_title(name),
                _field(minor, name),
                hint=hints.get(name, ""),
                needed=needed.get(name, ""),
                check=checks.get(name),
            )
        self.begin()

    def _identity(self, typed: str) -> str:
        """What is wrong with the number, in words."""
        found = identity_number.fault(typed)
        if found is None:
            return ""
        return {
            IdentityFault.NOT_DIGITS: self.tr("An identity number has digits only."),
            IdentityFault.TOO_LONG: self.tr("This has more than nine digits."),
            IdentityFault.CHECK_DIGIT: self.tr(
                "The check digit does not fit. Compare the digits, or leave it empty."
            ),
        }[found]

    def _birth(self, day: date) -> str:
        """A birth that has not come."""
        if day <= self.file.today:
            return ""
        return self.tr("This day has not come yet.")

    def write_it(self) -> None:
        minor = self.file.case.minor
        now: dict[str, Any] = {name: self.value(name) for name in MINOR_FIELDS}
        changed = {name: value for name, value in now.items() if value != getattr(minor, name)}
        before = {name: getattr(minor, name) for name in changed}

        def take_back(_: Effect) -> None:
            taking_back(self.screen, _save_again, self.case_id, before)()

        self.send_dates(
            people.save_minor,
            said=self.tr("The details of the minor were corrected."),
            undo=take_back if changed else None,
            then=self._show_moved,
            **changed,
        )

    def _show_moved(self, effect: Effect, said: str) -> None:
        if effect.moved:
            self.screen.open_panel(MovedPanel(effect.moved, said))


def interpreter_chip(language: Language) -> Chip:
    """That somebody is spoken to through an interpreter."""
    return Chip(text("people.interpreter", language=language), "info")


def _save_again(store: people.Store, case_id: str, fields: dict[str, Any]) -> object:
    return people.save_minor(store, case_id, **fields)


def _field(minor: Minor, name: str) -> QWidget:
    value = getattr(minor, name)
    if name in _TERMS:
        select = Select.of(_TERMS[name])
        select.set_value(value)
        return select
    if name == "birth_date":
        return DateField(value)
    return LineField(value, left_to_right=name == "identity_number")

"""What a clerk adds to one letter: only the fields that this letter has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from PySide6.QtWidgets import QWidget

from core.model.letters import SHARED, TOLD, LetterFields
from core.model.print_files.letters import Protection
from core.model.text_templates import TextPlace
from core.services import letters
from core.services.letters import LetterForm, kind_text, role_text
from core.wording import label as term
from ui.screens.case_tabs.words import joined
from ui.widgets.basic import label
from ui.widgets.date_field import DateField, TimeField
from ui.widgets.fields import LineField, Select, TextField
from ui.widgets.form import Form, tick
from ui.widgets.notice import notice
from ui.widgets.number_field import NumberField

if TYPE_CHECKING:
    from ui.screens.letters_day import LettersDayScreen

_PROTECTION = "protection:"
_SHORT = {
    "programme",
    "study_track",
    "court_number",
    "picked_up_by",
    "going_to",
    "officer_phone",
    "minor_phone",
    "meeting_place",
}


class LetterPanel(Form):
    """Saved at once; what stands in several letters of the hearing is asked once for all."""

    def __init__(self, screen: LettersDayScreen, form: LetterForm) -> None:
        super().__init__(self.tr("What this letter says"), self._keep)
        self._screen = screen
        self._form = form
        letter = form.letter
        self.add(label(letter.recipient, "large"))
        self.add(label(joined(kind_text(letter), role_text(letter)), "soft"))
        for lack in letter.lacking:
            self.add(notice(lack.text, "wrong" if lack.blocks else "doubtful"))
        if letter.unchecked:
            self.add(
                notice(
                    self.tr(
                        "No native speaker has checked this wording yet. Let somebody who speaks "
                        "the language read the page before it is handed over."
                    ),
                    "info",
                )
            )
        titles = self._titles()
        for name in form.names:
            if name == "protections":
                self._add_protections(form.fields.protections)
                continue
            hint = self.tr("Said in every letter of this hearing.") if name in SHARED else ""
            self.add_field(name, titles[name], self._field(name, form), hint=hint)
        self.begin()

    def _titles(self) -> dict[str, str]:
        return {
            "to": self.tr("To, in place of what the file has: name and address, a line each"),
            "body_id": self.tr("Which body of the directory"),
            "enclosures": self.tr("Enclosed, a line each"),
            "why": self.tr("Why it was decided so, in plain words"),
            "your_words": self.tr("What the minor asked for, and what was done with it"),
            "what_would_change": self.tr("What would change the decision, a line each"),
            "please": self.tr("What is asked of the recipient, a line each"),
            "remedies": self.tr("What may be done against the decision, a line each"),
            "bring": self.tr("What to bring, a line each"),
            "report_about": self.tr("What the report is to speak of, a line each"),
            "report_due": self.tr("Report until"),
            "answer_by": self.tr("Answer until"),
            "return_by": self.tr("Give the form back until"),
            "programme": self.tr("The rehabilitation programme"),
            "programme_from": self.tr("The programme begins"),
            "starts_on": self.tr("School begins"),
            "study_track": self.tr("Track of studies"),
            "days_a_week": self.tr("Days a week"),
            "court_number": self.tr("The number by which the victim knows the case"),
            "picked_up_by": self.tr("Who comes to fetch the minor"),
            "picked_up_at": self.tr("At what hour"),
            "going_to": self.tr("Where they go from here"),
            "officer_phone": self.tr("Telephone of the follow-up officer"),
            "minor_phone": self.tr("Telephone of the minor"),
            "meeting_on": self.tr("First meeting, day"),
            "meeting_at": self.tr("First meeting, hour"),
            "meeting_place": self.tr("First meeting, place"),
            **dict.fromkeys(
                TOLD.values(),
                self.tr("The same in the letter's language: {language}").format(
                    language=term(self._form.letter.language)
                ),
            ),
        }

    def _field(self, name: str, form: LetterForm) -> QWidget:
        value: Any = getattr(form.fields, name)
        if name == "body_id":
            choice = Select()
            choice.add("", self.tr("As the file has it"))
            for body in form.bodies:
                choice.add(body.id, body.name)
            choice.set_value(value)
            return choice
        kind = LetterFields.__dataclass_fields__[name].type
        if kind == "date | None":
            return DateField(value)
        if kind == "time | None":
            return TimeField(value)
        if kind == "int | None":
            return NumberField(value)
        return (
            LineField(value)
            if name in _SHORT
            else TextField(value, lines=3, place=TextPlace.LETTER_WORDS)
        )

    def _add_protections(self, chosen: tuple[Protection, ...]) -> None:
        self.add(label(self.tr("What protects the victim, by the decision"), "soft"))
        words = {
            "no_contact": self.tr("No contact, also through others"),
            "no_messages": self.tr("No messages"),
            "keep_away_home": self.tr("Keeps away from the home"),
            "keep_away_work": self.tr("Keeps away from work or school"),
        }
        for code in get_args(Protection):
            self.add_field(f"{_PROTECTION}{code}", "", tick(words[code], code in chosen))

    def _keep(self) -> None:
        values: dict[str, Any] = {
            name: self.value(name) for name in self._form.names if name != "protections"
        }
        if "protections" in self._form.names:
            values["protections"] = tuple(
                code for code in get_args(Protection) if self.value(f"{_PROTECTION}{code}")
            )
        if "body_id" in values:
            values["body_id"] = values["body_id"] or ""
        letter = self._form.letter
        self._screen.write(
            letters.save_letter_fields,
            letter.hearing_id,
            letter.key,
            **values,
            owner=self,
            done=lambda _: self._kept(),
            failed=lambda error: self.complain(str(error)),
        )

    def _kept(self) -> None:
        self._screen.shell.say(self.tr("The letter was filled in."))
        self.on_close()

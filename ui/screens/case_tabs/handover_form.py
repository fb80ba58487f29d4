"""Continuity written down: how a stage was handed over, and who of which body was heard."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from core.model.files import CaseFile
from core.model.time_line import Agency, Contact, Handover, Stage
from core.services import handovers
from core.services.changed_meanwhile import Thing
from core.services.time_lines import stage_title
from ui import formatting
from ui.screens.case_tabs.case_form import CaseForm
from ui.screens.case_tabs.plan_forms import taking_back
from ui.screens.case_tabs.words import joined
from ui.widgets.basic import Button
from ui.widgets.date_field import DateField
from ui.widgets.fields import LineField, Select, TextField

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class HandoverForm(CaseForm):
    """Who handed a stage over to whom, what was passed on, on which day."""

    def __init__(self, screen: CaseFileScreen, file: CaseFile, stage: Stage) -> None:
        known = stage.handover
        title = self.tr("A handover") if known is None else self.tr("Change the handover")
        super().__init__(screen, file, title)
        self.about(known, f"{stage.kind}:{stage.starts_on}")
        self._before, self._stage = known, stage
        which = Select()
        for each in file.stages:
            if each.wanted is not None or each == stage:
                which.add(each, joined(stage_title(each), formatting.day(each.starts_on)))
        which.set_value(stage)
        which.chosen.connect(self._other_stage)
        if known is None:
            self.add_field("stage", self.tr("Beginning of which stage"), which)
        wanted = stage.wanted
        giver = known.from_body if known else wanted.giver if wanted else ""
        taker = known.to_body if known else wanted.taker if wanted else ""
        self.giver, self.taker = LineField(giver), LineField(taker)
        for field in (self.giver, self.taker):
            field.setCursorPosition(0)  # a long name shows its beginning
        self.add_field("from_body", self.tr("Who handed over: the body"), self.giver)
        self.add_field(
            "from_name", self.tr("And the person"), LineField(known.from_name if known else "")
        )
        self.add_field("to_body", self.tr("Who took over: the body"), self.taker)
        self.add_field(
            "to_name", self.tr("And the person"), LineField(known.to_name if known else "")
        )
        self.add_field(
            "passed_on",
            self.tr("What was passed on"),
            TextField(known.passed_on if known else "", lines=3),
            hint=self.tr("Reports, medicines, school, whom to call, what worries"),
            needed=self.tr("Say in a few words what was passed on."),
        )
        self.add_field(
            "on",
            self.tr("On which day"),
            DateField(known.on if known else file.today),
            needed=self.tr("Say on which day it was handed over."),
        )
        self.add_field("note", self.tr("Note"), TextField(known.note if known else "", lines=2))
        if known is not None:
            self.add(Button(self.tr("Remove the handover"), self._remove, kind="link"))
        self.begin()

    def stands_now(self, thing: Thing | None) -> None:
        assert thing is None or isinstance(thing, Handover)
        self._before = thing

    def _other_stage(self, stage: Stage) -> None:
        """Another stage brings its own parties, where nobody wrote others."""
        was, now = self._stage.wanted, stage.wanted
        for field, name in ((self.giver, "giver"), (self.taker, "taker")):
            if now is not None and field.text().strip() in ("", getattr(was, name, "")):
                field.setText(getattr(now, name))
        self._stage = stage

    def write_it(self) -> None:
        stage = self._stage
        names = ("from_body", "from_name", "to_body", "to_name", "passed_on", "on", "note")
        values = {name: self.value(name) for name in names}
        new_id = self._before.id if self._before else uuid4().hex
        item = Handover(new_id, stage.kind, stage.starts_on, **values)
        if self._before is None:
            undo = taking_back(self.screen, handovers.remove_handover, self.case_id, item)
        else:
            undo = taking_back(self.screen, handovers.save_handover, self.case_id, self._before)
        said = self.tr("The handover was recorded.")
        self.send(handovers.save_handover, item, said=said, undo=undo)

    def _remove(self) -> None:
        assert self._before is not None
        undo = taking_back(self.screen, handovers.save_handover, self.case_id, self._before)
        said = self.tr("The handover was removed.")
        self.send(handovers.remove_handover, self._before, said=said, undo=undo)


class ContactForm(CaseForm):
    """A talk or a meeting between professionals."""

    def __init__(
        self,
        screen: CaseFileScreen,
        file: CaseFile,
        contact: Contact | None = None,
        agency: Agency = Agency.YOUTH_PROBATION,
    ) -> None:
        title = self.tr("A contact") if contact is None else self.tr("Change the contact")
        super().__init__(screen, file, title)
        self.about(contact)
        self._before = contact
        body = Select.of(Agency)
        body.set_value(contact.agency if contact else agency)
        self.add_field("agency", self.tr("With which body"), body)
        self.add_field(
            "who",
            self.tr("With whom"),
            LineField(contact.who if contact else ""),
            needed=self.tr("Say with whom the contact was."),
        )
        self.add_field(
            "on",
            self.tr("On which day"),
            DateField(contact.on if contact else file.today),
            needed=self.tr("Say on which day the contact was."),
        )
        self.add_field(
            "note",
            self.tr("What it was about"),
            TextField(contact.note if contact else "", lines=3),
            hint=self.tr("Stays in the file, never printed"),
        )
        if contact is not None:
            self.add(Button(self.tr("Remove the contact"), self._remove, kind="link"))
        self.begin()

    def stands_now(self, thing: Thing | None) -> None:
        assert thing is None or isinstance(thing, Contact)
        self._before = thing

    def write_it(self) -> None:
        values = {name: self.value(name) for name in ("agency", "on", "who", "note")}
        item = Contact(self._before.id if self._before else uuid4().hex, **values)
        if self._before is None:
            undo = taking_back(self.screen, handovers.remove_contact, self.case_id, item)
        else:
            undo = taking_back(self.screen, handovers.save_contact, self.case_id, self._before)
        said = self.tr("The contact was recorded.")
        self.send(handovers.save_contact, item, said=said, undo=undo)

    def _remove(self) -> None:
        assert self._before is not None
        undo = taking_back(self.screen, handovers.save_contact, self.case_id, self._before)
        said = self.tr("The contact was removed.")
        self.send(handovers.remove_contact, self._before, said=said, undo=undo)

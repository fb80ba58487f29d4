"""One partner of the plan: who, did they agree, their letter, the first meeting, or why none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from core.model.bodies import Body
from core.model.files import CaseFile
from core.model.partners import BODY_OF, Agreement, Partner, PartnerKind
from core.model.reports import ReportStatus
from core.model.text_templates import TextPlace
from core.services import bodies, partners
from core.wording import label as term
from ui import formatting
from ui.screens.case_tabs.case_form import CaseForm
from ui.screens.case_tabs.plan_forms import taking_back
from ui.screens.case_tabs.words import joined
from ui.widgets.basic import Button
from ui.widgets.date_field import DateField, TimeField
from ui.widgets.fields import LineField, Select, TextField

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

_FIELDS = (
    "kind",
    "body_id",
    "body",
    "name",
    "phone",
    "agreement",
    "agreed_on",
    "report_id",
    "meeting_on",
    "meeting_at",
    "meeting_place",
    "why_empty",
    "note",
)


class PartnerForm(CaseForm):
    """Name a partner, or say why there is none."""

    def __init__(self, screen: CaseFileScreen, file: CaseFile, partner: Partner) -> None:
        super().__init__(screen, file, self.tr("A partner of the plan"))
        self.about(partner if partner.id else None, partner.kind)
        self._before = partner
        kind = Select.of(PartnerKind)
        kind.set_value(partner.kind)
        agreement = Select.of(Agreement)
        agreement.set_value(partner.agreement)
        agreement.chosen.connect(self._answered)
        letter = Select()
        letter.add("", self.tr("No letter in the file"))
        for report in file.reports:
            if report.status(file.today) is ReportStatus.RECEIVED:
                name = report.title or term(report.kind)
                letter.add(report.id, joined(name, formatting.day(report.written_on)))
        letter.set_value(partner.report_id)
        self.add_field("kind", self.tr("Partner"), kind)
        self._known: dict[str, Body] = {}
        self._from = Select()
        self._from.add("", self.tr("Not from the directory"))
        if partner.body_id:
            self._from.add(partner.body_id, partner.body)
        self._from.set_value(partner.body_id)
        self._from.chosen.connect(self._take_body)
        self.add_field("body_id", self.tr("From the directory of bodies"), self._from)
        self.add_field("body", self.tr("Body"), LineField(partner.body))
        self.add_field("name", self.tr("Who"), LineField(partner.name))
        self.add_field("phone", self.tr("Phone"), LineField(partner.phone, left_to_right=True))
        self.add_field("agreement", self.tr("Did they agree?"), agreement)
        self.add_field(
            "agreed_on",
            self.tr("Day of the answer"),
            DateField(partner.agreed_on),
            needed=self.tr("Say on which day they answered."),
        )
        self.add_field("report_id", self.tr("Their letter"), letter)
        self.add_field("meeting_on", self.tr("First meeting"), DateField(partner.meeting_on))
        self.add_field("meeting_at", self.tr("At"), TimeField(partner.meeting_at))
        self.add_field("meeting_place", self.tr("Where"), LineField(partner.meeting_place))
        self.add_field(
            "why_empty",
            self.tr("If nobody is named or no meeting is set: why"),
            TextField(partner.why_empty, lines=2),
            hint=self.tr("The reason stands in the file and answers the question at the hearing"),
        )
        self.add_field(
            "note", self.tr("Note"), TextField(partner.note, lines=2, place=TextPlace.PARTNER_NOTE)
        )
        if partner.id:
            self.add(Button(self.tr("Remove the partner"), self._remove, kind="link"))
        self._answered()
        self.begin()
        screen.read(bodies.bodies, owner=self, done=self._got_bodies)

    def _answered(self, _: object = None) -> None:
        """The day of an answer is asked for once there is one."""
        self.show_field("agreed_on", self.value("agreement") is not Agreement.UNKNOWN)

    def _got_bodies(self, found: tuple[Body, ...]) -> None:
        """Offer the directory, those of the partner's kind first; the chosen one stays chosen."""
        chosen = self._from.value()
        wanted = BODY_OF.get(self._before.kind)
        self._known = {body.id: body for body in found}
        self._from.clear()
        self._from.add("", self.tr("Not from the directory"))
        for body in sorted(found, key=lambda body: body.kind is not wanted):
            self._from.add(body.id, joined(body.name, body.area))
        if chosen and chosen not in self._known:  # taken out of the directory since
            self._from.add(chosen, self._before.body)
        self._from.set_value(chosen)

    def _take_body(self, body_id: str) -> None:
        """Copy what the directory knows into the fields that are still empty; its name always."""
        body = self._known.get(body_id)
        if body is None:
            return
        self._fields["body"].field.setText(body.name)
        for name, words in (("name", body.contact_name), ("phone", body.phone)):
            if not self.value(name):
                self._fields[name].field.setText(words)

    def write_it(self) -> None:
        values = {name: self.value(name) for name in _FIELDS}
        partner = replace(self._before, **values, id=self._before.id or uuid4().hex)
        self.send(
            partners.save_partner,
            partner,
            said=self.tr("The partner was recorded."),
            undo=self._undo(partner.id),
        )

    def _undo(self, partner_id: str) -> Callable[[], object]:
        if self._before.id:
            return taking_back(self.screen, partners.save_partner, self.case_id, self._before)
        return taking_back(self.screen, partners.remove_partner, self.case_id, partner_id)

    def _remove(self) -> None:
        self.send(
            partners.remove_partner,
            self._before.id,
            said=self.tr("The partner was removed."),
            undo=taking_back(self.screen, partners.save_partner, self.case_id, self._before),
        )

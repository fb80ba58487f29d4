"""The partners of the plan on one card: who is there, who agreed, who is missing by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.model.files import CaseFile
from core.model.partners import Agreement, Partner, PartnerKind, PartnerPlace, PartnerState
from core.wording import label as term
from ui import formatting
from ui.screens.case_tabs.partner_form import PartnerForm
from ui.screens.case_tabs.words import Dot, Lines, joined
from ui.widgets.basic import Button, Card, Chip, Line, label
from ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

STATE_TONE = {
    PartnerState.EMPTY: "wrong",
    PartnerState.EXCUSED: "plain",
    PartnerState.REFUSED: "wrong",
    PartnerState.WAITING: "doubtful",
    PartnerState.READY: "done",
}


class PartnersCard(Card):
    """One row a partner; those that are missing are red and say which party is missing."""

    def __init__(self, screen: CaseFileScreen, file: CaseFile) -> None:
        super().__init__()
        self.set_title(self.tr("Partners"))
        self._screen, self._file = screen, file
        empty = sum(p.partner.state is PartnerState.EMPTY for p in file.partners if p.expected)
        if empty:
            words = self.tr("missing: {count}").format(count=formatting.number(empty))
            self.aside(Chip(words, "wrong"))
        for place, each in enumerate(file.partners):
            if place:
                self.add(Line())
            self.add(self._row(each))
        more = Button(self.tr("Add a partner"), self.add_partner, kind="link")
        self.add(Flow(more))

    def add_partner(self) -> None:
        """The panel for a partner that nobody expected."""
        self.open_partner(Partner("", PartnerKind.OTHER))

    def open_partner(self, partner: Partner) -> None:
        """The panel for one partner."""
        self._screen.open_panel(PartnerForm(self._screen, self._file, partner))

    def _row(self, place: PartnerPlace) -> QWidget:
        partner = place.partner
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        tone = STATE_TONE[partner.state]
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(Dot(tone), 0, top)
        kind = term(partner.kind)
        lines = Lines((kind, "strong"), (joined(partner.body, partner.name), ""))
        if partner.state is PartnerState.EMPTY:
            missing = label(self.tr("Nobody is named: {who}").format(who=kind), "small")
            missing.setProperty("tone", "wrong")
            lines.add(missing)
        for words in self._about(place):
            lines.add(label(words, "softsmall"))
        row.addWidget(lines, 1)
        row.addWidget(Chip(term(partner.state), tone), 0, top)
        verb = self.tr("Record") if not partner.id else self.tr("Change")
        button = Button(verb, lambda: self.open_partner(partner), kind="link")
        button.setAccessibleName(f"{verb}: {kind}")
        row.addWidget(button, 0, top)
        return box

    def _about(self, place: PartnerPlace) -> list[str]:
        """What is known of a partner, a line each."""
        partner, day = place.partner, formatting.day
        found = []
        if place.known:
            found.append(self.tr("from the people of the file"))
        if partner.phone:
            found.append(formatting.number(partner.phone))
        if partner.agreement is not Agreement.UNKNOWN:
            found.append(joined(term(partner.agreement), day(partner.agreed_on)))
        if partner.report_id:
            found.append(self.tr("their letter is in the file"))
        if partner.meeting_on is not None:
            at = formatting.clock_time(partner.meeting_at)
            meeting = joined(day(partner.meeting_on), at, partner.meeting_place)
            found.append(self.tr("First meeting: {meeting}").format(meeting=meeting))
        elif partner.state in (PartnerState.WAITING, PartnerState.REFUSED):
            found.append(self.tr("No first meeting is set"))
        if partner.why_empty:
            found.append(joined(partner.why_empty, partner.why_by, day(partner.why_on)))
        if partner.note:
            found.append(partner.note)
        return found

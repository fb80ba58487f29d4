"""Who is late with what, and what else the file lacks, each with the way to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.model.files import CaseFile, Missing, MissingKind
from core.model.overview import LateKind, LateParty, LateThing
from core.services.file_overview import gaps_besides, late_parties
from core.wording import text
from ui import formatting
from ui.screens.case_tabs.goal_form import GoalForm
from ui.screens.case_tabs.person_form import PersonForm
from ui.screens.case_tabs.words import Dot, Lines, joined, late_text
from ui.widgets.basic import Button, Card, Chip, Line, label
from ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

_Way = tuple[str, Callable[[], object]]


class LateCard(Card):
    """Those who are late, by name; under them what is missing and is nobody's delay."""

    def __init__(self, screen: CaseFileScreen, file: CaseFile) -> None:
        super().__init__()
        self.set_title(self.tr("Who is late, and what is missing"))
        self._screen, self._file = screen, file
        self.body.setSpacing(6)
        parties, gaps = late_parties(file), gaps_besides(file)
        if parties:
            count = sum(len(party.things) for party in parties)
            words = self.tr("{count} late").format(count=formatting.number(count))
            self.aside(Chip(words, "wrong"))
        for place, party in enumerate(parties):
            if place:
                self.add(Line())
            self.add(self._party(party))
        if not parties:
            self.add(Flow(Chip(self.tr("Nobody is late"), "done")))
        for gap in gaps:
            self.add(Line())
            self.add(self._row("doubtful", Lines((gap.text, "")), gap.text, self._way_to(gap)))
            self._tip(gap)
        if not parties and not gaps:
            self.add(label(self.tr("Nothing is missing in the file."), "soft"))

    def _tip(self, gap: Missing) -> None:
        """The next step in full, where the row has room for the way to it only."""
        row = self.body.itemAt(self.body.count() - 1).widget()
        row.setToolTip(gap.next_step)
        row.setAccessibleDescription(gap.next_step)

    def _party(self, party: LateParty) -> QWidget:
        who = party.who or text("overview.nobody")
        lines = Lines((who, "strong"))
        for thing in party.things:
            lines.add(label(joined(thing.what, late_text(thing.days))))
        first = party.things[0]
        return self._row("wrong", lines, f"{who}: {first.what}", self._way_of(first))

    def _row(self, tone: str, lines: Lines, about: str, way: _Way | None) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Dot(tone), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(lines, 1)
        if way is not None:
            words, act = way
            button = Button(words, act, kind="link")
            button.setAccessibleName(f"{words}: {about}")
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return box

    def _to(self, words: str, tab: str) -> _Way:
        return words, lambda: self._screen.show_tab(tab)

    def _way_of(self, thing: LateThing) -> _Way:
        key = (thing.rule_id, thing.due)
        duties = (d for d in self._file.deadlines if (d.rule_id, d.counts_on) == key)
        duty = next(duties, None)
        if duty is not None:
            return self.tr("Record"), lambda: self._screen.prove(duty)
        return {
            LateKind.DUTY: self._to(self.tr("To the dates"), "deadlines"),
            LateKind.REPORT: self._to(self.tr("To the reports"), "reports"),
            LateKind.DIAGNOSIS: (self.tr("To the diagnoses"), self._screen.show_diagnoses),
            LateKind.GOAL: self._to(self.tr("To the plan"), "plan"),
            LateKind.DECISION: self._to(self.tr("To the hearings"), "hearings"),
        }[thing.kind]

    def _way_to(self, gap: Missing) -> _Way | None:
        screen, file = self._screen, self._file
        return {
            MissingKind.REPORT: self._to(self.tr("To the reports"), "reports"),
            MissingKind.DIAGNOSIS: (self.tr("To the diagnoses"), screen.show_diagnoses),
            MissingKind.FACT: self._to(self.tr("To the dates"), "deadlines"),
            MissingKind.PARTNER: self._to(self.tr("To the plan"), "plan"),
            MissingKind.HANDOVER: self._to(self.tr("To the time line"), "time_line"),
            MissingKind.PERSON: (
                self.tr("Add"),
                lambda: screen.open_panel(PersonForm(screen, file)),
            ),
            MissingKind.PLAN: (
                self.tr("Add"),
                lambda: screen.open_panel(GoalForm(screen, file)),
            ),
        }.get(gap.kind)

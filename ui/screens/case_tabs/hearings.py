"""Hearings and decisions, newest first; a signed decision is read and printed as it was signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from core.errors import KnownError
from core.model.cases import PriorOutcome
from core.model.decisions import Outcome
from core.model.files import CaseFile
from core.model.hearings import Hearing, HearingStatus
from core.services import decisions
from core.services.finished_decision import finished_decision
from core.wording import label as term
from ui import formatting
from ui.screens.case_tabs.forms import HearingForm
from ui.screens.case_tabs.list_and_pdf import ListAndPdf, PaperRow
from ui.screens.case_tabs.words import joined
from ui.screens.print_log_list import PrintLogPanel
from ui.screens.print_panel import PrintPanel, open_print_panel
from ui.widgets.basic import Button, Chip, clear_layout, label
from ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

OUTCOME_TONE = {
    Outcome.RELEASE: "done",
    Outcome.REFUSAL: "wrong",
    Outcome.ADJOURNMENT: "doubtful",
}
_OPEN = (HearingStatus.SCHEDULED, HearingStatus.OPEN)


@dataclass(frozen=True)
class Event:
    """A hearing, a decision carried over from paper, or a hearing with its decision."""

    on: date
    hearing: Hearing | None = None
    outcome: PriorOutcome | None = None

    @property
    def key(self) -> str:
        return self.outcome.id if self.outcome else self.hearing.id if self.hearing else ""

    @property
    def signed(self) -> bool:
        """Whether there is a signed PDF to open."""
        return self.outcome is not None and bool(self.outcome.hearing_id)


def events_of(file: CaseFile) -> list[Event]:
    """Hearings and decisions of a file, newest first, each decision with its hearing."""
    decided = {o.hearing_id: o for o in file.background.outcomes if o.hearing_id}
    found = [Event(each.day, each, decided.get(each.id)) for each in file.hearings]
    found += [Event(o.on, None, o) for o in file.background.outcomes if not o.hearing_id]
    return sorted(found, key=lambda event: event.on, reverse=True)


class HearingsTab(ListAndPdf):
    """The list, and beside it the signed decision that was opened."""

    def __init__(self, screen: CaseFileScreen) -> None:
        super().__init__(screen, "", "")
        self.card.set_title(self.tr("Hearings and decisions"))
        self.rows.setAccessibleName(self.tr("Hearings and decisions"))
        self.pdf.pages.setAccessibleName(self.tr("Pages of the decision"))
        self._pdf = b""
        self.printing: PrintPanel | None = None
        self.schedule_button = Button(self.tr("Schedule a hearing"), self.schedule, key="F2")
        self.buttons.add(self.schedule_button)
        self.log_button = Button(
            self.tr("Print log"), lambda: screen.open_panel(PrintLogPanel(screen))
        )
        self.buttons.add(self.log_button)
        self.print_button = Button(self.tr("Print"), self.print_paper)
        self.paper_buttons.add(self.print_button)
        self.print_button.hide()

    def schedule(self) -> None:
        """Open the panel for a hearing."""
        if self.file is not None:
            self.screen.open_panel(HearingForm(self.screen, self.file))

    def build(self, file: CaseFile) -> None:
        self.rows.clear()
        clear_layout(self.empty)
        events = events_of(file)
        for event in events:
            self.rows.add(self._row(event))
        self.rows.setVisible(bool(events))
        if not events:
            self.empty.addWidget(
                EmptyState(
                    self.tr("No hearings yet"),
                    self.tr("Here stand the hearings of this file and what was decided in them."),
                    self.tr("Schedule a hearing"),
                    self.schedule,
                )
            )
        any_signed = any(event.signed for event in events)
        self.rebuilt(any_signed)
        if not self.open_key:
            words = self.tr("Choose a signed decision to read it here.") if any_signed else ""
            self.pdf.say("", words)

    def _row(self, event: Event) -> PaperRow:
        hearing, outcome = event.hearing, event.outcome
        title, chip = self._title(event)
        about = joined(term(hearing.kind), hearing.place) if hearing else self.tr("from paper")
        row = PaperRow(joined(title, chip.words(), about), event.key)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(title, "strong"), 1)
        top.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        row.column.addLayout(top)
        row.column.addWidget(label(about, "softsmall"))
        if outcome is not None:
            if outcome.summary:
                row.column.addWidget(label(outcome.summary))
            if outcome.what_would_change:
                change = self.tr("What would change it: {what}")
                row.column.addWidget(
                    label(change.format(what=outcome.what_would_change), "softsmall")
                )
        if event.signed:
            row.column.addWidget(label(self.tr("Signed decision: Enter opens it"), "softsmall"))
        row.opened.connect(lambda: self.open_event(event))
        return row

    def _title(self, event: Event) -> tuple[str, Chip]:
        at = formatting.clock_time(event.hearing.at) if event.hearing else ""
        title = joined(formatting.day(event.on), at)
        if event.outcome is not None:
            outcome = event.outcome.outcome
            return title, Chip(term(outcome), OUTCOME_TONE[outcome])
        assert event.hearing is not None
        return title, Chip(term(event.hearing.status), "info")

    def open_event(self, event: Event) -> None:
        """A signed decision opens beside the list, a hearing that is on opens itself."""
        if event.hearing is not None and event.hearing.status in _OPEN:
            self.screen.shell.open_hearing(event.hearing.id)
            return
        title = joined(formatting.day(event.on), self.tr("Decision"))
        if not event.signed or event.outcome is None:
            said = self.tr("This decision was given on paper, before Vaada; only its gist is kept.")
            self.screen.shell.say(said, "info")
            return
        if event.key == self.open_key and self.pdf.pages.page_count():
            self.pdf.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._pdf = b""
        self.print_button.hide()
        self.begin_paper(event.key, title)
        self.screen.read(
            decisions.decision_pdf,
            event.outcome.id,
            done=lambda pdf: self._arrived(event.key, pdf),
            failed=self._not_read,
            replaces="case-file-paper",
        )

    def print_paper(self) -> None:
        """Open the print panel with the signed pages, byte for byte."""
        if self.file is None or not self._pdf:
            return
        outcome = next(o for o in self.file.background.outcomes if o.id == self.open_key)
        paper = finished_decision(
            self.file.case, outcome.hearing_id, outcome.outcome, self._pdf, signed=True
        )
        self.printing = open_print_panel(self.screen, lambda then: then(paper))

    def _arrived(self, key: str, pdf: bytes) -> None:
        if key == self.open_key:
            self._pdf = pdf
            self.print_button.show()
        self.show_paper(key, pdf)

    def _not_read(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self.pdf.say(self.tr("The decision cannot be shown"), str(error))

    def leave(self) -> None:
        self._pdf = b""
        self.print_button.hide()
        self.close_paper()

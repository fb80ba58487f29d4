"""A file at a glance: one screen that a judge who never saw it reads in half a minute."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.model.diagnoses import Diagnosis
from core.model.files import CaseFile
from core.model.overview import DomainLine
from core.model.people import Language, Person
from core.model.reports import Report, ReportStatus
from core.services import file_changes
from core.services.file_overview import law_ahead, law_opens, plan_lines
from core.wording import label as term
from core.wording import text
from ui import formatting
from ui.screens.case_tabs import arrangements
from ui.screens.case_tabs.date_rows import DateRow
from ui.screens.case_tabs.diagnosis_card import TONE
from ui.screens.case_tabs.hearings import OUTCOME_TONE
from ui.screens.case_tabs.overview_late import LateCard
from ui.screens.case_tabs.overview_who import WhoCard
from ui.screens.case_tabs.tab import CaseTab
from ui.screens.case_tabs.words import ENDED, PLAN_TONE, Dot, Lines, joined, late_first, report_chip
from ui.screens.since_panel import SincePanel
from ui.screens.since_strip import SinceStrip
from ui.widgets.basic import Button, Card, Chip, Line, label
from ui.widgets.layouts import WHOLE_WIDTH, Flow, ReflowColumns

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

_OPENED, _AHEAD = 1, 3
_MOST_REPORTS, _MOST_OUTCOMES, _MOST_PEOPLE = 3, 3, 5


class OverviewTab(CaseTab):
    """What is new, then three columns of cards, two or one where it is narrower."""

    def __init__(self, screen: CaseFileScreen) -> None:
        super().__init__(screen)
        self.who: WhoCard | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.page = ReflowColumns(weights=(1.25, 1.0, 1.0), least=330, spacing=12)
        column.addWidget(self.page)

    def first_focus(self) -> QWidget | None:
        row = self.page.findChild(DateRow)
        return None if row is None else row.why

    def build(self, file: CaseFile) -> None:
        asked: date | None = None if self.who is None else self.who.age_field.value()
        self.page.clear()
        self.since = SinceStrip(self.show_changes)
        self.who = WhoCard(self.screen, file, asked)
        self.page.add(self.since, WHOLE_WIDTH)
        for card, column in (
            (self._dates(file), 0),
            (self._outcomes(file), 2),
            (LateCard(self.screen, file), 1),
            (self.who, 0),
            (self._plan(file), 2),
            (self._people(file), 1),
            (self._reports(file), 2),
        ):
            self.page.add(card, column)
        if arrangements.belongs(file):
            self.page.add(arrangements.ArrangementsCard(self.screen, file), 1)
        self.screen.read(
            file_changes.since_last_time,
            self.screen.case_id,
            owner=self.since,
            done=self.since.show_since,
        )

    def show_changes(self) -> None:
        """Open what changed beside the page; where it is open, close it."""
        if isinstance(self.screen.side.panel, SincePanel):
            self.screen.close_panel()
        else:
            self.screen.open_panel(SincePanel(self.screen, self.screen.case_id))

    def _link(self, words: str, tab: str) -> Button:
        return Button(words, lambda: self.screen.show_tab(tab), kind="link")

    # What the law opens and closes

    def _dates(self, file: CaseFile) -> Card:
        card = Card(self.tr("What the law opens and closes"))
        card.aside(self._link(self.tr("All dates"), "deadlines"))
        card.body.setSpacing(4)
        shown = (*law_opens(file)[:_OPENED], *law_ahead(file)[:_AHEAD])
        for place, deadline in enumerate(shown):
            if place:
                card.add(Line())
            open_law = self.screen.shell.open_law
            card.add(DateRow(deadline, file.today, self.screen.explain, open_law, close=True))
        if not shown:
            words = self.tr("No date can be counted yet. What is missing says why.")
            card.add(label(words, "soft"))
        return card

    # What was decided

    def _outcomes(self, file: CaseFile) -> Card:
        card = Card(self.tr("Previous decisions"))
        card.aside(self._link(self.tr("All of them"), "hearings"))
        found = file.background.outcomes[:_MOST_OUTCOMES]
        for place, outcome in enumerate(found):
            if place:
                card.add(Line())
            top = Flow(
                label(formatting.day(outcome.on), "strong", wrap=False),
                Chip(term(outcome.outcome), OUTCOME_TONE[outcome.outcome]),
            )
            card.add(top)
            words = Lines((outcome.summary, ""))
            if outcome.what_would_change:
                change = self.tr("What would change it: {what}")
                words.add(label(change.format(what=outcome.what_would_change), "softsmall"))
            card.add(words)
        if not found:
            card.add(label(self.tr("The committee has not decided in this file yet."), "soft"))
        return card

    # The plan

    def _plan(self, file: CaseFile) -> Card:
        card = Card(self.tr("Rehabilitation plan"))
        card.aside(self._link(self.tr("The whole plan"), "plan"))
        card.body.setSpacing(6)
        for line in plan_lines(file):
            if card.body.count():
                card.add(Line())
            card.add(self._domain(line))
        own = "; ".join(goal.text for goal in file.goals if goal.own_words)
        if own:
            if card.body.count():
                card.add(Line())
            head = text(f"file.own_words.{file.case.minor.sex.value}")
            card.add(_row("info", Lines((f'{head}: "{own}"', ""))))
        if not file.goals:
            card.add(label(self.tr("There is no plan yet."), "soft"))
        return card

    def _domain(self, line: DomainLine) -> QWidget:
        goal = line.goal
        more = self.tr("{count} more").format(count=formatting.number(line.others))
        words = joined(f"{term(line.domain)}: {goal.text}", more if line.others else "")
        tone = PLAN_TONE[goal.status]
        return _row(tone, Lines((words, "")), Chip(term(goal.status), tone))

    # Reports and diagnoses

    def _reports(self, file: CaseFile) -> Card:
        card = Card(self.tr("Reports and diagnoses"))
        card.aside(self._link(self.tr("All reports"), "reports"))
        card.body.setSpacing(6)
        shown = [
            report
            for report in late_first(file)
            if report.status(file.today) not in (*ENDED, ReportStatus.OVERDUE)  # late: told there
        ]
        for diagnosis in file.diagnoses:
            card.add(self._diagnosis(diagnosis, file))
        if file.diagnoses:
            card.add(Line())
        for report in shown[:_MOST_REPORTS]:
            card.add(self._report(report, file))
        if not file.reports:
            card.add(label(self.tr("No report has come or was requested."), "soft"))
        return card

    def _report(self, report: Report, file: CaseFile) -> QWidget:
        received = report.status(file.today) is ReportStatus.RECEIVED
        day = (report.written_on or report.received_on) if received else report.due_on
        when = formatting.day(day)
        if day is not None and not received:
            when = self.tr("due by {day}").format(day=when)
        words = joined(term(report.kind), when)
        return _row("", Lines((words, "")), report_chip(report, file.today))

    def _diagnosis(self, diagnosis: Diagnosis, file: CaseFile) -> QWidget:
        state = diagnosis.state(file.today)
        until = formatting.day(diagnosis.valid_until)
        words = joined(
            text("overview.diagnosis", kind=diagnosis.kind),
            self.tr("until {day}").format(day=until) if until else "",
        )
        return _row("", Lines((words, "")), Chip(term(state), TONE[state]))

    # People

    def _people(self, file: CaseFile) -> Card:
        card = Card(self.tr("People"))
        card.aside(self._link(self.tr("All people"), "people"))
        card.body.setSpacing(4)
        everybody = file.background.people
        named = [person for person in everybody if not person.confidential]
        for person in named[:_MOST_PEOPLE]:
            card.add(label(self._person(person)))
        hidden = len(everybody) - len(named)
        more = (
            (len(named) - _MOST_PEOPLE, self.tr("{count} more")),
            (hidden, self.tr("{count} confidential")),
        )
        rest = [words.format(count=formatting.number(n)) for n, words in more if n > 0]
        if rest:
            card.add(label(joined(*rest), "softsmall"))
        if not everybody:
            card.add(label(self.tr("Nobody is recorded."), "soft"))
        return card

    def _person(self, person: Person) -> str:
        language = person.language
        spoken = term(language) if language not in (None, Language.HEBREW) and language else ""
        return joined(f"{term(person.role)}: {person.name}", person.body, spoken)


def _row(tone: str, lines: Lines, chip: Chip | None = None) -> QWidget:
    """A dot where there is a tone, words, and a chip at the end."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    if tone:
        row.addWidget(Dot(tone), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(lines, 1)
    if chip is not None:
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
    return box

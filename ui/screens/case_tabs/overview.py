"""One page that answers first: what the law opens and closes, what is missing, what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.model.cases import Case, Track
from core.model.deadlines import Deadline, Urgency
from core.model.files import CaseFile, Missing, MissingKind
from core.model.plan import PlanGoal, PlanStatus
from core.model.reports import Report, ReportStatus
from core.wording import label as term
from core.wording import text
from ui import formatting
from ui.screens.case_tabs import arrangements, since
from ui.screens.case_tabs.date_rows import DateRow
from ui.screens.case_tabs.forms import NoticeForm
from ui.screens.case_tabs.goal_form import GoalForm
from ui.screens.case_tabs.hearings import OUTCOME_TONE
from ui.screens.case_tabs.leave import year_words
from ui.screens.case_tabs.person_form import PersonForm
from ui.screens.case_tabs.plan_goal import goal_words
from ui.screens.case_tabs.tab import CaseTab
from ui.screens.case_tabs.words import (
    ENDED,
    PLAN_TONE,
    Dot,
    Lines,
    counted,
    joined,
    late_first,
    pages_text,
    report_chip,
)
from ui.widgets.basic import Button, Card, Chip, FactRow, Line, label
from ui.widgets.layouts import Flow, ReflowColumns

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

_HIDDEN = (Urgency.PAST, Urgency.MET)
# Quotas are shown with the leave that is used of them.
_ELSEWHERE = "leave-"
_AGES = ("def-minor-18", "dorm-age-cap-20-34", "followup-age-cap-21-40")
_NEAR = 365  # days ahead that are worth counting out loud
_MOST_REPORTS, _MOST_GOALS, _MOST_OUTCOMES = 5, 6, 3


class OverviewTab(CaseTab):
    """Three columns of cards, two or one where it is narrower; the law's dates come first."""

    def __init__(self, screen: CaseFileScreen) -> None:
        super().__init__(screen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.page = ReflowColumns(weights=(1.2, 1.0, 1.0), least=330)
        column.addWidget(self.page)

    def first_focus(self) -> QWidget | None:
        row = self.page.findChild(DateRow)
        return None if row is None else row.why

    def build(self, file: CaseFile) -> None:
        self.page.clear()
        self.page.add(self._dates(file), 0)
        self.page.add(self._missing(file), 1)
        self.page.add(self._outcomes(file), 2)
        self.page.add(self._plan(file), 1)
        self.page.add(self._order(file), 0)
        self.page.add(self._reports(file), 2)
        self.page.add(self._since(file), 2)
        if arrangements.belongs(file):
            self.page.add(arrangements.ArrangementsCard(self.screen, file), 1)

    def _link(self, words: str, tab: str) -> Button:
        return Button(words, lambda: self.screen.show_tab(tab), kind="link")

    # What the law opens and closes

    def _dates(self, file: CaseFile) -> Card:
        card = Card(self.tr("What the law opens and closes"))
        card.aside(self._link(self.tr("All dates"), "deadlines"))
        if file.case.alerts:
            card.add(_notice(file.case.alerts))
        shown = [d for d in file.deadlines if self._belongs(d, file)]
        for place, deadline in enumerate(shown):
            if place:
                card.add(Line())
            open_law = self.screen.shell.open_law
            card.add(DateRow(deadline, file.today, self.screen.explain, open_law))
        if not shown:
            words = self.tr("No date can be counted yet. What is missing says why.")
            card.add(label(words, "soft"))
        if file.held is not None:
            card.add(Line())
            held = text("file.held.counted", days=file.held.held)
            lost = text("file.held.not_counted", days=file.held.not_counted)
            card.add(label(joined(held, lost if file.held.not_counted else ""), "soft"))
        return card

    def _belongs(self, deadline: Deadline, file: CaseFile) -> bool:
        hidden = deadline.urgency(file.today) in _HIDDEN
        return not hidden and not deadline.rule_id.startswith(_ELSEWHERE)

    # What is missing

    def _missing(self, file: CaseFile) -> Card:
        card = Card(self.tr("What is due and what is missing"))
        if not file.missing:
            row = Flow(Chip(self.tr("ready"), "done"))
            card.add(row)
            card.add(label(self.tr("Nothing is missing in the file."), "soft"))
            return card
        card.aside(Chip(formatting.number(len(file.missing)), "doubtful"))
        for place, gap in enumerate(file.missing):
            if place:
                card.add(Line())
            card.add(self._gap(gap, file))
        return card

    def _gap(self, gap: Missing, file: CaseFile) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        tone = "wrong" if gap.kind in (MissingKind.NOTICE, MissingKind.FACT) else "doubtful"
        row.addWidget(Dot(tone), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Lines((gap.text, ""), (gap.next_step, "softsmall")), 1)
        steps = {
            MissingKind.REPORT: (
                self.tr("To the reports"),
                lambda: self.screen.show_tab("reports"),
            ),
            MissingKind.DIAGNOSIS: (
                self.tr("To the diagnoses"),
                self.screen.show_diagnoses,
            ),
            MissingKind.NOTICE: (
                self.tr("Record"),
                lambda: self.screen.open_panel(NoticeForm(self.screen, file)),
            ),
            MissingKind.FACT: (
                self.tr("To the dates"),
                lambda: self.screen.show_tab("deadlines"),
            ),
            MissingKind.PERSON: (
                self.tr("Add"),
                lambda: self.screen.open_panel(PersonForm(self.screen, file)),
            ),
            MissingKind.PARTNER: (
                self.tr("To the plan"),
                lambda: self.screen.show_tab("plan"),
            ),
            MissingKind.PLAN: (
                self.tr("To the plan"),
                lambda: (
                    self.screen.show_tab("plan")
                    if file.goals
                    else self.screen.open_panel(GoalForm(self.screen, file))
                ),
            ),
        }
        if gap.kind in steps:
            words, act = steps[gap.kind]
            button = Button(words, act, kind="link")
            button.setAccessibleName(f"{words}: {gap.text}")
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return box

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
        # What stands in the way first, what is done last, the plan's own order between.
        order = (PlanStatus.MISSING, PlanStatus.STOPPED, PlanStatus.UNDER_WAY, PlanStatus.PLANNED)
        goals = sorted(
            file.goals, key=lambda g: order.index(g.status) if g.status in order else len(order)
        )
        for place, goal in enumerate(goals[:_MOST_GOALS]):
            if place:
                card.add(Line())
            card.add(self._goal(goal, file))
        if not goals:
            card.add(label(self.tr("There is no plan yet."), "soft"))
        return card

    def _goal(self, goal: PlanGoal, file: CaseFile) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(
            Dot("info" if goal.own_words else PLAN_TONE[goal.status]), 0, Qt.AlignmentFlag.AlignTop
        )
        own = text(f"file.own_words.{file.case.minor.sex.value}")
        head = own if goal.own_words else term(goal.domain)
        until = self.tr("until {day}").format(day=formatting.day(goal.until)) if goal.until else ""
        about = joined(goal.owner, until)
        row.addWidget(Lines((f"{head}: {goal_words(goal)}", ""), (about, "softsmall")), 1)
        chip = Chip(term(goal.status), PLAN_TONE[goal.status])
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        return box

    # The order and the ages

    def _order(self, file: CaseFile) -> Card:
        case, minor = file.case, file.case.minor
        prison = case.track is Track.PRISON
        card = Card(
            self.tr("The sentence and the age") if prison else self.tr("The order and the age")
        )
        card.add(FactRow(self.tr("Age today"), formatting.age(file.age, minor.sex)))
        by_rule = {deadline.rule_id: deadline for deadline in file.deadlines}
        for rule_id in _AGES:
            if (limit := by_rule.get(rule_id)) is not None:
                near = 0 <= limit.days_left(file.today) <= _NEAR
                when = formatting.from_today(limit.on, file.today) if near else ""
                words = joined(formatting.day(limit.on), when)
                card.add(FactRow(text(f"file.limit.{rule_id}"), words))
        for title, value in (
            (self.tr("Born"), formatting.day(minor.birth_date)),
            (self.tr("Court"), case.court),
            (self.tr("Section of the order"), case.order_section),
            *(self._sentence(case) if prison else self._holding(file)),
            (self.tr("Released"), formatting.day(case.released_on)),
        ):
            if value:
                card.add(FactRow(title, value))
        return card

    def _holding(self, file: CaseFile) -> tuple[tuple[str, str], ...]:
        """The days of an order of holding; those that are not known are named as such."""
        case, unknown = file.case, self.tr("not recorded")
        return (
            (self.tr("Order given"), formatting.day(case.order_date, unknown)),
            (self.tr("Entry to the facility"), formatting.day(case.entry_date, unknown)),
            (self.tr("A year from entry ends"), formatting.day(file.year_end)),
            (self.tr("End set by the court"), formatting.day(case.order_end, unknown)),
        )

    def _sentence(self, case: Case) -> tuple[tuple[str, str], ...]:
        """The days of a sentence."""
        unknown = self.tr("not recorded")
        months = case.sentence_months
        length = unknown if months is None else counted("file.months", months, months=months)
        return (
            (self.tr("Start of the sentence"), formatting.day(case.sentence_start, unknown)),
            (self.tr("Length of the sentence"), length),
        )

    # Reports

    def _reports(self, file: CaseFile) -> Card:
        card = Card(self.tr("Reports"))
        card.aside(self._link(self.tr("All reports"), "reports"))
        standing = [r for r in late_first(file) if r.status(file.today) not in ENDED]
        for place, report in enumerate(standing[:_MOST_REPORTS]):
            if place:
                card.add(Line())
            card.add(self._report(report, file))
        if not file.reports:
            card.add(label(self.tr("No report has come or was requested."), "soft"))
        return card

    def _report(self, report: Report, file: CaseFile) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        received = report.status(file.today) is ReportStatus.RECEIVED
        day = (report.written_on or report.received_on) if received else report.due_on
        when = formatting.day(day)
        if day is not None and not received:
            when = self.tr("due by {day}").format(day=when)
        pages = pages_text(report.pages) if report.pages else ""
        row.addWidget(Lines((term(report.kind), ""), (joined(when, pages), "softsmall")), 1)
        row.addWidget(report_chip(report, file.today), 0, Qt.AlignmentFlag.AlignTop)
        return box

    # Since the last decision

    def _since(self, file: CaseFile) -> Card:
        card = Card(since.heading(file))
        card.aside(self._link(self.tr("Leave"), "leave"))
        for words in since.news(file):
            card.add(label(words))
        if file.leave is not None:
            card.add(Line())
            leave = file.leave
            regular = text("file.leave.used", used=leave.regular_used, limit=leave.regular_limit)
            special = text("file.leave.used", used=leave.special_used, limit=leave.special_limit)
            card.add(FactRow(self.tr("Regular leave"), regular))
            card.add(FactRow(self.tr("Special leave"), special))
            card.add(label(year_words(leave), "softsmall"))
        return card


def _notice(words: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("panel", "doubtful")
    column = QVBoxLayout(frame)
    column.setContentsMargins(12, 8, 12, 8)
    column.addWidget(label(words))
    return frame

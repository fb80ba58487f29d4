"""A minor's file: the header, its tabs, and the panel at the side for what is asked or added."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from core.errors import KnownError
from core.model.cases import CaseStatus
from core.model.changes import Changes
from core.model.deadlines import Deadline
from core.model.files import CaseFile
from core.model.hearings import Hearing, HearingStatus
from core.model.people import PersonRole
from core.services import cases, law, overrides
from core.services.missing import NOTICE_RULES
from core.wording import label as term
from core.wording import text
from ui import formatting
from ui.screens.case_tabs.date_forms import FactsForm, ProofForm
from ui.screens.case_tabs.deadlines import DeadlinesTab
from ui.screens.case_tabs.explanation import ExplanationPanel
from ui.screens.case_tabs.forms import HearingForm, NoticeForm
from ui.screens.case_tabs.hearings import HearingsTab
from ui.screens.case_tabs.leave import LeaveTab
from ui.screens.case_tabs.overview import OverviewTab
from ui.screens.case_tabs.people import PeopleTab
from ui.screens.case_tabs.plan import PlanTab
from ui.screens.case_tabs.reports import ReportsTab
from ui.screens.case_tabs.tab import CaseTab
from ui.screens.case_tabs.time_line_tab import TimeLineTab
from ui.screens.case_tabs.words import joined, status_word
from ui.screens.papers_of_file import FilePapers
from ui.screens.screen import Screen
from ui.widgets.side_panel import Panel, SideHost
from ui.widgets.states import EmptyState, Loading

if TYPE_CHECKING:
    from ui.shell import Shell

_TABS: dict[str, type[CaseTab]] = {
    "overview": OverviewTab,
    "plan": PlanTab,
    "reports": ReportsTab,
    "deadlines": DeadlinesTab,
    "people": PeopleTab,
    "hearings": HearingsTab,
    "leave": LeaveTab,
    "time_line": TimeLineTab,
}
_UNDECIDED = (HearingStatus.SCHEDULED, HearingStatus.OPEN)
_STATUS_TONE = {
    CaseStatus.ABSENT: "wrong",
    CaseStatus.RELEASED: "info",
    CaseStatus.CLOSED: "plain",
}


class CaseFileScreen(Screen):
    """The file of one case. A tab is made when it is first opened."""

    def __init__(self, shell: Shell, case_id: str, tab: str = "") -> None:
        super().__init__(shell)
        self.case_id = case_id
        self.file: CaseFile | None = None
        self._questions: tuple[law.ReadingSetting, ...] = ()
        self._opened = False
        self._made: dict[str, CaseTab] = {}
        self._focus_when_read = True
        self._report_asked: tuple[str, int, str] | None = None
        self.add_tabs(self._titles(), self.show_tab)
        self.status_chip = self.add_header_chip("", "plain")
        self.today_chip = self.add_header_chip("", "doubtful")
        self.status_chip.hide()
        self.today_chip.hide()
        self.print_button = self.add_action(self.tr("Print"), self.print_papers, key="F9")
        self.print_button.setEnabled(False)
        self.hearing_button = self.add_action(
            self.tr("To the hearing"), self.to_hearing, key="F5", primary=True
        )
        self.hearing_button.setEnabled(False)
        self.stack = QStackedWidget()
        self._waiting: QWidget = Loading(self.tr("Opening the file…"), rows=6)
        self.stack.addWidget(self._waiting)
        self.side = SideHost(self.stack)
        self.set_body(self.side)
        self.papers = FilePapers(self)
        assert self.tabs is not None
        self.tabs.select(tab if tab in _TABS else "overview")

    def _titles(self) -> tuple[tuple[str, str], ...]:
        return (
            ("overview", self.tr("Overview")),
            ("plan", self.tr("Rehabilitation plan")),
            ("reports", self.tr("Reports")),
            ("deadlines", self.tr("Deadlines")),
            ("people", self.tr("People")),
            ("hearings", self.tr("Hearings and decisions")),
            ("leave", self.tr("Leave")),
            ("time_line", self.tr("Time line")),
        )

    # Reading

    def refresh(self) -> None:
        service = cases.read_again if self._opened else cases.open_case
        self.read(law.readings, done=self._got_questions)
        self.read(
            service,
            self.case_id,
            done=self._show,
            failed=self._not_read,
            replaces="case-file",
        )

    def on_changes(self, changes: Changes) -> None:
        if changes.kinds() & {"case", "hearing", "decision", "law"}:
            self.refresh()

    def leave(self) -> bool:
        if self.side.panel is not None:
            self.side.panel.finish()
        return True

    def first_focus(self) -> QWidget | None:
        return self.tabs

    def _got_questions(self, questions: tuple[law.ReadingSetting, ...]) -> None:
        self._questions = questions

    def _show(self, file: CaseFile) -> None:
        self._opened = True
        self.file = file
        self._show_header(file)
        assert self.tabs is not None
        count = formatting.number(len(file.reports))
        title = self.tr("Reports ({count})") if file.reports else self.tr("Reports")
        self.tabs.set_title("reports", title.format(count=count))
        self._show_tab(focus=self._focus_when_read)
        self._focus_when_read = False
        self._explain_again(file)

    def _not_read(self, error: Exception) -> None:
        failed = EmptyState(
            self.tr("The file cannot be shown"),
            str(error) if isinstance(error, KnownError) else self.tr("What was saved is safe."),
            self.tr("Back"),
            self.shell.back,
        )
        self.stack.addWidget(failed)
        self.stack.setCurrentWidget(failed)

    # The header

    def _show_header(self, file: CaseFile) -> None:
        case, minor = file.case, file.case.minor
        counsel = [p.name for p in file.background.people if p.role is PersonRole.COUNSEL]
        self.set_title(
            text("file.case_line", initials=minor.initials, number=case.number),
            joined(
                formatting.age(file.age, minor.sex),
                _facility(term(case.facility_kind), case.facility_name),
                self.tr("language: {language}").format(language=term(minor.language)),
                self.tr("counsel: {names}").format(names=", ".join(counsel)) if counsel else "",
                _linked(file),
            ),
        )
        tone = _STATUS_TONE.get(case.status)
        self.status_chip.setVisible(tone is not None)
        self.status_chip.set(status_word(case.status, minor.sex), tone or "plain")
        today = next((h for h in file.hearings if _is_on(h) and h.day == file.today), None)
        self.today_chip.setVisible(today is not None)
        if today is not None:
            at = formatting.clock_time(today.at)
            words = self.tr("hearing today {time}").format(time=at).strip()
            self.today_chip.set(words, "doubtful")
        self.header.arrange()
        self.hearing_button.setEnabled(True)
        self.print_button.setEnabled(True)

    def to_hearing(self) -> None:
        """Into the hearing that is next; without one, the panel that schedules it."""
        if self.file is None:
            return
        ahead = sorted(
            (hearing for hearing in self.file.hearings if _is_on(hearing)),
            key=lambda hearing: (hearing.day < self.file.today, hearing.day),
        )
        if ahead:
            self.shell.open_hearing(ahead[0].id)
        else:
            form = HearingForm(self, self.file, then=self._scheduled)
            self.open_panel(form)

    def print_papers(self) -> None:
        """The paper that is open in the tab, or the panel of all that can be printed here."""
        assert self.tabs is not None
        tab = self._made.get(self.tabs.current())
        if isinstance(tab, HearingsTab) and tab.print_button.isVisible():
            tab.print_paper()
        elif self.file is not None:
            self.papers.ask()

    def _scheduled(self, hearing_id: str, day: date) -> None:
        """A hearing put on today is gone into at once; a later one only stands in the file."""
        if day == self.shell.clock.today():
            self.shell.open_hearing(hearing_id)

    # Tabs and the panel

    def show_tab(self, name: str) -> None:
        """Bring a tab to the front."""
        assert self.tabs is not None
        self.close_panel()
        for other, tab in self._made.items():
            if other != name:
                tab.leave()
        self.tabs.select(name)
        self._show_tab(focus=False)

    def show_report(self, report_id: str, page: int = 0, words: str = "") -> None:
        """Open one of the reports at a page (the first is 0), at the place of `words` on it."""
        self._report_asked = (report_id, page, words)
        assert self.tabs is not None
        if self.file is not None:
            self.show_tab("reports")
        else:
            self.tabs.select("reports")

    def show_diagnoses(self) -> None:
        """Bring the diagnoses of the reports tab to the front."""
        self.show_tab("reports")
        tab = self.stack.currentWidget()
        if isinstance(tab, ReportsTab):
            tab.go_to_diagnoses()

    def _show_tab(self, *, focus: bool) -> None:
        assert self.tabs is not None
        if self.file is None:
            return
        name = self.tabs.current()
        tab = self._made.get(name)
        if tab is None:
            tab = self._made[name] = _TABS[name](self)
            self.stack.addWidget(tab)
        tab.show_file(self.file)
        self.stack.setCurrentWidget(tab)
        asked, self._report_asked = self._report_asked, None
        if asked is not None and isinstance(tab, ReportsTab):
            tab.show_at(*asked)
            return
        if focus and (widget := tab.first_focus()) is not None:
            widget.setFocus()

    def open_panel(self, panel: Panel) -> None:
        """Show a panel beside the tab."""
        if self.side.panel is not None:
            self.side.panel.finish()
        self.side.open(panel)

    def close_panel(self) -> None:
        """Take the panel away, what is sound in it saved."""
        if self.side.panel is not None:
            self.side.panel.finish()
            self.side.close_panel()

    def explain(self, deadline: Deadline) -> None:
        """Open the explanation of a date."""
        if self.file is not None:
            self.open_panel(ExplanationPanel(self, self.file, deadline, self._questions))

    def _explain_again(self, file: CaseFile) -> None:
        """An open explanation follows its date; where the date is gone it closes."""
        panel = self.side.panel
        if not isinstance(panel, ExplanationPanel):
            return
        now = _same_date(file, panel.deadline)
        if now is None:
            self.close_panel()
        elif panel.file != file:
            self.explain(now)

    def prove(self, duty: Deadline) -> None:
        """Open the panel that records a duty as done; the two notices of s. 34א have their own."""
        if self.file is None:
            return
        kind = NOTICE_RULES.get(duty.rule_id)
        if kind is not None and not duty.event_id:
            self.open_panel(NoticeForm(self, self.file, kind))
        else:
            self.open_panel(ProofForm(self, self.file, duty))

    def correct_facts(self) -> None:
        """Open the panel for the facts of the case."""
        if self.file is not None:
            self.open_panel(FactsForm(self, self.file))

    def withdraw(self, deadline: Deadline) -> None:
        """Take back the override that stands on a date, if one still does."""
        now = _same_date(self.file, deadline) if self.file is not None else None
        if now is not None and now.override is not None:
            self.write(overrides.withdraw_override, now.override.id)


def _same_date(file: CaseFile, deadline: Deadline) -> Deadline | None:
    """The date of the same rule and event as the file has it now."""
    key = (deadline.rule_id, deadline.event_id)
    return next((d for d in file.deadlines if (d.rule_id, d.event_id) == key), None)


def _facility(kind: str, name: str) -> str:
    """Kind and name of the facility; the kind is left out where the name already says it."""
    return name if name.startswith(kind) else joined(kind, name)


def _linked(file: CaseFile) -> str:
    """The cases that belong with this one, each with how."""
    told = (f"{term(link.kind)}: {formatting.number(link.number)}" for link in file.links)
    return ", ".join(told)


def _is_on(hearing: Hearing) -> bool:
    return hearing.status in _UNDECIDED

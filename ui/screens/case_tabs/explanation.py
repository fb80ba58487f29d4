"""Why a date is what it is: steps, section, source, and where other readings lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.model.deadlines import Deadline, ReadingResult
from core.model.files import CaseFile
from core.services.law import ReadingSetting
from ui import formatting
from ui.screens.case_tabs.date_forms import OverrideForm
from ui.screens.case_tabs.date_rows import can_be_done, computed_day
from ui.screens.case_tabs.override_part import OverridePart
from ui.screens.case_tabs.proofs import ProofRow, proofs_of
from ui.screens.case_tabs.words import Lines, moment_of
from ui.widgets.basic import Button, Chip, FactRow, Line, label
from ui.widgets.layouts import Flow
from ui.widgets.notice import notice, numbered
from ui.widgets.side_panel import Panel

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class ExplanationPanel(Panel):
    """The explanation of one date. `questions`: the open questions of law, to name them."""

    def __init__(
        self,
        screen: CaseFileScreen,
        file: CaseFile,
        deadline: Deadline,
        questions: tuple[ReadingSetting, ...],
    ) -> None:
        super().__init__(self.tr("Why this date?"))
        self.deadline = deadline
        self._screen = screen
        self.file = file
        why = deadline.explanation
        self.add(Lines((moment_of(deadline), "large"), (deadline.title, "strong")))
        if deadline.overridden:
            self.add(computed_day(deadline))
        if deadline.note:
            self.add(label(deadline.note, "soft"))
        override = deadline.override
        self.override_part: OverridePart | None = None
        if override is not None:
            self.override_part = OverridePart(screen, deadline, override)
            self.add(self.override_part)
        for proof in proofs_of(file, deadline):
            self.add(ProofRow(screen, file, deadline, proof))
        if why.warning:
            self.add(notice(why.warning, "doubtful"))
        self.add(label(why.meaning))
        if why.steps:
            self._heading(self.tr("How it is counted"))
            for number, step in enumerate(why.steps, 1):
                self.add(numbered(number, step.text))
        if why.readings:
            self._heading(self.tr("Where the law can be read in more than one way"))
            for question, results in _by_question(why.readings, questions):
                self.add(self._readings(question, results))
        self._heading(self.tr("What it rests on"))
        self.add(FactRow(self.tr("Section"), why.section))
        words, open_law = self.tr("To the rule at the law desk"), screen.shell.open_law
        self.law = Button(words, lambda: open_law(deadline.rule_id), kind="link")
        self.add(Flow(self.law))
        self.add(FactRow(self.tr("Who acts"), deadline.actor))
        self.add(FactRow(self.tr("Source"), why.source))
        self.add(FactRow(self.tr("Last checked"), formatting.day(why.last_verified_on)))
        self.body.addStretch(1)
        self.acts = Flow(spacing=6)
        if can_be_done(deadline):
            self.acts.add(Button(self.tr("It was done"), lambda: screen.prove(deadline)))
        if override is None or override.computed_on != deadline.on:
            self.another_day = Button(self.tr("Another day"), self.propose)
            self.acts.add(self.another_day)
        self.print_button = Button(
            self.tr("Print this explanation"), lambda: screen.papers.explanation(deadline)
        )
        self.acts.add(self.print_button)
        self.foot.addWidget(self.acts)

    def propose(self) -> None:
        """Open the panel that proposes another day."""
        self._screen.open_panel(OverrideForm(self._screen, self.file, self.deadline))

    def _heading(self, words: str) -> None:
        self.add(Line())
        self.add(label(words, "strong"))

    def _readings(self, question: str, results: list[ReadingResult]) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(6)
        if question:
            column.addWidget(label(question, "soft"))
        for result in sorted(results, key=lambda result: not result.chosen):
            row = QHBoxLayout()
            row.setSpacing(10)
            when = formatting.day(result.on, self.tr("no date"))
            row.addWidget(Lines((when, "strong"), (result.title, "")), 1)
            chip = (
                Chip(self.tr("the committee's reading"), "info")
                if result.chosen
                else Chip(self.tr("another reading"), "plain")
            )
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        return box


def _by_question(
    results: tuple[ReadingResult, ...], questions: tuple[ReadingSetting, ...]
) -> list[tuple[str, list[ReadingResult]]]:
    """The results of each open question together, with the question's words."""
    title_of = {code: setting.title for setting in questions for code, _ in setting.options}
    grouped: dict[str, list[ReadingResult]] = {}
    for result in results:
        grouped.setdefault(title_of.get(result.code, ""), []).append(result)
    return list(grouped.items())

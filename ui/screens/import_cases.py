"""Importing a list of cases: choose, look, confirm."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from core.model.changes import Changes
from core.model.imports import ImportPreview, RowFate, Severity
from core.services import imports
from core.wording import label as term
from ui import formatting, theme
from ui.models.plain_table import PlainTableModel
from ui.tasks import Job
from ui.widgets.basic import Button, Card, Chip, label, set_text
from ui.widgets.drop_area import DropArea
from ui.widgets.file_chooser import choose_files
from ui.widgets.layouts import Flow, ReflowColumns
from ui.widgets.states import Loading
from ui.widgets.table import Table

if TYPE_CHECKING:
    from ui.screens.screen import Screen

FATE_TONES = {RowFate.NEW: "done", RowFate.CHANGED: "info", RowFate.UNCHANGED: "plain"}


class ImportCasesPage(ReflowColumns):
    """One file at a time. The preview names every problem by row and column of the sheet."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(columns=1)
        self._screen = screen
        self._preview: ImportPreview | None = None
        self._job: Job | None = None
        self.pick = Button(self.tr("Choose a file…"), self._pick, kind="primary", key="F2")
        self.drop = DropArea(
            self.tr(
                "Drop here the Excel workbook (.xlsx) or CSV file that you keep, or choose it. "
                "Headings may be Hebrew or English, in any order."
            ),
            self.pick,
        )
        self.drop.dropped.connect(lambda paths: self.look(paths[0]))
        self.add(self.drop)
        self.waiting = Loading(self.tr("Reading the file…"), self._stop)
        self.add(self.waiting)
        self.result = Card()
        self.counts = Flow()
        self.verdict = label("")
        self.result.add(self.counts)
        self.result.add(self.verdict)
        self.confirm = Button(self.tr("Import"), self._import, kind="primary", key="F10")
        self.leave_it = Button(self.tr("Leave it"), self.forget)
        self.result.add(Flow(self.confirm, self.leave_it))
        self.add(self.result)
        self.problems = Card(self.tr("What to look at"))
        self.problem_model = PlainTableModel(
            (
                self.tr("Row"),
                self.tr("Column"),
                self.tr("Kind"),
                self.tr("What is wrong"),
                self.tr("As written"),
            ),
            self._tone_of_problem,
        )
        self.problem_table = _table(
            self.problem_model, (0.5, 1.2, 0.8, 4, 1.6), self.tr("Problems in the file"), 2.0
        )
        self.problems.add(self.problem_table)
        self.add(self.problems)
        self.rows = Card(self.tr("The cases in the file"))
        self.row_model = PlainTableModel(
            (self.tr("Row"), self.tr("Case number"), self.tr("Name"), self.tr("What will happen"))
        )
        self.row_table = _table(self.row_model, (0.5, 1.4, 2, 2), self.tr("Cases in the file"), 1.0)
        self.rows.add(self.row_table)
        self.add(self.rows)
        self.forget()

    def look(self, path: Path) -> None:
        """Read a file and show what importing it would do."""
        self.forget()
        self.waiting.show()
        self.drop.setEnabled(False)
        self._job = self._screen.read(
            imports.preview_cases,
            path,
            done=self._show,
            failed=self._refused,
            cancelled=self.forget,
            progress=self.waiting.report,
            owner=self,
        )

    def forget(self) -> None:
        """Back to the empty page; nothing was imported."""
        self._preview = None
        self.drop.setEnabled(True)
        for part in (self.waiting, self.result, self.problems, self.rows):
            part.hide()

    def _pick(self) -> None:
        kinds = self.tr("Lists of cases") + " (*.xlsx *.csv)"
        for chosen in choose_files(self, self.tr("List of cases"), kinds, several=False):
            self.look(chosen)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _show(self, preview: ImportPreview) -> None:
        self.forget()
        self._preview = preview
        self.result.set_title(formatting.file_name(preview.table.file_name))
        self.counts.clear()
        for fate, tone in FATE_TONES.items():
            count = sum(row.fate is fate for row in preview.rows)
            self.counts.add(Chip(f"{term(fate)}: {formatting.number(count)}", tone))
        problems = preview.table.problems
        errors = sum(problem.severity is Severity.ERROR for problem in problems)
        doubts = len(problems) - errors
        if errors:
            self.counts.add(
                Chip(self.tr("Errors: {n}").format(n=formatting.number(errors)), "wrong")
            )
        if doubts:
            self.counts.add(
                Chip(self.tr("To check: {n}").format(n=formatting.number(doubts)), "doubtful")
            )
        fresh = any(row.fate is not RowFate.UNCHANGED for row in preview.rows)
        set_text(self.verdict, self._verdict(errors, doubts, fresh))
        self.confirm.setEnabled(preview.can_import and fresh)
        self._show_problems(preview)
        self.row_model.show(
            [
                (
                    formatting.number(row.row),
                    formatting.number(row.case_number),
                    row.minor_name,
                    term(row.fate),
                )
                for row in preview.rows
            ]
        )
        self.result.show()
        self.problems.setVisible(bool(problems) or bool(preview.table.unknown_headings))
        self.rows.setVisible(bool(preview.rows))
        (self.confirm if self.confirm.isEnabled() else self.leave_it).setFocus()

    def _verdict(self, errors: int, doubts: int, fresh: bool) -> str:
        if errors:
            return self.tr(
                "Nothing is imported while an error stands. Mend it in the file, save, and "
                "choose the file again."
            )
        if not fresh:
            return self.tr("Everything in this file is already here. Nothing would change.")
        if doubts:
            return self.tr(
                "Look at what is in doubt. Importing takes the values as they are shown."
            )
        return self.tr("All rows can be read. Nothing has been written yet.")

    def _show_problems(self, preview: ImportPreview) -> None:
        rows = [
            (
                formatting.number(problem.row),
                problem.column,
                term(problem.severity),
                problem.text,
                problem.value,
            )
            for problem in preview.table.problems
        ]
        rows += [
            (
                formatting.number(1),
                heading,
                term(Severity.DOUBT),
                self.tr("This heading is not known; its column is left out."),
                "",
            )
            for heading in preview.table.unknown_headings
        ]
        self.problem_model.show(rows)

    def _tone_of_problem(self, row: int, column: int) -> str:
        if column != 2 or self._preview is None:
            return ""
        problems = self._preview.table.problems
        wrong = row < len(problems) and problems[row].severity is Severity.ERROR
        return "wrong" if wrong else "doubtful"

    def _import(self) -> None:
        if self._preview is None:
            return
        preview = self._preview
        self.confirm.setEnabled(False)
        self.leave_it.setEnabled(False)
        self.waiting.show()
        self._job = self._screen.write(
            imports.import_cases,
            preview,
            done=self._imported,
            failed=self._refused,
            cancelled=self._cancelled,
            progress=self.waiting.report,
            owner=self,
        )

    def _imported(self, changes: Changes) -> None:
        self.leave_it.setEnabled(True)
        self.forget()
        count = sum(kind == "case" for kind, _ in changes.touched)
        self._screen.shell.say(
            self.tr("%n case(s) were imported.", "", count),
            "done",
            self.tr("To the cases"),
            lambda: self._screen.shell.open_room("cases"),
        )

    def _cancelled(self) -> None:
        self.leave_it.setEnabled(True)
        self.forget()
        self._screen.shell.say(self.tr("Stopped. Nothing was imported."), "info")

    def _refused(self, error: Exception) -> None:
        self.leave_it.setEnabled(True)
        self.forget()
        self._screen.shell.tasks.tell(error)


def _table(model: PlainTableModel, weights: tuple[float, ...], name: str, lines: float) -> Table:
    made = Table(model, weights, name, least=70, lines=lines)
    made.setMinimumHeight(theme.px(260))
    return made

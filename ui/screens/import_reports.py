"""Importing PDF reports: what each seems to be, corrected by hand where needed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter

from core.model.cases import CaseSummary
from core.model.changes import Changes
from core.model.imports import ReportImport
from core.model.reports import ReportKind
from core.services import cases, imports
from core.wording import label as term
from ui import formatting, theme
from ui.models.plain_table import PlainTableModel
from ui.tasks import Job
from ui.widgets.basic import Button, Card, label, set_text
from ui.widgets.date_field import DateField
from ui.widgets.drop_area import DropArea
from ui.widgets.fields import Labelled, LineField, Select
from ui.widgets.file_chooser import choose_files, choose_folder
from ui.widgets.layouts import Flow, ReflowColumns
from ui.widgets.states import Loading
from ui.widgets.table import Table

if TYPE_CHECKING:
    from ui.screens.screen import Screen

STATE = 4


class ImportReportsPage(ReflowColumns):
    """A table of the files found, and beside it a form for the one that is marked."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(weights=(5, 3), least=380)
        self._screen = screen
        self._paths: tuple[Path, ...] = ()
        self.items: list[ReportImport] = []
        self._cases: dict[str, CaseSummary] = {}
        self._job: Job | None = None
        self.pick = Button(self.tr("Choose files…"), self._pick, kind="primary", key="F2")
        self.pick_folder = Button(self.tr("Choose a folder…"), self._pick_folder)
        self.drop = DropArea(
            self.tr(
                "Drop here PDF reports or a folder of them. Each goes into the file of the case "
                "it speaks of."
            ),
            self.pick,
            self.pick_folder,
        )
        self.drop.dropped.connect(self.look)
        self.add(self.drop, 0)
        self.waiting = Loading(self.tr("Reading the reports…"), self._stop)
        self.add(self.waiting, 0)
        self.found = Card(self.tr("The reports found"))
        self.model = PlainTableModel(
            (
                self.tr("File name"),
                self.tr("Case"),
                self.tr("Kind"),
                self.tr("Date"),
                self.tr("State"),
            ),
            self._tone,
        )
        self.table = Table(
            self.model,
            (3, 0.3, 1.5, 0.3, 0.5),
            self.tr("Reports to import"),
            least=(140, 106, 120, 100, 92),
        )
        self.table.setMinimumHeight(theme.px(300))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._fill())
        self.found.add(self.table)
        self.verdict = label("", "soft")
        self.found.add(self.verdict)
        self.confirm = Button(self.tr("Import"), self._import, kind="primary", key="F10")
        self.leave_it = Button(self.tr("Leave it"), self.forget)
        self.found.add(Flow(self.confirm, self.leave_it))
        self.add(self.found, 0)
        self._make_form()
        self.forget()

    def _make_form(self) -> None:
        self.form = Card()
        self.refusal = label("", "strong")
        self.form.add(self.refusal)
        self.case = LineField()
        self.by_case = Labelled(
            self.tr("Case number or name"), self.case, self.tr("Type and pick from the list.")
        )
        self.kind = Select.of(ReportKind, self.tr("Not chosen"))
        self.author = LineField()
        self.source = LineField()
        self.day = DateField()
        for place in (
            self.by_case,
            Labelled(self.tr("Kind of report"), self.kind),
            Labelled(self.tr("Author"), self.author),
            Labelled(self.tr("Sent by"), self.source),
            Labelled(self.tr("Date of the report"), self.day),
        ):
            self.form.add(place)
        self.without = Button(self.tr("Leave this one out"), self._leave_out)
        self.form.add(Flow(self.without))
        self.add(self.form, 1)
        self.case.editingFinished.connect(self._case_typed)
        self.kind.chosen.connect(lambda _: self._correct(kind=self.kind.value() or ""))
        self.author.editingFinished.connect(
            lambda: self._correct(author=self.author.text().strip())
        )
        self.source.editingFinished.connect(
            lambda: self._correct(source=self.source.text().strip())
        )
        self.day.changed.connect(lambda day: self._correct(written_on=day))

    def read_cases(self) -> None:
        """Read again which cases there are to choose from."""
        self._screen.read(cases.case_list, done=self._cases_read, owner=self, replaces="choices")

    def look(self, paths: tuple[Path, ...]) -> None:
        """Read files and folders and show what each PDF seems to be."""
        self.forget()
        self._paths = tuple(paths)
        self.waiting.show()
        self.drop.setEnabled(False)
        self._job = self._screen.read(
            imports.preview_reports,
            self._paths,
            done=self._show,
            failed=self._refused,
            cancelled=self.forget,
            progress=self.waiting.report,
            owner=self,
        )

    def forget(self) -> None:
        """Back to the empty page; nothing was imported."""
        self.items = []
        self.drop.setEnabled(True)
        for part in (self.waiting, self.found, self.form):
            part.hide()

    def ready(self) -> list[ReportImport]:
        """The reports that can be imported as they stand."""
        return [item for item in self.items if self._state(item)[1] == "done"]

    def _cases_read(self, found: tuple[CaseSummary, ...]) -> None:
        self._cases = {case.id: case for case in found}
        completer = QCompleter([self._title(case) for case in found], self.case)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda _: self._case_typed())
        self.case.setCompleter(completer)
        self._show_rows()

    def _title(self, case: CaseSummary) -> str:
        return f"{case.number} · {case.minor_name}"

    def _pick(self) -> None:
        chosen = choose_files(self, self.tr("PDF reports"), "PDF (*.pdf)", several=True)
        if chosen:
            self.look(chosen)

    def _pick_folder(self) -> None:
        chosen = choose_folder(self, self.tr("Folder of PDF reports"))
        if chosen:
            self.look((chosen,))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _show(self, items: tuple[ReportImport, ...]) -> None:
        self.forget()
        if not items:
            self._screen.shell.say(self.tr("No PDF file was found there."), "doubtful")
            return
        self.items = list(items)
        self._show_rows()
        self.found.show()
        self.form.show()
        first = next((i for i, item in enumerate(items) if self._state(item)[1] != "done"), 0)
        self.table.select(first)
        self.table.setFocus()

    def _show_rows(self) -> None:
        row = self.table.row()
        self.model.show([self._row(item) for item in self.items])
        if row >= 0:
            self.table.select(min(row, len(self.items) - 1))
        self._judge()

    def _row(self, item: ReportImport) -> tuple[str, ...]:
        case = self._cases.get(item.case_id)
        return (
            formatting.file_name(item.file_name),
            formatting.number(case.number) if case else "",
            term(ReportKind(item.kind)) if item.kind else "",
            formatting.day(item.written_on),
            self._state(item)[0],
        )

    def _state(self, item: ReportImport) -> tuple[str, str]:
        if item.refusal:
            return self.tr("Refused"), "wrong"
        if item.already_there:
            return self.tr("Already there"), "plain"
        if not item.case_id:
            return self.tr("Whose?"), "doubtful"
        if not item.kind:
            return self.tr("What kind?"), "doubtful"
        return self.tr("Ready"), "done"

    def _tone(self, row: int, column: int) -> str:
        return self._state(self.items[row])[1] if column == STATE else ""

    def _judge(self) -> None:
        ready = len(self.ready())
        open_ = sum(self._state(item)[1] == "doubtful" for item in self.items)
        self.confirm.setEnabled(ready > 0 and open_ == 0)
        if open_:
            words = self.tr(
                "%n report(s) wait for a case or a kind: mark them and fill the form.", "", open_
            )
        else:
            words = self.tr("%n report(s) will be put into their files.", "", ready)
        set_text(self.verdict, words)

    def _fill(self) -> None:
        row = self.table.row()
        if not 0 <= row < len(self.items):
            return
        item = self.items[row]
        case = self._cases.get(item.case_id)
        self.form.set_title(formatting.file_name(item.file_name))
        set_text(self.refusal, item.refusal)
        self.refusal.setVisible(bool(item.refusal))
        self.case.setText(self._title(case) if case else "")
        self.by_case.show_error("")
        self.kind.set_value(ReportKind(item.kind) if item.kind else None)
        self.author.setText(item.author)
        self.source.setText(item.source)
        self.day.set_value(item.written_on)
        usable = not item.refusal and not item.already_there
        for field in (self.case, self.kind, self.author, self.source, self.day):
            field.setEnabled(usable)

    def _case_typed(self) -> None:
        typed = self.case.text().strip()
        found = [
            case
            for case in self._cases.values()
            if typed in (case.number, self._title(case), case.minor_name)
        ]
        self.by_case.show_error(
            self.tr("No single case fits. Type its number.") if typed and len(found) != 1 else ""
        )
        self._correct(case_id=found[0].id if len(found) == 1 else "")

    def _correct(self, **fields: object) -> None:
        row = self.table.row()
        if not 0 <= row < len(self.items):
            return
        self.items[row] = replace(self.items[row], **fields)  # type: ignore[arg-type]
        self.model.replace(row, self._row(self.items[row]))
        self._judge()

    def _leave_out(self) -> None:
        row = self.table.row()
        if 0 <= row < len(self.items):
            del self.items[row]
            if self.items:
                self._show_rows()
                self._fill()
            else:
                self.forget()

    def _import(self) -> None:
        items = tuple(self.ready())
        self.confirm.setEnabled(False)
        self.waiting.show()
        self._job = self._screen.write(
            imports.import_reports,
            items,
            self._paths,
            done=lambda changes: self._imported(changes, len(items)),
            failed=self._refused,
            cancelled=self._cancelled,
            progress=self.waiting.report,
            owner=self,
        )

    def _imported(self, changes: Changes, count: int) -> None:
        self.forget()
        self._screen.shell.say(
            self.tr("%n report(s) were put into their files.", "", count),
            "done",
        )

    def _cancelled(self) -> None:
        self.forget()
        self._screen.shell.say(self.tr("Stopped. Nothing was imported."), "info")

    def _refused(self, error: Exception) -> None:
        self.waiting.hide()
        self.drop.setEnabled(True)
        self._judge()
        self._screen.shell.tasks.tell(error)

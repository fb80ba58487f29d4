"""The committee's ready wordings: a list, and a form in the card to change one or add another."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.plan import Domain
from core.model.text_templates import TextPlace, TextTemplate
from core.services import text_templates
from core.wording import label as term
from ui.screens.case_tabs.words import joined
from ui.widgets.basic import Button, Card, clear_layout, label
from ui.widgets.fields import Labelled, LineField, Select, TextField
from ui.widgets.layouts import Flow
from ui.widgets.row_list import Row, RowList

if TYPE_CHECKING:
    from ui.screens.screen import Screen


class _WordingRow(Row):
    def __init__(self, wording: TextTemplate) -> None:
        domain = term(wording.domain) if wording.domain else ""
        about = joined(term(wording.place), domain, wording.changed_by)
        super().__init__(joined(wording.title, about))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(2)
        column.addWidget(label(wording.title))
        column.addWidget(label(about, "softsmall"))


class TemplatesCard(Card):
    """Enter on a wording opens it; one that was withdrawn can be offered again."""

    def __init__(self, screen: Screen) -> None:
        super().__init__("")
        self.set_title(self.tr("Ready wordings"))
        self._screen = screen
        self._wording = TextTemplate("", TextPlace.PLAN_GOAL, "", "")
        self.add(
            label(self.tr("Offered in long fields with Ctrl+Space. Every version is kept."), "soft")
        )
        self._place = QWidget()
        self._column = QVBoxLayout(self._place)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.add(self._place)
        self.rows: RowList | None = None
        new = TextTemplate("", TextPlace.PLAN_GOAL, "", "")
        self.new = Button(self.tr("Add a wording"), lambda: self.open(new))
        self.add(Flow(self.new))
        self.form = QWidget()
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.where = Select.of(TextPlace)
        self.domain = Select.of(Domain, self.tr("every domain"))
        self.title_field = LineField()
        self.words = TextField(lines=3)
        column.addWidget(Labelled(self.tr("In which field"), self.where))
        self.by_domain = Labelled(self.tr("Domain of the plan"), self.domain)
        column.addWidget(self.by_domain)
        self.where.chosen.connect(lambda _: self._show_domain())
        column.addWidget(Labelled(self.tr("Title; empty: the first words"), self.title_field))
        self.by_words = Labelled(self.tr("The words"), self.words)
        column.addWidget(self.by_words)
        self.save = Button(self.tr("Save"), self._save, kind="primary")
        self.withdraw = Button(self.tr("Offer no more"), self._withdraw)
        self.cancel = Button(self.tr("Cancel"), self._close)
        column.addWidget(Flow(self.save, self.withdraw, self.cancel))
        self.add(self.form)
        self._close()

    def refresh(self) -> None:
        """Read the wordings."""
        self._screen.read(text_templates.all_templates, done=self._show, owner=self)

    def open(self, wording: TextTemplate) -> None:
        """Open the form on a wording, or on a new one."""
        self._wording = wording
        self.where.set_value(wording.place)
        self.domain.set_value(wording.domain)
        self.title_field.setText(wording.title)
        self.words.set_text(wording.text)
        self.by_words.show_error("")
        self._show_domain()
        self.withdraw.setVisible(bool(wording.id))
        self.form.show()
        self.new.hide()
        self.where.setFocus()

    def _show_domain(self) -> None:
        """Only a goal of the plan has a domain."""
        of_plan = self.where.value() is TextPlace.PLAN_GOAL
        self.by_domain.setVisible(of_plan)
        if not of_plan:
            self.domain.set_value(None)

    def _show(self, found: tuple[TextTemplate, ...]) -> None:
        clear_layout(self._column)
        self.rows = RowList(self.tr("Ready wordings"))
        for wording in found:
            row = self.rows.add(_WordingRow(wording))
            row.opened.connect(lambda wording=wording: self.open(wording))
        self._column.addWidget(self.rows)

    def _save(self) -> None:
        words = self.words.text().strip()
        self.by_words.show_error("" if words else self.tr("Write the words."))
        if words:
            wording = TextTemplate(
                self._wording.id,
                self.where.value(),
                self.title_field.text().strip(),
                words,
                self.domain.value(),
            )
            self._write(text_templates.save_template, wording, self.tr("The wording was saved."))

    def _withdraw(self) -> None:
        gone = self._wording
        self._screen.write(
            text_templates.withdraw_template,
            gone.id,
            done=lambda _: self._withdrawn(gone),
            failed=self._screen.shell.tasks.tell,
            owner=self,
        )

    def _withdrawn(self, gone: TextTemplate) -> None:
        self._close()
        self.refresh()
        self._screen.shell.say(
            self.tr("The wording is not offered any more."),
            "done",
            self.tr("Undo"),
            lambda: self._write(
                text_templates.restore_template, gone.id, self.tr("The wording is offered again.")
            ),
        )

    def _write(self, service: Callable[..., object], what: object, said: str) -> None:
        self._screen.write(
            service,
            what,
            done=lambda _: self._written(said),
            failed=self._screen.shell.tasks.tell,
            owner=self,
        )

    def _written(self, said: str) -> None:
        self._close()
        self.refresh()
        self._screen.shell.say(said)

    def _close(self) -> None:
        self.form.hide()
        self.new.show()

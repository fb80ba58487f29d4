"""The directory of bodies that letters go to: a short list, and a form that opens in the card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.bodies import Body, BodyKind
from core.services import bodies
from core.wording import label as term
from ui.screens.case_tabs.words import joined
from ui.widgets.basic import Button, Card, clear_layout, label
from ui.widgets.field_state import value_of
from ui.widgets.fields import Labelled, LineField, Select, TextField
from ui.widgets.layouts import Flow
from ui.widgets.row_list import Row, RowList

if TYPE_CHECKING:
    from ui.screens.screen import Screen


class _BodyRow(Row):
    def __init__(self, body: Body) -> None:
        about = joined(term(body.kind), body.area, body.phone)
        super().__init__(joined(body.name, about))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(2)
        column.addWidget(label(body.name))
        column.addWidget(label(about, "softsmall"))


class LettersBodiesCard(Card):
    """Enter on a body opens it; a body that was removed can be put back."""

    def __init__(self, screen: Screen) -> None:
        super().__init__("")
        self.set_title(self.tr("Bodies that letters go to"))
        self._screen = screen
        self._body = Body("", BodyKind.OTHER, "")
        self.add(
            label(self.tr("A facility is found by its name, as it stands in the file."), "soft")
        )
        self.empty = label(self.tr("No body was written down yet."), "soft")
        self.add(self.empty)
        self._place = QWidget()
        self._column = QVBoxLayout(self._place)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.add(self._place)
        self.rows: RowList | None = None
        self.new = Button(self.tr("Add a body"), lambda: self.open(Body("", BodyKind.OTHER, "")))
        self.add(Flow(self.new))
        self.form = QWidget()
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.kind = Select.of(BodyKind)
        self.fields: dict[str, QWidget] = {
            "name": LineField(),
            "area": LineField(),
            "address": TextField(lines=2),
            "phone": LineField(left_to_right=True),
            "contact_name": LineField(),
            "note": LineField(),
        }
        titles = {
            "name": self.tr("Name"),
            "area": self.tr("Area"),
            "address": self.tr("Address, a line each"),
            "phone": self.tr("Telephone"),
            "contact_name": self.tr("For the attention of"),
            "note": self.tr("Note, never printed"),
        }
        column.addWidget(Labelled(self.tr("What it does"), self.kind))
        self.by_name: Labelled | None = None
        for name, field in self.fields.items():
            labelled = Labelled(titles[name], field)
            if name == "name":
                self.by_name = labelled
            column.addWidget(labelled)
        self.save = Button(self.tr("Save"), self._save, kind="primary")
        self.remove = Button(self.tr("Remove"), self._remove)
        self.cancel = Button(self.tr("Cancel"), self._close)
        column.addWidget(Flow(self.save, self.remove, self.cancel))
        self.add(self.form)
        self._close()

    def refresh(self) -> None:
        """Read the directory."""
        self._screen.read(bodies.bodies, done=self._show, owner=self)

    def open(self, body: Body) -> None:
        """Open the form on a body, or on a new one."""
        self._body = body
        self.kind.set_value(body.kind)
        for name, field in self.fields.items():
            words = getattr(body, name)
            if isinstance(field, TextField):
                field.set_text(words)
            elif isinstance(field, LineField):
                field.setText(words)
        self.remove.setVisible(bool(body.id))
        self.form.show()
        self.new.hide()
        self.kind.setFocus()

    def _show(self, found: tuple[Body, ...]) -> None:
        clear_layout(self._column)
        self.empty.setVisible(not found)
        self.rows = RowList(self.tr("Bodies that letters go to"))
        for body in found:
            row = self.rows.add(_BodyRow(body))
            row.opened.connect(lambda body=body: self.open(body))
        self._column.addWidget(self.rows)

    def _save(self) -> None:
        told = {name: value_of(field) for name, field in self.fields.items()}
        assert self.by_name is not None
        self.by_name.show_error("" if told["name"] else self.tr("Write the name."))
        if not told["name"]:
            return
        kept = self._body
        body = Body(kept.id, self.kind.value(), language=kept.language, **told)
        self._write(body, self.tr("The body was saved."))

    def _remove(self) -> None:
        gone = self._body
        self._screen.write(
            bodies.remove_body,
            gone.id,
            done=lambda _: self._removed(gone),
            failed=self._screen.shell.tasks.tell,
            owner=self,
        )

    def _removed(self, gone: Body) -> None:
        self._close()
        self.refresh()
        self._screen.shell.say(
            self.tr("The body was removed."),
            "done",
            self.tr("Undo"),
            lambda: self._write(gone, self.tr("The body is back.")),
        )

    def _write(self, body: Body, said: str) -> None:
        self._screen.write(
            bodies.save_body,
            body,
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

"""The recovery key, shown once: print it or write it down, and prove it by two groups."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from core.errors import KnownError
from ui.screens.entry_panel import EntryPanel
from ui.tasks import Lane, Tasks
from ui.widgets.basic import Button, label
from ui.widgets.fields import Labelled, LineField
from ui.widgets.layouts import Flow

ASKED = (3, 11)  # which groups are asked for, counted from 1


class RecoveryPanel(EntryPanel):
    """`confirmed` once two groups were typed as they stand on the page."""

    confirmed = Signal()

    def __init__(self, tasks: Tasks, recovery_key: str) -> None:
        super().__init__("", tasks, None, None)
        self._groups = tuple(recovery_key.split("-"))
        self.set_title(self.tr("Keep the recovery key"))
        self.add(
            label(
                self.tr(
                    "If the passphrase is forgotten, only this key opens the store. It is shown "
                    "this once. Print it or write it down, and lock it away from the computer."
                )
            )
        )
        sheet = QWidget()
        self._grid = QGridLayout(sheet)
        self._grid.setSpacing(6)
        for index, group in enumerate(self._groups):
            cell = label(f"{index + 1}. \u2066{group}\u2069", "large", wrap=False)
            cell.setAccessibleName(self.tr("Group {number}").format(number=index + 1))
            self._grid.addWidget(cell, index // 3, index % 3)
        self.add(sheet)
        self.printed = label("", "softsmall")
        self.printed.hide()
        self.add(Flow(Button(self.tr("Print the key"), self._print, key="F9")))
        self.add(self.printed)
        self.fields: list[tuple[int, Labelled]] = []
        for number in ASKED:
            field = LineField(left_to_right=True)
            place = Labelled(
                self.tr("To be sure it was kept: group {number}").format(number=number), field
            )
            field.returnPressed.connect(self._confirm)
            self.fields.append((number, place))
            self.add(place)
        self.go_on = Button(self.tr("Go on to the store"), self._confirm, kind="primary")
        self.add(Flow(self.go_on))

    def focus_first(self) -> None:
        self.fields[0][1].field.setFocus()

    def _print(self) -> None:
        from ui import printer
        from ui.recovery_page import recovery_pdf

        pdf = recovery_pdf(
            self.tr("Vaada: recovery key of the store"),
            (
                self.tr("If the passphrase is forgotten, only this key opens the store."),
                self.tr("Lock this page away, not beside the computer."),
            ),
            self._groups,
        )
        self.tasks.run(
            printer.send,
            pdf,
            lane=Lane.PRINT,
            owner=self,
            done=lambda _: self._say(self.tr("Sent to the printer.")),
            failed=lambda error: self._say(str(error)) if isinstance(error, KnownError) else None,
        )

    def _say(self, text: str) -> None:
        self.printed.setText(text)
        self.printed.show()

    def _confirm(self) -> None:
        right = True
        for number, place in self.fields:
            field = place.field
            assert isinstance(field, LineField)
            typed = "".join(c for c in field.text().upper() if c.isalnum())
            same = typed == self._groups[number - 1]
            right = right and same
            place.show_error("" if same else self.tr("This is not the group on the page."))
        if right:
            self.confirmed.emit()

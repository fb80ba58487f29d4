"""The decision: written at the right, seen at the left as it will print, signed once.

Everything that is typed is written at once (ui/autosave.py); the pages are drawn anew after each
acknowledged write.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QWidget

from core.errors import KnownError
from core.model.changes import Changes
from core.model.conditions import ConditionTemplate
from core.model.decisions import Gate, Outcome, SignedDecision
from core.model.hearings import HearingRecord
from core.model.people import Sex
from core.services import decisions
from core.services.decisions import DecisionView
from core.services.last_hearing import CopyPart
from ui import formatting, theme
from ui.autosave import Autosave
from ui.screens.decision_form import DecisionForm
from ui.screens.decision_preview import DecisionPreview
from ui.screens.decision_print import DecisionPrint
from ui.screens.decision_seal import SealCard
from ui.screens.decision_signed import SignedPanel
from ui.screens.hearing_copy import CopyPanel
from ui.screens.saving import SavedChip, say_not_saved
from ui.screens.screen import Screen
from ui.widgets.condition_library import ConditionLibrary
from ui.widgets.side_panel import SideHost
from ui.widgets.sign_dialog import SignDialog
from ui.widgets.states import Loading

if TYPE_CHECKING:
    from ui.shell import Shell

_AGAIN_AFTER_MS = 250
_FORM, _PAGES = 540, 380  # least widths at 100 % at which both stand side by side


class DecisionScreen(Screen):
    """The decision of the hearing with this id."""

    def __init__(self, shell: Shell, hearing_id: str) -> None:
        super().__init__(shell)
        self.hearing_id = hearing_id
        self.view: DecisionView | None = None
        self.form: DecisionForm | None = None
        self.library: ConditionLibrary | None = None
        self._wanted_field = ""
        self._pages_asked = False
        self.saving = Autosave(self._write, self)
        self.saving.acknowledged.connect(self._saved)
        self.saving.failed.connect(lambda error: say_not_saved(self.shell, self.saving, error))
        self._gates_soon = QTimer(self)
        self._gates_soon.setSingleShot(True)
        self._gates_soon.timeout.connect(self._read_gates)
        self.saved_chip = SavedChip(self.saving)
        self.header.actions.add(self.saved_chip)
        self.pages_button = self.add_action(self.tr("Pages"), self._turn_pages, key="F8")
        self.dissent_button = self.add_action(
            self.tr("Dissenting opinion"), lambda: self.go_to("dissent")
        )
        self.copy_button = self.add_action(self.tr("From the last hearing"), self.copy, key="F3")
        self.printing = DecisionPrint(self)
        self.print_button = self.add_action(self.tr("Print"), self.printing.ask, key="F9")
        self.sign_button = self.add_action(self.tr("Sign"), self.sign, key="F10", primary=True)
        self._body_row = QWidget()
        row = QHBoxLayout(self._body_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.left = QStackedWidget()
        self.left.addWidget(Loading())
        self.preview = DecisionPreview(shell, hearing_id)
        self.side = SideHost(self.left)
        row.addWidget(self.side, 11)
        row.addWidget(self.preview, 9)
        self.set_title(self.tr("Decision"))
        self.set_body(self._body_row)
        self._arrange()

    # Reading and showing

    def refresh(self) -> None:
        if self.saving.is_clean():
            self.read(decisions.open_draft, self.hearing_id, done=self._show)
        self.preview.renew()

    def on_changes(self, changes: Changes) -> None:
        """Written elsewhere: what is typed here is newer and stays."""
        if changes.kinds() & {"case", "committee"}:
            self._read_gates()

    def first_focus(self) -> QWidget | None:
        return self.form.first_focus() if self.form is not None else None

    def leave(self) -> bool:
        if self.saving.flush():
            return True
        self.shell.say(
            self.tr("What you wrote is not yet saved, so this screen stays open."), "wrong"
        )
        return False

    def go_to(self, field: str) -> None:
        """Put the keyboard where a field of the draft, or of the hearing's record, is written."""
        if field in {each.name for each in fields(HearingRecord)}:
            self._to_hearing(field)
        elif self.form is None:
            self._wanted_field = field
        else:
            self._close_library()
            self.side.close_panel()
            self._show_form()
            self.form.go_to(field)

    def _show(self, view: DecisionView) -> None:
        first = self.view is None
        self.view = view
        number = formatting.number(view.whole.case.number)
        title = self.tr("Decision · case {number}").format(number=number)
        if view.signed is not None:
            self._show_signed(view.signed, title)
            return
        self.set_title(
            title, self.tr("Draft · closed doors · {name}").format(
                name=view.whole.case.minor.initials
            )
        )  # fmt: skip
        self.saved_chip.start_from(view.saved_at)
        if self.form is None:
            self.form = self._make_form(view)
        if self.saving.is_clean():
            self.form.show_draft(view.draft)
        self._show_gates(view)
        if first and self.isVisible():
            if self._wanted_field:
                self.form.go_to(self._wanted_field)
            else:
                self.form.first_focus().setFocus()
        self._wanted_field = ""

    def _make_form(self, view: DecisionView) -> DecisionForm:
        form = DecisionForm(view)
        form.changed.connect(self._changed)
        form.gate_chosen.connect(lambda gate: self.go_to(gate.field))
        form.library_asked.connect(self.open_library)
        form.removed.connect(self._offer_back)
        self.left.addWidget(form)
        self.left.setCurrentWidget(form)
        return form

    def _show_gates(self, view: DecisionView) -> None:
        self.view = view
        if self.form is not None and view.signed is None:
            self.form.show_gates(view.gates)
            self.form.conditions.show_proposals(view.proposals)
            self.form.banner.show_quorum(view.quorum)
            self.form.banner.setVisible(not view.quorum.met)

    def _show_signed(self, signed: SignedDecision, title: str) -> None:
        when = formatting.moment(signed.signed_at)
        self.set_title(
            title, self.tr("Signed {when} · {name}").format(when=when, name=signed.signed_by)
        )
        self.form = None
        self._close_library()
        panel = SignedPanel(signed)
        if signed.code:  # a practice decision has none, and is nothing to sign with one's own name
            panel.add(SealCard(self, signed.id))
        old = self.left.currentWidget()
        self.left.addWidget(panel)
        self.left.setCurrentWidget(panel)
        if old is not None:
            old.hide()
            old.deleteLater()
        self.side.close_panel()
        for button in (self.sign_button, self.dissent_button, self.copy_button):
            button.hide()
        self.saved_chip.set(self.tr("Signed and locked"), "done")
        self.saved_chip.show()
        self.header.arrange()

    # Writing

    def _changed(self, values: dict[str, Any]) -> None:
        self.saving.put(**values)

    def _write(
        self,
        values: dict[str, Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
    ) -> None:
        self.write(
            decisions.save_draft,
            self.hearing_id,
            owner=self.saving,
            done=done,
            failed=failed,
            **values,
        )

    def _saved(self, _: object) -> None:
        self.preview.renew()
        self._gates_soon.start(_AGAIN_AFTER_MS)

    def _read_gates(self) -> None:
        self.read(
            decisions.open_draft,
            self.hearing_id,
            done=self._show_gates,
            replaces=f"gates:{self.hearing_id}",
        )

    # Conditions

    def open_library(self) -> None:
        """Show the library in place of the form; Esc or a choice brings the form back."""
        if self.view is None or self.form is None:
            return
        self.side.close_panel()
        if self.library is None:
            self.library = ConditionLibrary(self.view.whole.case.minor.sex)
            self.library.chosen.connect(self._add_condition)
            self.library.free_asked.connect(self._add_free)
            self.library.closed.connect(self._close_library)
            self.left.addWidget(self.library)
        self._show_form()
        self.left.setCurrentWidget(self.library)
        self.library.open()

    def _add_condition(self, template: ConditionTemplate) -> None:
        self._close_library()
        if self.form is not None:
            self.form.conditions.add_template(template)

    def _add_free(self) -> None:
        self._close_library()
        if self.form is not None:
            self.form.conditions.add_free()

    def _close_library(self) -> None:
        if self.form is not None and self.left.currentWidget() is self.library:
            self.left.setCurrentWidget(self.form)
            self.form.conditions.add_button.setFocus()

    def _offer_back(self, put_back: Callable[[], object]) -> None:
        self.shell.say(self.tr("The condition was removed."), "info", self.tr("Undo"), put_back)

    # From the last hearing

    def copy(self) -> None:
        """Open what can be copied from the last hearing; where it is open, close it."""
        if isinstance(self.side.panel, CopyPanel):
            self.side.close_panel()
        elif self.form is not None and self.leave():
            self._close_library()
            self._show_form()
            self.side.open(CopyPanel(self, self.hearing_id, CopyPart.DECISION))

    # Going about

    def _to_hearing(self, field: str) -> None:
        if self.leave():
            self.shell.open_hearing(self.hearing_id)
            screen = self.shell.screen()
            go_to = getattr(screen, "go_to", None)
            if go_to is not None:
                go_to(field)

    def _turn_pages(self) -> None:
        """Where there is room for one only: the pages in place of the form, or the form again."""
        self._pages_asked = not self._pages_asked
        self._arrange()

    def _show_form(self) -> None:
        self._pages_asked = False
        self._arrange()

    def _arrange(self) -> None:
        both = self.width() >= theme.px(_FORM) + theme.px(_PAGES)
        self.side.setVisible(both or not self._pages_asked)
        self.preview.setVisible(both or self._pages_asked)
        self.pages_button.setVisible(not both)
        self.pages_button.setText(
            self.tr("The form") if self._pages_asked else self.tr("The pages")
        )
        self.header.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # Signing

    def sign(self) -> None:
        """Write what is unwritten, look at the gates once more, and ask for the signature."""
        if self.form is not None and self.leave():
            self.read(decisions.open_draft, self.hearing_id, done=self._ask_signature)

    def _ask_signature(self, view: DecisionView) -> None:
        self._show_gates(view)
        if view.signed is not None:
            self.refresh()
            return
        dialog = SignDialog(self._afterwards(view), view.gates, self)
        self.dialog: SignDialog | None = dialog
        dialog.finished.connect(lambda result: self._answered(dialog, result))
        dialog.open()

    def _answered(self, dialog: SignDialog, result: int) -> None:
        self.dialog = None
        gate: Gate | None = dialog.gate
        dialog.deleteLater()
        if gate is not None:
            self.go_to(gate.field)
        elif result == QDialog.DialogCode.Accepted:
            self.sign_button.setEnabled(False)
            self.write(decisions.sign, self.hearing_id, done=self._signed, failed=self._not_signed)

    def _signed(self, _: SignedDecision) -> None:
        self.shell.say(self.tr("The decision is signed and locked."), "done")
        self.refresh()

    def _not_signed(self, error: Exception) -> None:
        self.sign_button.setEnabled(True)
        if isinstance(error, KnownError):
            self.shell.show_error(error)
        self._read_gates()

    def _afterwards(self, view: DecisionView) -> str:
        """What will be true once it is signed, in one sentence."""
        draft, girl = view.draft, view.whole.case.minor.sex is Sex.FEMALE
        name = view.whole.case.minor.initials
        match draft.outcome:
            case Outcome.RELEASE:
                pattern = (
                    self.tr(
                        "After signing, {name} (girl) is released on {day}; conditions: {count}. "
                        "Neither the decision nor the record of the hearing can change any more."
                    )
                    if girl
                    else self.tr(
                        "After signing, {name} is released on {day}; conditions: {count}. "
                        "Neither the decision nor the record of the hearing can change any more."
                    )
                )
                return pattern.format(
                    name=name,
                    day=formatting.day(draft.released_on),
                    count=formatting.number(len(draft.conditions)),
                )
            case Outcome.REFUSAL:
                return self.tr(
                    "After signing, the request of {name} is refused, and a new one may come from "
                    "{day}. Neither the decision nor the record of the hearing can change any more."
                ).format(name=name, day=formatting.day(draft.may_return_on))
            case _:
                return self.tr(
                    "After signing, the hearing of {name} is adjourned to {day} and stands in the "
                    "list of that day. What was recorded today can no longer change."
                ).format(name=name, day=formatting.day(draft.new_hearing_on))

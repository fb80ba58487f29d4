"""The proofs that a duty was done: shown with its date, and taken out when recorded by mistake."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.model.cases import DutyProof, Notice
from core.model.deadlines import Deadline
from core.model.files import CaseFile
from core.services import case_events
from core.services.changed_meanwhile import seen
from core.services.file_writes import write_file
from core.services.missing import NOTICE_RULES
from ui import formatting
from ui.screens.case_tabs.words import Lines, joined
from ui.widgets.basic import Button

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


def proofs_of(file: CaseFile, deadline: Deadline) -> tuple[DutyProof | Notice, ...]:
    """What was recorded of this duty, the newest first."""
    kind = NOTICE_RULES.get(deadline.rule_id)
    notices = [n for n in file.background.notices if kind is not None and n.kind is kind]
    proofs = [
        proof
        for proof in file.background.proofs
        if (proof.rule_id, proof.event_id) == (deadline.rule_id, deadline.event_id)
    ]
    return tuple(sorted((*notices, *proofs), key=_day, reverse=True))


def _day(proof: DutyProof | Notice) -> object:
    return proof.given_on if isinstance(proof, Notice) else proof.done_on


class ProofRow(QWidget):
    """When and how a duty was done, and the way to take it out again."""

    def __init__(
        self,
        screen: CaseFileScreen,
        file: CaseFile,
        deadline: Deadline,
        proof: DutyProof | Notice,
    ) -> None:
        super().__init__()
        self._screen = screen
        self._case_id = file.case.id
        self._proof = proof
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        day = formatting.day(proof.given_on if isinstance(proof, Notice) else proof.done_on)
        by = proof.given_by if isinstance(proof, Notice) else ""
        done = self.tr("done on {day}").format(day=day)
        row.addWidget(Lines((done, "strong"), (joined(by, proof.how), "softsmall")), 1)
        self.remove = Button(self.tr("Take out"), self._take_out, kind="link")
        self.remove.setAccessibleName(f"{self.tr('Take out')}: {deadline.title}, {day}")
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)

    def _take_out(self) -> None:
        self.remove.setEnabled(False)
        self._screen.write(
            write_file,
            self._case_id,
            case_events.withdraw_proof,
            self._proof.id,
            seen=(seen(self._proof),),
            done=partial(self._screen.shell.undo.say_written, self.tr("The proof was taken out.")),
            failed=self._refused,
            owner=self,
        )

    def _refused(self, error: Exception) -> None:
        self.remove.setEnabled(True)
        self._screen.shell.tasks.tell(error)

"""Signing: one sentence about what will be true afterwards, or what is still open before it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from core.model.decisions import Gate, GateKind
from ui import theme
from ui.widgets.basic import Button, label
from ui.widgets.gate_list import GateList
from ui.widgets.layouts import Flow


class SignDialog(QDialog):
    """Asks for the signature. `gate` is the open matter that was pressed, if one was.

    With a blocking gate among `gates` there is nothing to sign, only the way to what is open.
    """

    def __init__(
        self, afterwards: str, gates: tuple[Gate, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.gate: Gate | None = None
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setWindowTitle(self.tr("Signing the decision"))
        blocking = tuple(gate for gate in gates if gate.kind is GateKind.BLOCKS)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        self.sentence = label(
            self.tr("The decision cannot be signed yet. Press a line to go to its place.")
            if blocking
            else afterwards,
            "large",
        )
        column.addWidget(self.sentence)
        if gates:
            if not blocking:
                column.addWidget(
                    label(self.tr("These matters do not hold the signature back:"), "soft")
                )
            column.addWidget(self._list(blocking or gates), 1)
        self.sign_button = Button(self.tr("Sign"), self.accept, kind="primary")
        self.cancel_button = Button(
            self.tr("Back to the decision") if blocking else self.tr("Not yet"), self.reject
        )
        if blocking:
            self.sign_button.hide()
        self.sign_button.setAutoDefault(False)
        self.sign_button.setDefault(False)
        column.addWidget(Flow(self.sign_button, self.cancel_button, spacing=12))
        self.cancel_button.setDefault(True)
        # What cannot be undone is not under the key that was just pressed.
        self.cancel_button.setFocus()
        self.setMinimumWidth(min(theme.px(520), 900))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        width = max(self.minimumWidth(), min(hint.width(), theme.px(560)))
        return QSize(width, max(hint.height(), self.heightForWidth(width)))

    def _list(self, gates: tuple[Gate, ...]) -> QScrollArea:
        self.gates = GateList()
        self.gates.show_gates(gates)
        self.gates.chosen.connect(self._go)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.gates)
        area.setMinimumHeight(min(theme.px(44) * len(gates), 320))
        return area

    def _go(self, gate: Gate) -> None:
        self.gate = gate
        self.reject()

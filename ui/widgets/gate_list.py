"""What is still open before signing, each line a way to the place where it is settled."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.direction import isolate
from core.model.decisions import Gate, GateKind
from core.wording import label as term
from ui.widgets.basic import Chip, clear_layout, label
from ui.widgets.row_button import RowButton

_TONE = {GateKind.BLOCKS: "wrong", GateKind.WARNS: "doubtful"}


def gate_words(gate: Gate) -> str:
    """The sentence of a gate with its section, which some sentences hold already."""
    if not gate.section or gate.section in gate.text:
        return gate.text
    return f"{gate.text.removesuffix('.')} · {isolate(gate.section)}"


class GateList(QWidget):
    """Rows of open matters, the law's demands first. `chosen` carries the Gate that was pressed."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Gate, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.show_gates(())

    def show_gates(self, gates: tuple[Gate, ...]) -> None:
        """Show these gates in place of the ones before."""
        if gates == self._shown:
            return
        self._shown = gates
        clear_layout(self._column)
        for gate in gates:
            self._column.addWidget(self._row(gate))
        self._column.addStretch(1)
        if not gates:
            self._column.insertWidget(0, label(self.tr("Nothing is open."), "soft"))

    def _row(self, gate: Gate) -> RowButton:
        words = gate_words(gate)
        row = RowButton(f"{term(gate.kind)}: {words}", lambda: self.chosen.emit(gate))
        row.row.setContentsMargins(4, 5, 4, 5)
        chip = Chip(term(gate.kind), _TONE[gate.kind])
        row.row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        row.row.addWidget(label(words), 1)
        return row

"""One row of the roll: a name, how the person attends, and the details that open under it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.direction import isolate
from core.model.hearings import Attendance, Member, Party, PartyRole, Seat
from core.wording import label as term
from ui import formatting
from ui.screens.hearing_order import IN_THE_ROOM
from ui.widgets.basic import Button, Chip, label, set_text
from ui.widgets.choice import Choice
from ui.widgets.date_field import TimeField
from ui.widgets.fields import Labelled, LineField, Select
from ui.widgets.layouts import Flow
from ui.widgets.pill import Pill

_TONE = {
    Attendance.UNKNOWN: "doubtful",
    Attendance.PRESENT: "done",
    Attendance.ON_SCREEN: "done",
    Attendance.ABSENT: "plain",
}
# Named by what they are; the name, initials or language stands second.
_BY_ROLE = (PartyRole.MINOR, PartyRole.INTERPRETER)
_KEYS = {
    Qt.Key.Key_1: Attendance.PRESENT,
    Qt.Key.Key_2: Attendance.ON_SCREEN,
    Qt.Key.Key_3: Attendance.ABSENT,
}


def has_left(person: Member | Party) -> bool:
    """Whether somebody who came is no longer there."""
    return isinstance(person, Member) and person.left_at is not None


def name_of(person: Member | Party) -> str:
    """How a person is named on screen: a member by name, a party by role and name."""
    if isinstance(person, Member):
        return isolate(person.name)
    if not person.name.strip():
        return term(person.role)
    if person.role in _BY_ROLE:
        return f"{term(person.role)} ({isolate(person.name)})"
    return f"{isolate(person.name)}, {term(person.role)}"


class PersonRow(QFrame):
    """What rows of members and parties share. `changed` carries the person as it now is."""

    changed = Signal(object)
    cycle_asked = Signal()
    attendance_asked = Signal(object)
    step_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person: Any = None
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 6, 4, 6)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(10)
        self.name = label("", wrap=False)
        self.role = label("", "soft", wrap=False)
        self.warning = Chip("", "wrong")
        words = Flow(self.name, self.role, self.warning, spacing=10)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.warning.hide()
        self.more = Button("⋯", self.toggle_details, kind="link")
        self.more.setToolTip(self.tr("Details (Enter)"))
        row.addWidget(self.more)
        self.pill = Pill()
        self.pill.clicked.connect(self.cycle_asked)
        self.pill.installEventFilter(self)
        row.addWidget(self.pill)
        column.addLayout(row)
        self.details: QWidget | None = None
        self._column = column

    def show_person(self, person: Any) -> None:
        """Show a person as recorded."""
        self.person = person
        words, tone = self._attendance_words(), _TONE[person.attendance]
        if has_left(person):
            tone = "plain"
        self.pill.set(words, tone)
        self.pill.setAccessibleName(f"{name_of(person)}: {words}")
        self.more.setAccessibleName(self.tr("Details of {name}").format(name=name_of(person)))
        if self.details is not None:
            self._fill()

    def open_details(self) -> None:
        """Open the details and put the keyboard there."""
        if self.details is None:
            self.details = self._make_details()
            self._column.addWidget(self.details)
            self._fill()
        self.details.show()
        self._first_detail().setFocus()

    def toggle_details(self) -> None:
        """Open or close the details."""
        if self.details is None or self.details.isHidden():
            self.open_details()
        else:
            self.details.hide()
            self.pill.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(Qt.Key(event.key()))
        return False

    def _key(self, key: Qt.Key) -> bool:
        if key in _KEYS:
            self.attendance_asked.emit(_KEYS[key])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_asked.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggle_details()
        else:
            return False
        return True

    def _change(self, **fields: object) -> None:
        changed = replace(self.person, **fields)
        if changed != self.person:
            self.changed.emit(changed)

    def _attendance_words(self) -> str:
        return term(self.person.attendance)

    def _make_details(self) -> QWidget:
        raise NotImplementedError

    def _first_detail(self) -> QWidget:
        raise NotImplementedError

    def _fill(self) -> None:
        raise NotImplementedError


class MemberRow(PersonRow):
    """A member of the committee: seat, times, substitute, conflict of interest."""

    def show_person(self, person: Member) -> None:
        super().show_person(person)
        seat = term(person.seat)
        if person.substitute:
            seat = self.tr("{seat}, substitute").format(seat=seat)
        set_text(self.name, isolate(person.name))
        set_text(self.role, seat)
        conflict = bool(person.conflict.strip())
        self.warning.set(self.tr("Conflict of interest"), "wrong")
        self.warning.setVisible(conflict)

    def _attendance_words(self) -> str:
        member: Member = self.person
        if member.attendance in IN_THE_ROOM:
            if member.left_at is not None:
                return self.tr("Left at {time}").format(time=formatting.clock_time(member.left_at))
            if member.arrived_at is not None:
                since = formatting.clock_time(member.arrived_at)
                return self.tr("{attendance} from {time}").format(
                    attendance=term(member.attendance), time=since
                )
        return term(member.attendance)

    def _make_details(self) -> QWidget:
        self._arrived, self._left = TimeField(), TimeField()
        self._conflict = LineField(
            placeholder=self.tr("What the conflict is; empty if there is none")
        )
        self._substitute = Choice(self.tr("Sits as a substitute"), many=True)
        self._arrived.changed.connect(lambda value: self._change(arrived_at=value))
        self._left.changed.connect(lambda value: self._change(left_at=value))
        self._conflict.textEdited.connect(lambda text: self._change(conflict=text))
        self._substitute.clicked.connect(lambda on: self._change(substitute=bool(on)))
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 4)
        times = Flow(
            Labelled(self.tr("Came at"), self._arrived),
            Labelled(self.tr("Left at"), self._left),
            self._substitute,
            spacing=16,
        )
        column.addWidget(times)
        column.addWidget(
            Labelled(
                self.tr("Conflict of interest"),
                self._conflict,
                self.tr("A member with a conflict is not counted in the quorum."),
            )
        )
        return panel

    def _first_detail(self) -> QWidget:
        return self._arrived

    def _fill(self) -> None:
        member: Member = self.person
        for field, value in ((self._arrived, member.arrived_at), (self._left, member.left_at)):
            if not field.edit.hasFocus():
                field.set_value(value)
        if self._conflict.text() != member.conflict:
            self._conflict.setText(member.conflict)
        self._substitute.setChecked(member.substitute)
        self._substitute.setEnabled(member.seat is not Seat.CHAIR or member.substitute)


class PartyRow(PersonRow):
    """Somebody besides the members: role, name, and leave to be in the room."""

    remove_asked = Signal()

    def show_person(self, person: Party) -> None:
        super().show_person(person)
        named = bool(person.name.strip()) and person.role not in _BY_ROLE
        set_text(self.name, isolate(person.name) if named else term(person.role))
        set_text(self.role, term(person.role) if named else isolate(person.name))

    def _make_details(self) -> QWidget:
        self._role = Select.of(PartyRole)
        self._name = LineField(placeholder=self.tr("Name"))
        self._permission = LineField(placeholder=self.tr("Who allowed it, and why"))
        self._role.chosen.connect(lambda role: self._change(role=role))
        self._name.textEdited.connect(lambda text: self._change(name=text))
        self._permission.textEdited.connect(lambda text: self._change(permission=text))
        self._remove = Button(self.tr("Take out of the list"), self.remove_asked.emit, kind="link")
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 4)
        column.addWidget(Labelled(self.tr("Name"), self._name))
        column.addWidget(Labelled(self.tr("As what"), self._role))
        column.addWidget(
            Labelled(self.tr("Leave to be in the room (closed doors)"), self._permission)
        )
        column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeading)
        return panel

    def _first_detail(self) -> QWidget:
        return self._name

    def _fill(self) -> None:
        party: Party = self.person
        minor = party.role is PartyRole.MINOR
        self._role.set_value(party.role)
        for field in (self._role, self._name, self._remove):
            field.setEnabled(not minor)
        if self._name.text() != party.name:
            self._name.setText(party.name)
        if self._permission.text() != party.permission:
            self._permission.setText(party.permission)

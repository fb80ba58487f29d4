"""Who is in the room: the committee and the parties, present, on screen or not, and since when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.model.hearings import Attendance, HearingRecord, Member, Party, PartyRole
from core.services.hearings import QuorumView
from ui.screens.hearing_order import IN_THE_ROOM
from ui.screens.hearing_room_rows import MemberRow, PartyRow, PersonRow, has_left, name_of
from ui.widgets.basic import Button, Card, Line, label, restyle, set_text

_CYCLE = {
    Attendance.UNKNOWN: Attendance.PRESENT,
    Attendance.PRESENT: Attendance.ON_SCREEN,
    Attendance.ON_SCREEN: Attendance.ABSENT,
    Attendance.ABSENT: Attendance.PRESENT,
}


def attend(member: Member, attendance: Attendance, now: time) -> Member:
    """A member with another attendance: coming notes the time, not having come forgets it."""
    if attendance in IN_THE_ROOM:
        return replace(
            member, attendance=attendance, arrived_at=member.arrived_at or now, left_at=None
        )
    return replace(member, attendance=attendance, arrived_at=None, left_at=None)


class QuorumBanner(QFrame):
    """Whether the committee may decide now, in a sentence that names the section."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "done")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        self.words = label("", "strong")
        row.addWidget(self.words)

    def show_quorum(self, quorum: QuorumView) -> None:
        """Show the state of the quorum; without one, that the decision is held back."""
        tone = "done" if quorum.met else "wrong"
        restyle(self, "panel", tone)
        restyle(self.words, "tone", tone)
        words = quorum.text
        if not quorum.met:
            held = self.tr("The decision is held back; the hearing may be adjourned.")
            words = f"{words}. {held}"
        set_text(self.words, words)
        self.setAccessibleName(words)


class RoomCard(Card):
    """The roll. `changed` carries {"members": ...} or {"parties": ...} as they now are.

    Whole rows while the hearing is opened; folded to two sentences in the later steps, where a
    press unfolds them again. `now` gives the time of day that coming and going is noted with.
    """

    changed = Signal(object)
    removed = Signal(object)  # the Party that was taken out, and its place

    def __init__(self, now: Callable[[], time], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("In the room"))
        self._now = now
        self._members: tuple[Member, ...] = ()
        self._parties: tuple[Party, ...] = ()
        self._rows: list[PersonRow] = []
        self._folded = False
        self.body.setSpacing(0)
        self.fold_button = Button(self.tr("Fold"), self._toggle, kind="link")
        self.add_button = Button(self.tr("Add a person"), self.add_person, key="F2")
        self.aside(self.fold_button)
        self.aside(self.add_button)
        self._sentences = (label(""), label(""))
        self._roll = QWidget()
        self._roll_column = QVBoxLayout(self._roll)
        self._roll_column.setContentsMargins(0, 0, 0, 0)
        self._roll_column.setSpacing(0)
        for sentence in self._sentences:
            self.add(sentence)
        self.nobody = label(
            self.tr("No committee is recorded yet: its members are written in the settings."),
            "soft",
        )
        self.add(self.nobody)
        self.body.setSpacing(4)
        self.add(self._roll)
        self.hint = label(
            self.tr("Space changes; 1 present, 2 on screen, 3 did not come; Enter opens details."),
            "softsmall",
        )
        self.add(self.hint)
        self._show_fold()

    def show_record(self, record: HearingRecord) -> None:
        """Show the roll of a record, keeping rows that are the same people."""
        same = len(self._rows) == len(record.members) + len(record.parties)
        self._members, self._parties = record.members, record.parties
        self.nobody.setVisible(not record.members)
        if not same:
            self._build()
        self._show_values()

    def fold(self, folded: bool) -> None:
        """Fold the roll to two sentences, or unfold it."""
        self._folded = folded
        self._show_fold()

    def first_row(self) -> QWidget | None:
        """Where the keyboard begins."""
        return self._rows[0].pill if self._rows else None

    def go_to_first_open(self) -> None:
        """Put the keyboard on the first person not yet recorded, unfolding the roll."""
        self.fold(False)
        people = (*self._members, *self._parties)
        open_rows = [
            row
            for row, person in zip(self._rows, people, strict=True)
            if person.attendance is Attendance.UNKNOWN
        ]
        if self._rows:
            (open_rows or self._rows)[0].pill.setFocus()

    def add_person(self) -> None:
        """Another person in the room, to be named."""
        self.fold(False)
        self._parties = (*self._parties, Party(PartyRole.OTHER, attendance=Attendance.PRESENT))
        self._build()
        self._show_values()
        self._announce_parties()
        self._rows[-1].open_details()

    def put_back(self, party: Party, place: int) -> None:
        """Undo a removal."""
        self._parties = (*self._parties[:place], party, *self._parties[place:])
        self._build()
        self._show_values()
        self._announce_parties()

    def _build(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        while (item := self._roll_column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = []
        for index in range(len(self._members)):
            row = MemberRow()
            row.changed.connect(lambda member, i=index: self._set_member(i, member))
            self._put(row, index)
        for index in range(len(self._parties)):
            party_row = PartyRow()
            party_row.changed.connect(lambda party, i=index: self._set_party(i, party))
            party_row.remove_asked.connect(lambda i=index: self._remove(i))
            self._put(party_row, len(self._members) + index)

    def _put(self, row: PersonRow, place: int) -> None:
        if place:
            self._roll_column.addWidget(Line())
        row.cycle_asked.connect(lambda: self._attend(place, None))
        row.attendance_asked.connect(lambda wanted: self._attend(place, wanted))
        row.step_asked.connect(lambda by: self._step(place, by))
        self._rows.append(row)
        self._roll_column.addWidget(row)

    def _show_values(self) -> None:
        for row, person in zip(self._rows, (*self._members, *self._parties), strict=True):
            row.show_person(person)
        set_text(self._sentences[0], self._told(self._members, self.tr("Committee: {names}")))
        set_text(self._sentences[1], self._told(self._parties, self.tr("Others: {names}")))

    def _told(self, people: tuple[Member, ...] | tuple[Party, ...], pattern: str) -> str:
        here = [name_of(p) for p in people if p.attendance in IN_THE_ROOM and not has_left(p)]
        return pattern.format(names=", ".join(here) or self.tr("nobody is recorded as present"))

    def _attend(self, place: int, wanted: Attendance | None) -> None:
        if place < len(self._members):
            member = self._members[place]
            attendance = wanted or _CYCLE[member.attendance]
            self._set_member(place, attend(member, attendance, self._now()))
        else:
            party = self._parties[place - len(self._members)]
            attendance = wanted or _CYCLE[party.attendance]
            self._set_party(place - len(self._members), replace(party, attendance=attendance))

    def _set_member(self, index: int, member: Member) -> None:
        self._members = (*self._members[:index], member, *self._members[index + 1 :])
        self._show_values()
        self.changed.emit({"members": self._members})

    def _set_party(self, index: int, party: Party) -> None:
        self._parties = (*self._parties[:index], party, *self._parties[index + 1 :])
        self._show_values()
        self._announce_parties()

    def _announce_parties(self) -> None:
        self.changed.emit({"parties": self._parties})

    def _remove(self, index: int) -> None:
        party = self._parties[index]
        self._parties = (*self._parties[:index], *self._parties[index + 1 :])
        self._build()
        self._show_values()
        self._announce_parties()
        self.removed.emit((party, index))
        if self._rows:
            self._rows[-1].pill.setFocus()

    def _step(self, place: int, by: int) -> None:
        self._rows[(place + by) % len(self._rows)].pill.setFocus()

    def _toggle(self) -> None:
        self.fold(not self._folded)

    def _show_fold(self) -> None:
        self._roll.setVisible(not self._folded)
        self.hint.setVisible(not self._folded)
        for sentence in self._sentences:
            sentence.setVisible(self._folded)
        self.fold_button.setText(self.tr("Unfold") if self._folded else self.tr("Fold"))

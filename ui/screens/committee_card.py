"""The committee's register: who fills which seat, for each track."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.cases import Track
from core.model.changes import Changes
from core.model.hearings import Member, Seat
from core.services import hearings
from core.wording import label as term
from ui.widgets.basic import Button, Card, label
from ui.widgets.fields import Labelled, LineField
from ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from ui.screens.screen import Screen

# The seats that the law of each track names; the prison track's two members are alike.
SEATS = {
    Track.FACILITY: (
        Seat.CHAIR,
        Seat.PROBATION_OFFICER,
        Seat.PHYSICIAN,
        Seat.EDUCATOR,
        Seat.OTHER,
    ),
    Track.PRISON: (Seat.CHAIR, Seat.OTHER, Seat.OTHER),
}


class CommitteeCard(Card):
    """One line a seat. A hearing takes its members from here when it begins."""

    def __init__(self, screen: Screen) -> None:
        super().__init__("")
        self.set_title(self.tr("The committee"))
        self._screen = screen
        self.add(
            label(
                self.tr("Every hearing begins with these names. An empty line is an empty seat."),
                "soft",
            )
        )
        self.names: dict[Track, list[tuple[Seat, LineField]]] = {}
        self._columns: dict[Track, QVBoxLayout] = {}
        for track in Track:
            self.add(label(term(track), "strong"))
            place = QWidget()
            column = QVBoxLayout(place)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(8)
            self._columns[track] = column
            self.add(place)
            self._build(track, SEATS[track])
        self.save = Button(self.tr("Save the committee"), self._save, kind="primary")
        self.add(Flow(self.save))

    def refresh(self) -> None:
        """Read who sits."""
        for track in Track:
            self._screen.read(
                hearings.committee_members,
                track,
                done=lambda members, track=track: self._show(track, members),
                owner=self,
            )

    def _build(self, track: Track, seats: tuple[Seat, ...]) -> None:
        column = self._columns[track]
        while (item := column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.names[track] = []
        for seat in seats:
            name = LineField()
            self.names[track].append((seat, name))
            column.addWidget(Labelled(term(seat), name))

    def _show(self, track: Track, members: tuple[Member, ...]) -> None:
        seats = tuple(member.seat for member in members)
        missing = tuple(seat for seat in SEATS[track] if seat not in seats)
        room = len(SEATS[track]) - len(seats)
        wanted = (*seats, *missing[: max(room, 0)])
        if wanted != tuple(seat for seat, _ in self.names[track]):
            self._build(track, wanted)
        by_place = [member.name for member in members]
        for (_, field), name in zip(self.names[track], by_place, strict=False):
            field.setText(name)

    def _save(self) -> None:
        self.save.setEnabled(False)
        waiting = len(self.names)

        def saved(_: Changes) -> None:
            nonlocal waiting
            waiting -= 1
            if not waiting:
                self.save.setEnabled(True)
                self._screen.shell.say(self.tr("The committee was saved."))

        for track, rows in self.names.items():
            members = tuple(
                Member(field.text().strip(), seat) for seat, field in rows if field.text().strip()
            )
            self._screen.write(
                hearings.set_committee, track, members, done=saved, failed=self._refused, owner=self
            )

    def _refused(self, error: Exception) -> None:
        self.save.setEnabled(True)
        self._screen.shell.tasks.tell(error)

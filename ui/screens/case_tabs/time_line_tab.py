"""The time line of a file: a lane for each body, stages with handovers, and the same as a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.model.files import CaseFile
from core.model.time_line import Agency, EntryKind, Stage, TimeEntry, TimeLinePicture, Tone
from core.services.time_lines import standing_line, time_line
from core.wording import label as term
from ui import formatting, theme
from ui.models.headed_list import Entry, HeadedListModel
from ui.screens.case_tabs import time_line_words as words
from ui.screens.case_tabs.handover_form import ContactForm, HandoverForm
from ui.screens.case_tabs.tab import CaseTab
from ui.screens.case_tabs.words import joined
from ui.widgets.basic import Button, label, restyle, set_text
from ui.widgets.fields import Select
from ui.widgets.headed_list import HeadedList
from ui.widgets.lanes import CLOSER, Lanes
from ui.widgets.layouts import Flow
from ui.widgets.states import EmptyState
from ui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class TimeLineTab(CaseTab):
    """Lanes or a list. F2 records a handover, F3 a contact."""

    def __init__(self, screen: CaseFileScreen) -> None:
        super().__init__(screen)
        self.picture: TimeLinePicture | None = None
        self._shown: dict[str, TimeEntry] = {}
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(8)
        column.addWidget(self._top())
        column.addWidget(self._tools())
        self.lanes = Lanes(self.tr("Time line by body"))
        self.lanes.chosen.connect(self.open_entry)
        self.lanes.moved.connect(self._tell)
        self.model = HeadedListModel()
        self.list = HeadedList(self.model)
        self.list.setAccessibleName(self.tr("Time line as a list"))
        self.list.opened.connect(lambda: self.open_entry(self.list.current()))
        self.list.moved.connect(self._tell)
        self.stack = QStackedWidget()
        lanes = QWidget()
        above = QVBoxLayout(lanes)
        above.setContentsMargins(0, 0, 0, 0)
        above.addWidget(self.lanes)
        above.addStretch(1)
        self.stack.addWidget(_scrolling(lanes))
        self.stack.addWidget(self.list)
        self.empty = QWidget()
        QVBoxLayout(self.empty).setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.empty)
        self.frame = QFrame()
        self.frame.setProperty("panel", "card")
        # As high as there is room, whatever would fit into it.
        self.frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        inside = QVBoxLayout(self.frame)
        inside.setContentsMargins(2, 2, 2, 2)
        inside.addWidget(self.stack)
        column.addWidget(self.frame, 1)
        self.about = label("", "soft")
        column.addWidget(self.about)
        whole.addWidget(_scrolling(page))

    def _top(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        self.standing = label("", "strong")
        row.addWidget(self.standing, 1)
        self.handover_button = Button(self.tr("Record a handover"), self.add_handover, key="F2")
        self.contact_button = Button(self.tr("Record a contact"), self.add_contact, key="F3")
        row.addWidget(Flow(self.handover_button, self.contact_button, to_end=True), 1)
        return box

    def _tools(self) -> QWidget:
        self.lane = Select()
        self.lane.setAccessibleName(self.tr("Which body"))
        self.kind = Select()
        self.kind.setAccessibleName(self.tr("What"))
        for choice in (self.lane, self.kind):
            choice.chosen.connect(lambda _: self._show())
        self.closer = Button(self.tr("Closer"), lambda: self.lanes.zoom(CLOSER))
        self.closer.setToolTip("+")
        self.further = Button(self.tr("Further"), lambda: self.lanes.zoom(1 / CLOSER))
        self.further.setToolTip("-")
        self.whole = Button(self.tr("Everything"), self.lanes_fit)
        self.whole.setToolTip("0")
        self.as_list = Toggle(self.tr("As a list"), self._other_look)
        return Flow(self.lane, self.kind, self.closer, self.further, self.whole, self.as_list)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With big letters the page scrolls, rather than that the lanes have no room."""
        super().resizeEvent(event)
        self.frame.setMinimumHeight(theme.px(260))

    def first_focus(self) -> QWidget:
        return self.list if self.as_list.isChecked() else self.lanes

    def lanes_fit(self) -> None:
        """Everything in view again."""
        self.lanes.fit()

    # Filling

    def build(self, file: CaseFile) -> None:
        self.picture = time_line(file)
        line = standing_line(file)
        set_text(self.standing, line.text)
        restyle(self.standing, "tone", "wrong" if line.tone is Tone.WRONG else "")
        self.handover_button.setEnabled(any(stage.wanted for stage in file.stages))
        self._fill_choices(self.picture)
        self._show()

    def _fill_choices(self, picture: TimeLinePicture) -> None:
        """Only bodies and things of which there are entries are offered."""
        lanes = {entry.agency for entry in picture.entries}
        kinds = {entry.kind for entry in picture.entries}
        self._offer(self.lane, self.tr("All bodies"), [a for a in Agency if a in lanes])
        self._offer(self.kind, self.tr("Everything that happened"),
                    [k for k in EntryKind if k in kinds])  # fmt: skip

    def _offer(self, choice: Select, every: str, values: list[Agency] | list[EntryKind]) -> None:
        chosen = choice.value()
        choice.clear()
        choice.add(None, every)
        for value in values:
            choice.add(value, term(value))
        choice.set_value(chosen if chosen in values else None)
        choice.updateGeometry()  # it is as wide as its widest words

    def _wanted(self, picture: TimeLinePicture) -> Iterator[TimeEntry]:
        lane, kind = self.lane.value(), self.kind.value()
        for entry in picture.entries:
            if lane in (None, entry.agency) and kind in (None, entry.kind):
                yield entry

    def _show(self) -> None:
        picture = self.picture
        if picture is None:
            return
        wanted = tuple(self._wanted(picture))
        self._shown = {entry.id: entry for entry in wanted}
        agencies = {entry.agency for entry in wanted}
        self.lanes.show_items(
            tuple((str(a), term(a)) for a in Agency if a in agencies),
            tuple(words.item_of(entry) for entry in wanted),
            tuple(words.band_of(stage) for stage in picture.stages),
            picture.today,
        )
        self.model.show(self._groups(picture, wanted))
        nothing = not picture.entries and not picture.stages
        if nothing:
            self._say_empty()
        for tool in (self.closer, self.further, self.whole):
            tool.setEnabled(not self.as_list.isChecked() and not nothing)
        look = self.list if self.as_list.isChecked() else self.stack.widget(0)
        self.stack.setCurrentWidget(self.empty if nothing else look)
        self._tell(self.lanes.current())

    def _say_empty(self) -> None:
        layout = self.empty.layout()
        assert layout is not None
        if not layout.count():
            layout.addWidget(
                EmptyState(
                    self.tr("There is nothing on the time line yet"),
                    self.tr(
                        "Whatever has a day stands here: orders, places, hearings, reports, "
                        "handovers between bodies."
                    ),
                    self.tr("Add the facts of the case"),
                    self.screen.correct_facts,
                )
            )

    def _groups(
        self, picture: TimeLinePicture, wanted: tuple[TimeEntry, ...]
    ) -> Iterator[tuple[str, list[Entry]]]:
        """The stages, then the entries by year, the earliest first."""
        bands = [words.band_of(stage) for stage in picture.stages]
        if bands:
            yield (
                self.tr("Stages"),
                [Entry(b.key, joined(formatting.day(b.on), b.title), b.second) for b in bands],
            )
        years: dict[int, list[Entry]] = {}
        for entry in wanted:
            head = joined(formatting.day(entry.on), formatting.clock_time(entry.at), entry.title)
            years.setdefault(entry.on.year, []).append(Entry(entry.id, head, words.about(entry)))
        for year, entries in sorted(years.items()):
            yield formatting.number(year), entries

    def _other_look(self) -> None:
        key = self.list.current() if not self.as_list.isChecked() else self.lanes.current()
        self._show()
        if self.as_list.isChecked():
            self.list.select(key)
        else:
            self.lanes.go(key)
        self.first_focus().setFocus()

    def _tell(self, key: str) -> None:
        """What the current entry says, under the line."""
        item = self.lanes.find(key)
        entry = self._shown.get(key)
        note = words.contact_note(self.file, entry) if self.file and entry else ""
        set_text(self.about, joined(item.spoken, note) if item else "")

    # Opening

    def open_entry(self, key: str) -> None:
        """Where more of an entry stands: its form, its report, or its tab."""
        if self.file is None or self.picture is None:
            return
        stages = {words.stage_key(stage): stage for stage in self.picture.stages}
        if key in stages:
            self._open_stage(stages[key])
        elif (entry := self._shown.get(key)) is not None:
            self._open(entry)

    def _open(self, entry: TimeEntry) -> None:
        file = self.file
        assert file is not None
        if entry.kind is EntryKind.HANDOVER:
            wanted = (s for s in file.stages if entry.target in _names(s))
            stage = next(wanted, None)
            if stage is not None:
                self._open_stage(stage)
        elif entry.kind is EntryKind.CONTACT:
            known = next((c for c in file.contacts if c.id == entry.target), None)
            self.screen.open_panel(ContactForm(self.screen, file, known, entry.agency))
        elif entry.tab == "reports" and any(r.id == entry.target for r in file.reports):
            self.screen.show_report(entry.target)
        else:
            self.screen.show_tab(entry.tab)

    def _open_stage(self, stage: Stage) -> None:
        if self.file is not None and (stage.wanted is not None or stage.handover is not None):
            self.screen.open_panel(HandoverForm(self.screen, self.file, stage))

    def add_handover(self) -> None:
        """The panel for the handover that is missing, the present stage's first."""
        if self.file is None:
            return
        asked = [stage for stage in reversed(self.file.stages) if stage.wanted is not None]
        open_ones = [stage for stage in asked if stage.handover is None]
        for stage in (*open_ones, *asked)[:1]:
            self._open_stage(stage)

    def add_contact(self) -> None:
        """The panel for a contact, with whom nothing was heard of first."""
        if self.file is not None:
            silent = [silence.agency for silence in self.file.silences]
            agency = next(iter(silent), Agency.YOUTH_PROBATION)
            self.screen.open_panel(ContactForm(self.screen, self.file, None, agency))


def _names(stage: Stage) -> tuple[str, ...]:
    """What entries call the handover of a stage."""
    made = f"{stage.kind}-{stage.starts_on.isoformat()}"
    return (made, stage.handover.id) if stage.handover is not None else (made,)


def _scrolling(page: QWidget) -> QScrollArea:
    """A page that scrolls up and down where it is higher than its room."""
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(page)
    scroll.viewport().setAutoFillBackground(False)
    page.setAutoFillBackground(False)
    return scroll

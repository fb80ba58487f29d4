"""Who the minor is: age today and on any day, stage, order, days, languages, what to mind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.errors import KnownError
from core.model.cases import Case, Track
from core.model.files import CaseFile
from core.model.hearings import HearingStatus
from core.model.overview import AgeOnDay
from core.model.people import Language
from core.services import ages
from core.services.file_overview import held_words, stage_words
from core.wording import label as term
from core.wording import text
from ui import formatting
from ui.screens.case_tabs.words import counted, joined
from ui.widgets.basic import Card, label, set_text
from ui.widgets.date_field import DateField

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

_UNDECIDED = (HearingStatus.SCHEDULED, HearingStatus.OPEN)


class WhoCard(Card):
    """Facts in two columns. `asked` is the day whose age was asked for before, if one was."""

    def __init__(self, screen: CaseFileScreen, file: CaseFile, asked: date | None) -> None:
        super().__init__()
        self.set_title(
            self.tr("Who she is") if file.case.minor.sex.value == "female" else self.tr("Who he is")
        )
        self._screen, self._file = screen, file
        if file.case.alerts:
            self.add(_notice(file.case.alerts))
        box = QWidget()
        self._grid = QGridLayout(box)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.add(box)
        self._put(self.tr("Age today"), label(self._age()))
        if limits := self._limits():
            self._put(self.tr("Ages of the law"), label(limits))
        self._put_age_field(asked)
        for name, value in self._facts():
            if value:
                self._put(name, label(value))

    def _put(self, name: str, value: QWidget) -> None:
        row = self._grid.rowCount()
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(label(name, "soft", wrap=False), row, 0, top)
        self._grid.addWidget(value, row, 1)

    # The age

    def _age(self) -> str:
        """The age today."""
        file = self._file
        today = formatting.age(file.age, file.case.minor.sex)
        born = self.tr("born {day}").format(day=formatting.day(file.case.minor.birth_date))
        return joined(today, born)

    def _limits(self) -> str:
        """When the ages of the law come, or came."""
        return joined(
            *(
                f"{text(f'file.limit.{limit.rule_id}')}: {formatting.day(limit.counts_on)}"
                for limit in ages.age_limits(self._file.deadlines)
            )
        )

    def _put_age_field(self, asked: date | None) -> None:
        self.age_field = DateField(asked)
        self.age_field.setAccessibleName(self.tr("Age on"))
        self.age_field.changed.connect(self.ask)
        self.age_said = label("")
        self.age_said.hide()
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.age_field, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self._put(self.tr("Age on"), box)
        self._grid.addWidget(self.age_said, self._grid.rowCount(), 1)
        if asked is not None:
            self.ask(asked)

    def ask(self, day: date | None) -> None:
        """Say how old the minor is on a day, and which ages of the law have passed by then."""
        self.age_said.setVisible(day is not None)
        if day is not None:
            self._screen.read(
                ages.age_on_day,
                self._screen.case_id,
                day,
                owner=self,
                done=self._say,
                failed=self._refused,
            )

    def _say(self, found: AgeOnDay) -> None:
        lines = [formatting.age(found.age, self._file.case.minor.sex)]
        told = {True: self.tr("passed: {list}"), False: self.tr("not yet: {list}")}
        for passed, words in told.items():
            names = [
                text(f"file.limit.{each.limit.rule_id}")
                for each in found.limits
                if each.passed is passed
            ]
            if names:
                lines.append(words.format(list="; ".join(names)))
        self._show_said(joined(*lines))

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self._show_said(str(error))

    def _show_said(self, words: str) -> None:
        set_text(self.age_said, words)
        self.age_field.edit.setAccessibleDescription(words)

    # The rest

    def _facts(self) -> Iterator[tuple[str, str]]:
        file, case = self._file, self._file.case
        yield self.tr("Stage"), joined(stage_words(file), self._next_hearing())
        place = case.facility_name or self.tr("place not recorded")
        yield self.tr("Track and place"), joined(term(case.track), place)
        if case.track is Track.PRISON:
            yield self.tr("Sentence"), self._sentence(case)
        else:
            yield self.tr("Order"), self._order(case)
        yield self.tr("Days held"), self._held()
        around = joined(self._languages(), term(case.minor.community), case.area)
        yield self.tr("Language, community"), around

    def _next_hearing(self) -> str:
        ahead = [h for h in self._file.hearings if h.status in _UNDECIDED]
        # The hearing of today stands in the header of the file.
        ahead = sorted((h for h in ahead if h.day > self._file.today), key=lambda h: h.day)
        if not ahead:
            return ""
        when = joined(formatting.day(ahead[0].day), formatting.clock_time(ahead[0].at))
        return self.tr("hearing {when}").format(when=when)

    def _order(self, case: Case) -> str:
        unknown = self.tr("not recorded")
        return joined(
            self.tr("given {day}").format(day=formatting.day(case.order_date, unknown)),
            self.tr("section {number}").format(number=formatting.number(case.order_section))
            if case.order_section
            else "",
            self.tr("until {day}").format(day=formatting.day(case.order_end, unknown)),
            case.court,
        )

    def _sentence(self, case: Case) -> str:
        unknown, months = self.tr("not recorded"), case.sentence_months
        length = unknown if months is None else counted("file.months", months, months=months)
        return joined(
            case.court,
            self.tr("from {day}").format(day=formatting.day(case.sentence_start, unknown)),
            self.tr("length: {months}").format(months=length),
        )

    def _held(self) -> str:
        """Days held and since when, under them those not counted, with why."""
        file = self._file
        entry = file.case.entry_date if file.case.track is Track.FACILITY else None
        days, lost = held_words(file)
        since = self.tr("entry {day}").format(day=formatting.day(entry)) if entry else ""
        return "\n".join(words for words in (joined(days, since), lost) if words)

    def _languages(self) -> str:
        """The minor's language, and those of the others that need somebody to translate."""
        language = self._file.case.minor.language
        known = language is Language.HEBREW
        own = term(language) if known else text("overview.language.minor", language=language)
        others = (
            text("overview.language.other", role=person.role, language=person.language)
            for person in self._file.background.people
            if person.language not in (None, Language.HEBREW)
        )
        return joined(own, *others)


def _notice(words: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("panel", "doubtful")
    column = QVBoxLayout(frame)
    column.setContentsMargins(12, 6, 12, 6)
    column.addWidget(label(words))
    return frame

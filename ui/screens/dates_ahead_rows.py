"""The rows of the room of all dates: a date, a day that waits for a second person, a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.model.cases import CaseDate, CaseSummary
from core.services.overrides import PendingOverride
from core.wording import label as term
from ui import formatting, theme
from ui.widgets.basic import Chip, label
from ui.widgets.law_link import LawLink
from ui.widgets.layouts import Flow
from ui.widgets.row_list import Row


class _ThreePartRow(Row):
    """A day at the start, words in the middle, a chip at the end."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        across = QHBoxLayout(self)
        across.setContentsMargins(10, 9, 10, 9)
        across.setSpacing(16)
        self.when = QVBoxLayout()
        self.when.setSpacing(2)
        across.addLayout(self.when)
        self.what = QVBoxLayout()
        self.what.setSpacing(2)
        across.addLayout(self.what, 1)
        self.end = QVBoxLayout()
        across.addLayout(self.end)

    def fill(self, when: list[QWidget], what: list[QWidget], end: list[QWidget]) -> None:
        """Put in the parts, each under the one before."""
        for column, widgets in ((self.when, when), (self.what, what), (self.end, end)):
            for widget in widgets:
                column.addWidget(widget)
                if column is self.end:
                    # A chip would rather end in … than be wide: here its words come first.
                    widget.setMinimumWidth(widget.sizeHint().width())
            column.addStretch(1)


def _day(words: str) -> QWidget:
    shown = label(words, "strong", wrap=False)
    shown.setMinimumWidth(theme.px(100))
    shown.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
    return shown


def _who(number: str, initials: str) -> str:
    return f"{formatting.number(number)} · {initials}"


class CaseDateRow(_ThreePartRow):
    """The day, what it is, whose case, and who must act; `on_law` opens its rule."""

    def __init__(
        self,
        found: CaseDate,
        today: date,
        chip: tuple[str, str],
        on_law: Callable[[str], object],
    ) -> None:
        day, who = formatting.day(found.on), _who(found.case_number, found.minor_initials)
        hour = ""
        if found.at is not None and found.computed_on is None:
            hour = formatting.clock_time(found.at)
        super().__init__(f"{day} {hour}: {found.title}, {who}, {chip[0]}")
        distance = formatting.from_today(found.on, today)
        under = " · ".join(part for part in (hour, distance) if part)
        number, _, law = found.section.partition(" ")  # 3(א) of which law, where it is said
        about = [who, found.actor, law]
        what = [
            label(found.title),
            label(" · ".join(part for part in about if part), "soft"),
        ]
        if found.computed_on is not None:
            computed = self.tr("computed: {day}").format(day=formatting.day(found.computed_on))
            what.append(
                Flow(
                    Chip(self.tr("another day was set"), "info"),
                    label(computed, "small", wrap=False),
                )
            )
        self.law = LawLink(number, found.title, found.rule_id, on_law)
        when = [_day(day), label(under, "softsmall", wrap=False)]
        self.fill(when, what, [Chip(*chip), self.law])


class PendingRow(_ThreePartRow):
    """A proposed day, in place of which, who proposed it and why."""

    def __init__(self, found: PendingOverride) -> None:
        override, who = found.override, _who(found.number, found.initials)
        day = formatting.day(override.on)
        super().__init__(f"{day}: {found.title}, {who}")
        computed = self.tr("in place of {day}").format(day=formatting.day(override.computed_on))
        about = " · ".join((who, term(override.reason), override.proposed_by))
        self.fill(
            [_day(day), label(computed, "softsmall", wrap=False)],
            [label(found.title), label(about, "soft")],
            [Chip(self.tr("To be confirmed"), "doubtful")],
        )


class UndatedRow(_ThreePartRow):
    """A file in which nothing is ahead: whose it is, where, since when, and what is missing."""

    def __init__(self, case: CaseSummary) -> None:
        who = _who(case.number, case.minor_initials)
        super().__init__(f"{who}, {case.facility_name}, {term(case.status)}")
        entered = formatting.day(case.entry_date)
        since = self.tr("since {day}").format(day=entered) if entered else ""
        about = (term(case.track), case.facility_name, since)
        missing = self.tr("%n thing(s) missing", "", case.missing_count)
        end: list[QWidget] = [Chip(term(case.status), "plain")]
        if case.missing_count:
            end.append(Chip(missing, "doubtful"))
        self.fill(
            [],
            [label(who, "strong"), label(" · ".join(part for part in about if part), "soft")],
            end,
        )

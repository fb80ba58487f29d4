"""What changed in the dates of a file: old day, new day, when, by whom and why."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtWidgets import QWidget

from core.model.deadlines import DateChange
from ui import formatting
from ui.screens.case_tabs.words import Lines, joined
from ui.widgets.basic import Button, Card, Chip, Line, label
from ui.widgets.layouts import Flow
from ui.widgets.side_panel import Panel

_SHOWN = 3  # acts shown before somebody asks for all of them


class ChangeLine(Lines):
    """A date that moved: its title, the old day struck out, the new one."""

    def __init__(self, change: DateChange) -> None:
        super().__init__((change.title, ""))
        self.setAccessibleName(f"{change.title}: {self._said(change)}")
        days: list[QWidget] = []
        if change.old is None:
            days.append(Chip(self.tr("appeared"), "info"))
        else:
            days.append(label(formatting.day(change.old), "struck", wrap=False))
        if change.new is None:
            days.append(Chip(self.tr("is no longer"), "plain"))
        elif change.old is not None:
            days.append(label("←", "softsmall", wrap=False))
        if change.new is not None:
            days.append(label(formatting.day(change.new), "strong", wrap=False))
        self.add(Flow(*days))

    def _said(self, change: DateChange) -> str:
        if change.old is None:
            return self.tr("appeared, {new}").format(new=formatting.day(change.new))
        if change.new is None:
            return self.tr("is no longer, was {old}").format(old=formatting.day(change.old))
        return self.tr("from {old} to {new}").format(
            old=formatting.day(change.old), new=formatting.day(change.new)
        )


def acts(changes: tuple[DateChange, ...]) -> list[tuple[str, list[DateChange]]]:
    """The changes of each act together, under when, why and by whom; the newest act first."""
    return [
        (joined(formatting.moment(at), cause, by), list(found))
        for (at, cause, by), found in groupby(
            changes, key=lambda change: (change.changed_at, change.cause, change.by)
        )
    ]


class HistoryCard(Card):
    """The newest acts; the others unfold."""

    def __init__(self) -> None:
        super().__init__(self.tr("What changed in the dates"))
        self._whole = False

    def show_changes(self, changes: tuple[DateChange, ...]) -> None:
        """Show these changes in place of those before."""
        self.clear()
        found = acts(changes)
        if not found:
            words = self.tr("No date has moved since the file was opened here.")
            self.add(label(words, "soft"))
            return
        for place, (heading, moved) in enumerate(found if self._whole else found[:_SHOWN]):
            if place:
                self.add(Line())
            self.add(label(heading, "softsmall"))
            for change in moved:
                self.add(ChangeLine(change))
        if len(found) > _SHOWN and not self._whole:
            more = self.tr("All {count} changes").format(count=formatting.number(len(found)))
            self.add(Flow(Button(more, lambda: self._unfold(changes), kind="link")))

    def _unfold(self, changes: tuple[DateChange, ...]) -> None:
        self._whole = True
        self.show_changes(changes)


class MovedPanel(Panel):
    """Which dates moved with what was just saved."""

    def __init__(self, changes: tuple[DateChange, ...], said: str) -> None:
        super().__init__(self.tr("What changed in the dates"))
        self.add(label(said, "strong"))
        for _, moved in acts(changes):
            for change in moved:
                self.add(Line())
                self.add(ChangeLine(change))
        self.body.addStretch(1)

"""The list of rules: search, grouping, filter by law."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from core.direction import isolate
from core.model.law_desk import RuleRow
from ui.models.headed_list import Entry, HeadedListModel
from ui.widgets.basic import label, set_text
from ui.widgets.fields import Select
from ui.widgets.headed_list import HeadedList, SearchOver
from ui.widgets.layouts import Flow
from ui.widgets.states import EmptyState

BY_SECTION, BY_TOPIC = "section", "topic"


class RuleList(QFrame):
    """`asked(needle, law)` whenever something else is looked for; `show_rules` fills it.

    `moved(id)` as the arrows walk along the rules, `opened(id)` on Enter and on a click.
    """

    asked = Signal(str, object)
    moved = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 1, 8)
        column.setSpacing(8)
        self.rules: tuple[RuleRow, ...] = ()
        self.model = HeadedListModel()
        self.view = HeadedList(self.model)
        self.view.setAccessibleName(self.tr("Rules of the law"))
        self.view.opened.connect(self._open_current)
        self.view.moved.connect(self.moved)
        self.search = SearchOver(self.tr("Word, section or duty"), self.view)
        self.search.setAccessibleName(self.tr("Search the rules"))
        self.search.textChanged.connect(lambda _: self._ask())
        self.search.returnPressed.connect(self._open_current)
        self.grouping = Select()
        self.grouping.setAccessibleName(self.tr("Order"))
        self.grouping.add(BY_SECTION, self.tr("By section"))
        self.grouping.add(BY_TOPIC, self.tr("By topic"))
        self.grouping.chosen.connect(lambda _: self.show_rules(self.rules))
        self.law = Select()
        self.law.setAccessibleName(self.tr("Law"))
        self.law.add(None, self.tr("All laws"))
        self.law.chosen.connect(lambda _: self._ask())
        self.found = label("", "softsmall")
        top = QVBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.setSpacing(8)
        top.addWidget(self.search)
        top.addWidget(Flow(self.grouping, self.law))
        top.addWidget(self.found)
        column.addLayout(top)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(
            EmptyState(
                self.tr("No rule fits"),
                self.tr("Fewer words or another law will show more."),
                self.tr("Show all rules"),
                self._show_all,
            )
        )
        column.addWidget(self.stack, 1)

    def set_laws(self, laws: tuple[tuple[str, str], ...]) -> None:
        """The laws to choose among, by id and name; what was chosen stays."""
        chosen = self.law.value()
        self.law.clear()
        self.law.add(None, self.tr("All laws"))
        for law_id, name in laws:
            self.law.add(law_id, name)
        self.law.set_value(chosen)

    def show_rules(self, rules: tuple[RuleRow, ...]) -> None:
        """Show what was found; the rule that was current stays so if it is still there."""
        current = self.current()
        self.rules = rules
        self.view.selectionModel().blockSignals(True)
        self.model.show(self._groups(rules))
        self.view.selectionModel().blockSignals(False)
        self.stack.setCurrentIndex(0 if rules else 1)
        set_text(self.found, self.tr("%n rule(s)", "", len(rules)))
        self.select(current)

    def current(self) -> str:
        """The id of the current rule, or an empty text."""
        return self.view.current()

    def select(self, rule_id: str) -> None:
        """Make a rule the current one, without announcing it."""
        self.view.select(rule_id)

    def ask(self) -> None:
        """Ask again for what is looked for."""
        self._ask()

    def _ask(self) -> None:
        self.asked.emit(self.search.text().strip(), self.law.value())

    def _groups(self, rules: tuple[RuleRow, ...]) -> list[tuple[str, list[Entry]]]:
        """The rules in the order given, under their law, or under their topics."""
        by_topic = self.grouping.value() == BY_TOPIC
        groups: dict[str, list[Entry]] = {}
        for rule in rules:
            heading = rule.topic_title if by_topic else rule.law
            entry = Entry(rule.id, rule.title, self._about(rule))
            groups.setdefault(heading, []).append(entry)
        return list(groups.items())

    def _about(self, rule: RuleRow) -> str:
        """The line under a rule's title."""
        parts = [self.tr("section {section}").format(section=isolate(rule.section))]
        if rule.temporary:
            parts.append(self.tr("temporary provision"))
        if rule.warning:
            parts.append(self.tr("read the warning"))
        return " · ".join(parts)

    def _open_current(self) -> None:
        rule = self.current() or self.model.first()
        if rule:
            self.select(rule)
            self.opened.emit(rule)

    def _show_all(self) -> None:
        self.law.set_value(None)
        self.search.clear()
        self._ask()
        self.search.setFocus()

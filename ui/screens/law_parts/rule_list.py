"""The list of rules: search, grouping, filter by law."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from core.direction import isolate
from core.model.law_desk import RuleRow
from ui import theme
from ui.models.rule_list import Index, RuleListModel
from ui.widgets.basic import label, set_text
from ui.widgets.fields import LineField, Select
from ui.widgets.layouts import Flow
from ui.widgets.paragraph import paint_paragraph, paragraph_height
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
        self.model = RuleListModel()
        self.view = _RuleView(self.model)
        self.view.setAccessibleName(self.tr("Rules of the law"))
        self.view.opened.connect(self._open_current)
        self.view.clicked.connect(lambda _: self._open_current())
        self.view.selectionModel().currentChanged.connect(self._moved)
        self.search = _Search(self.tr("Word, section or duty"), self.view)
        self.search.setAccessibleName(self.tr("Search the rules"))
        self.search.setClearButtonEnabled(True)
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
        self.model.show(rules, by_topic=self.grouping.value() == BY_TOPIC)
        self.view.selectionModel().blockSignals(False)
        self.stack.setCurrentIndex(0 if rules else 1)
        set_text(self.found, self.tr("%n rule(s)", "", len(rules)))
        self.select(current)

    def current(self) -> str:
        """The id of the current rule, or an empty text."""
        index = self.view.currentIndex()
        entry = self.model.entry(index) if index.isValid() else ""
        return entry.id if isinstance(entry, RuleRow) else ""

    def select(self, rule_id: str) -> None:
        """Make a rule the current one, without announcing it."""
        place = self.model.place_of(rule_id)
        if place.isValid():
            self.view.selectionModel().blockSignals(True)
            self.view.make_current(place)
            self.view.selectionModel().blockSignals(False)
            self.view.viewport().update()

    def ask(self) -> None:
        """Ask again for what is looked for."""
        self._ask()

    def _ask(self) -> None:
        self.asked.emit(self.search.text().strip(), self.law.value())

    def _moved(self, current: Index, _: Index) -> None:
        if current.isValid():
            entry = self.model.entry(current)
            if isinstance(entry, RuleRow):
                self.moved.emit(entry.id)

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


class _Search(LineField):
    """Up and Down move in the list while the letters stay here."""

    def __init__(self, placeholder: str, view: _RuleView) -> None:
        super().__init__("", placeholder)
        self._view = view

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._view.step(step)


class _RuleView(QListView):
    opened = Signal()

    def __init__(self, model: RuleListModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_RuleLook(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def make_current(self, index: Index) -> None:
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect)
        self.scrollTo(index)

    def step(self, by: int) -> None:
        """Go to the next or the last rule, over headings."""
        place = self.currentIndex().row() + by
        while 0 <= place < self.model().rowCount():
            index = self.model().index(place, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.make_current(index)
                return
            place += by

    def about(self, rule: RuleRow) -> str:
        """The line under a rule's title."""
        parts = [self.tr("section {section}").format(section=isolate(rule.section))]
        if rule.temporary:
            parts.append(self.tr("temporary provision"))
        if rule.warning:
            parts.append(self.tr("read the warning"))
        return " · ".join(parts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # the heights follow the width


class _RuleLook(QStyledItemDelegate):
    """A heading in soft letters; a rule as its title and, under it, its section."""

    SIDE, GAP = 14, 8

    def __init__(self, view: _RuleView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        words = sum(
            paragraph_height(text, font, width - 2 * self.SIDE)
            for text, font, _ in self._lines(index)
        )
        return QSize(width, words + 2 * self.GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setClipRect(rect)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        is_rule = bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)
        if is_rule and (chosen or over):
            painter.fillRect(rect, theme.colour("accent_soft" if chosen else "row"))
        area = rect.adjusted(self.SIDE, self.GAP, -self.SIDE, 0)
        for text, font, role in self._lines(index):
            ink = theme.colour("ink" if chosen and role == "soft" else role)
            area.setTop(area.top() + paint_paragraph(painter, area, text, font, ink))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        if is_rule and chosen and self._view.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _lines(self, index: Index) -> list[tuple[str, QFont, str]]:
        model = index.model()
        assert isinstance(model, RuleListModel)
        entry = model.entry(index)
        if isinstance(entry, str):
            return [(entry, theme.font(theme.SMALL, bold=True), "soft")]
        return [
            (entry.title, theme.font(), "ink"),
            (self._view.about(entry), theme.font(theme.SMALL), "soft"),
        ]

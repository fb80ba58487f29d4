"""Where a goal or a step stands, said in one key; a step back asks for a word of reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from core.direction import RLM
from core.model.files import CaseFile
from core.model.plan import PlanGoal, PlanStatus, PlanStep
from core.services import plans
from core.wording import label as term
from ui import formatting, theme
from ui.screens.case_tabs.case_form import CaseForm
from ui.screens.case_tabs.goal_form import undo_of
from ui.screens.case_tabs.words import PLAN_TONE
from ui.widgets.basic import label
from ui.widgets.fields import LineField

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

_DIGITS = dict(zip(range(Qt.Key.Key_1, Qt.Key.Key_6), PlanStatus, strict=True))


class StatusButton(QAbstractButton):
    """A status as a chip that can be pressed. 1 to 5 set it at once, Enter opens the list."""

    def __init__(
        self,
        status: PlanStatus,
        of: str,
        chosen: Callable[[PlanStatus], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.status = status
        self._chosen = chosen
        self.setText(term(status))
        self.setAccessibleName(self.tr("Status: {what}").format(what=of))
        self.setAccessibleDescription(term(status))
        keys = ", ".join(
            f"{formatting.number(place)} {term(each)}" for place, each in enumerate(PlanStatus, 1)
        )
        self.setToolTip(self.tr("Another status: {keys}").format(keys=keys))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_list)

    def choose(self, status: PlanStatus) -> None:
        """Say another status; the one that stands already changes nothing."""
        if status is not self.status:
            self._chosen(status)

    def open_list(self) -> None:
        """Show the statuses under the chip."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, status in enumerate(PlanStatus, 1):
            action = menu.addAction(f"{RLM}{formatting.number(place)} {term(status)}")
            action.setCheckable(True)
            action.setChecked(status is self.status)
            action.triggered.connect(lambda _=False, each=status: self.choose(each))
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + theme.px(34), metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        status = _DIGITS.get(event.key())
        if status is not None and not event.modifiers():
            self.choose(status)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.open_list()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = PLAN_TONE[self.status]
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = "accent" if self.hasFocus() else tone if self.underMouse() else "line"
        painter.setPen(QPen(theme.colour(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(theme.colour(f"{tone}_soft"))
        painter.drawRoundedRect(area, 7, 7)
        painter.setPen(theme.colour(tone))
        side = theme.px(9)
        words = self.rect().adjusted(side + theme.px(12), 0, -side, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setPen(QPen(theme.colour(tone), theme.px(2) * 0.8))
        middle, top, half = side + theme.px(3), self.height() / 2 - theme.px(2), theme.px(4)
        painter.drawLine(QPoint(int(middle - half), int(top)), QPoint(middle, int(top + half)))
        painter.drawLine(QPoint(middle, int(top + half)), QPoint(int(middle + half), int(top)))


class StatusForm(CaseForm):
    """Why a goal or a step no longer stands where it stood."""

    def __init__(
        self,
        screen: CaseFileScreen,
        file: CaseFile,
        goal: PlanGoal,
        step: PlanStep | None,
        status: PlanStatus,
    ) -> None:
        super().__init__(screen, file, self.tr("Why did it go back?"))
        self.about(goal)
        self.draft_key += f":{step.id if step else ''}:{status}"
        self._goal, self._step, self._status = goal, step, status
        item = step or goal
        self.add(label(item.text, "strong"))
        self.add(
            label(
                self.tr("From {old} to {new}").format(old=term(item.status), new=term(status)),
                "soft",
            )
        )
        self.add_field(
            "why",
            self.tr("What happened"),
            LineField(),
            hint=self.tr("A few words; they stay in the history of the goal"),
            needed=self.tr("Say in a word or two why it went back."),
        )
        self.begin()

    def write_it(self) -> None:
        step_id = self._step.id if self._step else ""
        self.send(
            plans.set_status,
            self._goal.id,
            self._status,
            step_id,
            self.value("why"),
            said=self.tr("The status was changed to: {new}.").format(new=term(self._status)),
            undo=undo_of(self.screen, self.case_id, self._goal.id, self._goal),
        )

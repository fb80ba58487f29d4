"""What a calculator answers: the results first, the steps, and where other readings lead."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.law_desk import CalculatorForm, DeskAnswer, DeskResult, OtherReading
from ui.widgets.basic import Card, Chip, Line, label
from ui.widgets.layouts import Flow
from ui.widgets.notice import notice, numbered


class AnswerCard(Card):
    """The answer to the facts that stand in the form now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Answer"))
        self.answer = DeskAnswer()

    def show_answer(self, form: CalculatorForm, answer: DeskAnswer) -> None:
        """Another answer in place of the one before."""
        self.answer = answer
        self.clear()
        if answer.refusal:
            self.add(notice(answer.refusal, "doubtful"))
        for result in answer.results:
            self.add(_result(result, large=True))
        if not answer.answered:
            self._waiting(form, answer)
        if answer.steps:
            self._part(self.tr("How it is counted"))
            for number, words in enumerate(answer.steps, 1):
                self.add(numbered(number, words))
        if answer.others:
            self._part(self.tr("On another reading of the law"))
            for question, option in answer.readings:
                used = self.tr("{question} The committee's reading: {option}")
                self.add(label(used.format(question=question, option=option), "softsmall"))
            for other in answer.others:
                self.add(self._other(other))

    def _waiting(self, form: CalculatorForm, answer: DeskAnswer) -> None:
        names = {field.name: field.label for field in form.inputs}
        if answer.wrong:
            words = self.tr("Something was not understood; the field says what.")
        else:
            missing = ", ".join(names[name] for name in answer.missing)
            words = self.tr("The answer appears here as soon as these are known: {missing}").format(
                missing=missing
            )
        self.add(label(words, "soft"))

    def _part(self, words: str) -> None:
        self.add(Line())
        self.add(label(words, "strong"))

    def _other(self, other: OtherReading) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        column.addWidget(Flow(Chip(self.tr("another reading"), "plain")))
        column.addWidget(label(other.option))
        if other.refusal:
            column.addWidget(label(other.refusal, "soft"))
        for result in other.results:
            column.addWidget(_result(result, large=False))
        return box


def _result(result: DeskResult, *, large: bool) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 4)
    column.setSpacing(0)
    column.addWidget(label(result.label, "soft"))
    column.addWidget(label(result.text, "hour" if large else "strong"))
    if result.note:
        column.addWidget(label(result.note, "softsmall"))
    return box

"""The page of one rule: what it says, a calculator, and what it rests on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.direction import isolate
from core.model.law_desk import DeskAnswer, OpenQuestion, RulePage, ValueRow
from ui import formatting
from ui.screens.law_parts.answer_card import AnswerCard
from ui.screens.law_parts.calculator_form import CalculatorCard
from ui.widgets.basic import Card, Chip, FactRow, Line, label
from ui.widgets.layouts import Flow, ReflowColumns
from ui.widgets.notice import notice, numbered


class RuleView(ReflowColumns):
    """`asked(calculator, facts)` when the form wants an answer; `show_answer` gives it."""

    asked = Signal(str, object)

    def __init__(self, page: RulePage, parent: QWidget | None = None) -> None:
        super().__init__(weights=(1.0, 1.0), least=320, parent=parent)
        self.page = page
        self.add(self._about(page), 0)
        self.form: CalculatorCard | None = None
        self.answer = AnswerCard()
        if page.calculators:
            self.form = CalculatorCard(page.calculators, page.examples)
            self.form.asked.connect(self.asked)
            self.add(self.form, 0)
            self.add(self.answer, 1)
        else:
            self.answer.setParent(self)
            self.answer.hide()
        self.add(self._counting(page), 0)
        if page.questions:
            self.add(self._questions(page.questions), 1)
        self.add(self._sources(page), 0)

    def show_answer(self, answer: DeskAnswer) -> None:
        """The answer to what stands in the form."""
        if self.form is not None:
            self.form.show_wrong(answer.wrong)
            self.answer.show_answer(self.form.form, answer)

    def restore_from(self, other: RuleView) -> None:
        """Go on with what was typed into another view of the same rule."""
        if self.form is not None and other.form is not None:
            self.form.restore(other.form.form.id, other.form.facts())

    def _about(self, page: RulePage) -> Card:
        card = Card()
        card.add(label(page.row.title, "title"))
        where = self.tr("Section {section} · {law}").format(
            section=isolate(page.row.section), law=isolate(page.row.law)
        )
        card.add(label(where, "soft"))
        card.add(label(page.row.meaning))
        card.add(label(page.amount, "hour"))
        chips = [Chip(page.row.topic_title, "plain")]
        if page.row.temporary:
            chips.append(Chip(self.tr("temporary provision"), "doubtful"))
        card.add(Flow(*chips))
        if page.warning:
            card.add(notice(page.warning, "doubtful"))
        if page.provision:
            card.add(notice(page.provision, "wrong" if page.ended else "doubtful"))
        return card

    def _counting(self, page: RulePage) -> Card:
        card = Card(self.tr("How the rule works"))
        card.add(FactRow(self.tr("Kind"), page.kind))
        card.add(FactRow(self.tr("Who acts"), page.actor))
        card.add(FactRow(self.tr("Counted from"), page.event))
        if page.practice:
            card.add(FactRow(self.tr("The committee's practice"), page.practice))
        if page.counting:
            card.add(Line())
            for number, words in enumerate(page.counting, 1):
                card.add(numbered(number, words))
        if page.extensions:
            card.add(Line())
            card.add(label(self.tr("Who may lengthen it"), "strong"))
            for words in page.extensions:
                card.add(label(words))
        return card

    def _questions(self, questions: tuple[OpenQuestion, ...]) -> Card:
        card = Card(self.tr("Open questions of this rule"))
        hint = self.tr("The committee's reading is chosen in the settings.")
        card.add(label(hint, "softsmall"))
        for question in questions:
            card.add(Line())
            words = self.tr("{question} (section {section})")
            card.add(
                label(
                    words.format(question=question.title, section=isolate(question.section)),
                    "strong",
                )
            )
            for code, option in question.options:
                if code == question.chosen:
                    card.add(Flow(Chip(self.tr("the committee's reading"), "info")))
                card.add(label(option, "" if code == question.chosen else "soft"))
        return card

    def _sources(self, page: RulePage) -> Card:
        card = Card(self.tr("What it rests on"))
        for place, value in enumerate(page.values):
            if place:
                card.add(Line())
            card.add(FactRow(self.tr("Amount"), value.amount))
            card.add(FactRow(self.tr("In force"), self._held(value)))
            card.add(FactRow(self.tr("Source"), value.source))
            card.add(FactRow(self.tr("Last checked"), formatting.day(value.last_verified_on)))
        card.add(Line())
        words = self.tr("In files of examples: {name}")
        card.add(label(words.format(name=formatting.number(page.row.id)), "softsmall"))
        return card

    def _held(self, value: ValueRow) -> str:
        since = formatting.day(value.since)
        if value.until is None:
            return self.tr("from {since}").format(since=since)
        until = formatting.day(value.until)
        return self.tr("from {since} until {until}").format(since=since, until=until)

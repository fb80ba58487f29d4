"""Everything a calculator asks for or answers has a Hebrew name."""

from __future__ import annotations

import pytest

from core.law.calculators.calculator import Calculator
from core.law.calculators.registry import calculators
from core.law.rulebook import rule_book
from core.law.rules import Topic
from core.wording import texts

ALL = calculators(rule_book())


@pytest.mark.parametrize("calculator", ALL.values(), ids=lambda found: found.id)
def test_inputs_results_and_choices_have_hebrew_names(calculator: Calculator) -> None:
    known = texts()

    def has(kind: str, name: str) -> bool:
        return f"law.{kind}_of.{calculator.id}.{name}" in known or f"law.{kind}.{name}" in known

    missing = [f"law.input.{name}" for name in calculator.inputs if not has("input", name)]
    missing += [f"law.result.{name}" for name in calculator.results if not has("result", name)]
    for kind in calculator.inputs.values():
        words = [word for word in kind.choices if word.isascii() and word[0].isalpha()]
        missing += [f"law.word.{word}" for word in words if f"law.word.{word}" not in known]
    assert missing == []


@pytest.mark.parametrize("topic", Topic)
def test_every_topic_has_a_hebrew_name(topic: Topic) -> None:
    assert f"law.topic.{topic.value}" in texts()


def test_no_name_is_said_of_a_calculator_that_is_not_there() -> None:
    for key in texts():
        for kind in ("input", "result", "word"):
            head = f"law.{kind}_of."
            if key.startswith(head):
                calculator, _, name = key.removeprefix(head).rpartition(".")
                found = ALL[calculator]
                if kind != "word":
                    assert name in (found.inputs if kind == "input" else found.results)

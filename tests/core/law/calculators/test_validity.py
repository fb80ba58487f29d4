"""Temporary provisions by name, and what the calculators of this part ask and answer in Hebrew."""

from __future__ import annotations

import pytest

from core.errors import KnownError
from core.law.calculators import (
    observation,
    prosecution,
    punishment,
    restraint,
    treatment,
    validity,
)
from core.law.calculators.calculator import Calculator
from core.law.calculators.validity import PROVISION, TEMPORARY
from core.law.examples import evaluate
from core.law.rules import RuleBook
from core.wording import texts

WRITTEN: list[Calculator] = [
    calculator
    for topic in (observation, prosecution, punishment, restraint, treatment, validity)
    for calculator in topic.CALCULATORS
]


def test_every_provision_of_the_data_can_be_asked_for(book: RuleBook) -> None:
    assert set(TEMPORARY) == set(book.provisions) == set(PROVISION.choices)


@pytest.mark.parametrize("name", ["25z", "", 25, None, ["25f_25l"]])
@pytest.mark.parametrize("question", ["temporary-provision-expiry", "temporary-provision-in-force"])
def test_an_unknown_provision_is_refused_with_those_known(
    book: RuleBook, question: str, name: object
) -> None:
    inputs = {"provision": name}
    if question.endswith("force"):
        inputs["on"] = "2026-01-01"
    with pytest.raises(KnownError) as refused:
        evaluate(book, question, inputs, [])
    assert "הוראת שעה" in str(refused.value)
    assert all(known in str(refused.value) for known in TEMPORARY)


@pytest.mark.parametrize("calculator", WRITTEN, ids=lambda c: c.id)
def test_each_has_hebrew_for_what_it_asks_and_answers(calculator: Calculator) -> None:
    known = texts()

    def named(kind: str, name: str) -> bool:
        own = f"law.{kind}_of.{calculator.id}.{name}"
        return own in known or f"law.{kind}.{name}" in known

    for name, kind in calculator.inputs.items():
        assert named("input", name), name
        assert all(named("word", word) for word in kind.choices), name
    for name in calculator.results:
        assert named("result", name), name

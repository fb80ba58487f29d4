"""Worked examples: facts, expected figures, readings; run through the engine of the deadlines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.errors import KnownError
from core.law.calculators.calculator import Evaluation
from core.law.calculators.kinds import parsed
from core.law.calculators.registry import calculator
from core.law.readings import from_codes
from core.law.rules import RuleBook
from core.model.deadlines import Step
from core.wording import text

NUMBERS = (int, float)


@dataclass(frozen=True)
class Mismatch:
    """An example that did not come out. `text` says in Hebrew what differs or could not be read."""

    example_id: str
    rule_id: str
    readings: tuple[str, ...]
    text: str
    steps: tuple[Step, ...] = ()


def evaluate(
    book: RuleBook, rule_id: str, inputs: Mapping[str, Any], readings_codes: Iterable[str]
) -> dict[str, Any]:
    """The results of one rule for plain inputs (dates as ISO texts), by name.

    Raises KnownError with a Hebrew sentence: an unknown rule, input or reading, a value of the
    wrong kind, or a rule without a value at the day.
    """
    return dict(evaluated(book, rule_id, inputs, readings_codes).results)


def evaluated(
    book: RuleBook, rule_id: str, inputs: Mapping[str, Any], readings_codes: Iterable[str]
) -> Evaluation:
    """As `evaluate`, with the steps that led there."""
    found = calculator(book, rule_id)
    readings = from_codes(book.groups, readings_codes)
    return found.run(book, parsed(rule_id, found.inputs, inputs), readings)


def check_examples(book: RuleBook, examples: Iterable[object]) -> list[Mismatch]:
    """Every example and every alternative reading of it that the engine does not confirm."""
    mismatches: list[Mismatch] = []
    for number, example in enumerate(examples, start=1):
        mismatches += check_example(book, number, example)
    return mismatches


def check_example(book: RuleBook, number: int, example: object) -> list[Mismatch]:
    """What the engine does not confirm of one example; `number` names one that has no id."""
    if not isinstance(example, Mapping):
        return [_malformed(str(number), "", "rule_id")]
    example_id = str(example.get("id", number))
    rule_id = example.get("rule_id")
    if not isinstance(rule_id, str):
        return [_malformed(example_id, "", "rule_id")]
    inputs = example.get("inputs")
    if not isinstance(inputs, Mapping):
        return [_malformed(example_id, rule_id, "inputs")]
    alternatives = example.get("alternatives", [])
    if not isinstance(alternatives, Sequence) or isinstance(alternatives, str):
        return [_malformed(example_id, rule_id, "alternatives")]
    mismatches: list[Mismatch] = []
    for case in (example, *alternatives):
        expected = case.get("expected") if isinstance(case, Mapping) else None
        codes = case.get("interpretation", []) if isinstance(case, Mapping) else None
        if not isinstance(expected, Mapping) or not expected:
            mismatches.append(_malformed(example_id, rule_id, "expected"))
        elif not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
            mismatches.append(_malformed(example_id, rule_id, "interpretation"))
        else:
            mismatches += _compare(book, example_id, rule_id, inputs, tuple(codes), expected)
    return mismatches


def _compare(
    book: RuleBook,
    example_id: str,
    rule_id: str,
    inputs: Mapping[str, Any],
    codes: tuple[str, ...],
    expected: Mapping[str, Any],
) -> list[Mismatch]:
    try:
        found = evaluated(book, rule_id, inputs, codes)
    except KnownError as refusal:
        return [Mismatch(example_id, rule_id, codes, str(refusal))]
    except Exception as failure:  # any figures may stand there, and the other examples still run
        said = text("law.example.not_computed", rule=rule_id, kind=type(failure).__name__)
        return [Mismatch(example_id, rule_id, codes, said)]
    mismatches: list[Mismatch] = []
    for name, value in expected.items():
        if name not in found.results:
            said = text("law.example.unknown_result", rule=rule_id, name=name)
        elif _same(found.results[name], value):
            continue
        else:
            said = text(
                "law.example.different",
                rule=rule_id,
                name=name,
                actual=str(found.results[name]),
                expected=str(value),
            )
        mismatches.append(Mismatch(example_id, rule_id, codes, said, found.steps))
    return mismatches


def _same(actual: object, expected: object) -> bool:
    """Equal and of one kind: true is not 1, but 2.0 is 2."""
    if type(actual) in NUMBERS and type(expected) in NUMBERS:
        return actual == expected
    return type(actual) is type(expected) and actual == expected


def _malformed(example_id: str, rule_id: str, name: str) -> Mismatch:
    said = text("law.example.not_an_example", id=example_id, name=name)
    return Mismatch(example_id, rule_id, (), said)

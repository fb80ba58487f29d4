"""Worked examples, run through the very functions that make the deadlines."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest

from core.errors import KnownError
from core.law import examples
from core.law.calculators.registry import calculators
from core.law.examples import check_examples, evaluate
from core.law.rules import RuleBook
from core.paths import RESOURCES

EXAMPLES: list[dict[str, Any]] = [
    example
    for path in sorted((RESOURCES / "law" / "examples").glob("*.json"))
    for example in json.loads(path.read_text(encoding="utf-8"))["examples"]
]
ELIGIBILITY = {
    "id": "T1",
    "rule_id": "release-eligibility-1y-36a",
    "inputs": {"entry_date": "2024-03-10"},
    "expected": {"year_end": "2025-03-10", "eligible_from": "2025-03-11"},
    "interpretation": ["IL10B", "ELIG_STRICT"],
    "alternatives": [],
}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e['id']}-{e['rule_id']}")
def test_the_engine_confirms_every_example_under_every_reading(
    book: RuleBook, example: dict[str, Any]
) -> None:
    assert [mismatch.text for mismatch in check_examples(book, [example])] == []


def test_every_calculator_has_its_examples(book: RuleBook) -> None:
    counts = Counter(example["rule_id"] for example in EXAMPLES)
    assert set(counts) == set(calculators(book))
    assert [rule for rule, count in counts.items() if count < 3] == []
    assert len({example["id"] for example in EXAMPLES}) == len(EXAMPLES)


def test_a_wrong_figure_is_told_with_the_way_there(book: RuleBook) -> None:
    wrong = {**ELIGIBILITY, "expected": {"year_end": "2025-03-11"}}
    (mismatch,) = check_examples(book, [wrong])
    assert (mismatch.example_id, mismatch.rule_id) == ("T1", "release-eligibility-1y-36a")
    assert "2025-03-10" in mismatch.text
    assert "2025-03-11" in mismatch.text
    assert mismatch.steps


def test_alternatives_are_checked_too(book: RuleBook) -> None:
    alternative = {"interpretation": ["ELIG_ANNIV"], "expected": {"eligible_from": "2025-03-11"}}
    (mismatch,) = check_examples(book, [{**ELIGIBILITY, "alternatives": [alternative]}])
    assert mismatch.readings == ("ELIG_ANNIV",)


def test_a_decimal_that_is_whole_is_the_whole_number(book: RuleBook) -> None:
    example = {
        "rule_id": "absence-not-counted-42c",
        "inputs": {
            "order_end": "2025-01-10",
            "absent_from": "2024-05-01",
            "arrested": None,
            "returned": "2024-05-04",
            "court_ordered_otherwise": False,
            "birth_date": None,
        },
    }
    assert check_examples(book, [{**example, "expected": {"days_not_counted": 3.0}}]) == []
    assert len(check_examples(book, [{**example, "expected": {"days_not_counted": 3.5}}])) == 1


def test_a_calculation_that_fails_is_a_sentence_and_the_others_run(
    book: RuleBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = examples.evaluated

    def failing(book: RuleBook, rule_id: str, inputs: Any, codes: Any) -> Any:
        if inputs["entry_date"] == "2199-01-01":
            raise OverflowError("date value out of range")
        return real(book, rule_id, inputs, codes)

    monkeypatch.setattr(examples, "evaluated", failing)
    far = {**ELIGIBILITY, "inputs": {"entry_date": "2199-01-01"}}
    (mismatch,) = check_examples(book, [far, ELIGIBILITY])
    assert "לוח השנה" in mismatch.text
    assert "OverflowError" in mismatch.text


def test_true_is_not_one(book: RuleBook) -> None:
    example = {
        "rule_id": "committee-quorum-3-35d",
        "inputs": {"present": ["chair", "physician", "educator"]},
        "expected": {"quorum": 1},
    }
    assert len(check_examples(book, [example])) == 1


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"rule_id": "no-such-rule"}, "no-such-rule"),
        ({"inputs": {"entry_date": "2024-03-10", "colour": "blue"}}, "colour"),
        ({"inputs": {}}, "entry_date"),
        ({"inputs": {"entry_date": "10.3.2024"}}, "entry_date"),
        ({"inputs": {"entry_date": "2025-02-29"}}, "entry_date"),
        ({"inputs": {"entry_date": None}}, "entry_date"),
        ({"inputs": {"entry_date": 20240310}}, "entry_date"),
        ({"inputs": {"entry_date": "9999-12-31"}}, "entry_date"),
        ({"inputs": {"entry_date": "1950-01-01"}}, "1.1.1950"),
        ({"inputs": 7}, "inputs"),
        ({"rule_id": None}, "rule_id"),
        ({"expected": {}}, "expected"),
        ({"expected": {"no_such_result": 1}}, "no_such_result"),
        ({"interpretation": ["NO_SUCH_CODE"]}, "NO_SUCH_CODE"),
        ({"interpretation": "IL10B"}, "interpretation"),
        ({"alternatives": "none"}, "alternatives"),
        ({"alternatives": [3]}, "expected"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(
    book: RuleBook, change: dict[str, Any], named: str
) -> None:
    mismatches = check_examples(book, [{**ELIGIBILITY, **change}])
    assert len(mismatches) == 1
    assert named in mismatches[0].text
    assert "{" not in mismatches[0].text


@pytest.mark.parametrize(
    ("rule", "inputs"),
    [
        ("committee-quorum-3-35d", {"present": "chair"}),
        ("committee-quorum-3-35d", {"present": [1]}),
        (
            "release-may-order-36a",
            {"entry_date": "2024-03-10", "decision_date": "2025-01-01", "special_reasons": "yes"},
        ),
        ("leave-regular-15-37a2", {"used": -1, "request": 3}),
        ("leave-regular-15-37a2", {"used": True, "request": 3}),
        (
            "leave-year-37",
            {
                "entry_date": "2024-01-01",
                "used": [{"from": "2024-01-01"}],
                "request": {"from": "2024-01-01", "days": 1},
            },
        ),
        ("dorm-extension-facility-33", {"facility": "בית"}),
        ("release-forum-36a", {"order_basis": "99"}),
    ],
)
def test_values_of_another_kind_are_refused(
    book: RuleBook, rule: str, inputs: dict[str, Any]
) -> None:
    with pytest.raises(KnownError):
        evaluate(book, rule, inputs, [])


def test_something_that_is_no_example(book: RuleBook) -> None:
    (mismatch,) = check_examples(book, ["not an example"])
    assert mismatch.example_id == "1"
    assert "rule_id" in mismatch.text

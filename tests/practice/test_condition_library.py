"""The library of conditions: each one whole, checkable, and said in simple words."""

from __future__ import annotations

import tomllib
from collections import Counter
from datetime import date, time
from typing import Any

import pytest

from core.model.conditions import BlankKind, blank_names
from core.model.plan import Domain
from core.paths import RESOURCES

CONDITIONS: list[dict[str, Any]] = tomllib.loads(
    (RESOURCES / "conditions" / "he.toml").read_text(encoding="utf-8")
)["condition"]
FORMS = ("text", "text_female", "plain", "plain_female")
HELP = ("help", "help_female")
KEYS = {*FORMS, "id", "version", "domain", "title", "checked_by", "how_checked"}


def test_there_are_enough_in_every_domain() -> None:
    assert len(CONDITIONS) >= 28
    counted = Counter(Domain(condition["domain"]) for condition in CONDITIONS)
    assert set(counted) == set(Domain)
    assert min(counted.values()) >= 2


def test_no_id_and_no_title_stands_twice() -> None:
    for key in ("id", "title"):
        values = [condition[key] for condition in CONDITIONS]
        assert len(set(values)) == len(values)


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda condition: condition["id"])
def test_a_condition_is_whole(condition: dict[str, Any]) -> None:
    assert KEYS <= set(condition) <= {*KEYS, *HELP, "blank"}
    for words in HELP:  # whom to tell; left out where the plain sentence says it already
        assert condition.get(words, "").strip() == condition.get(words, "")
        assert set(blank_names(condition.get(words, ""))) <= {
            blank["name"] for blank in condition.get("blank", [])
        }
    assert "help" in condition or "help_female" not in condition
    assert condition["version"] >= 1
    assert condition["id"].startswith(condition["domain"])
    for key in KEYS - {"version"}:
        assert condition[key].strip() == condition[key] != ""
    blanks = condition.get("blank", [])
    names = {blank["name"] for blank in blanks}
    assert len(names) == len(blanks)
    for form in FORMS:
        assert set(blank_names(condition[form])) == names, form
    for blank in blanks:
        assert set(blank) == {"name", "kind", "label", "example"}
        assert_fits(BlankKind(blank["kind"]), blank["example"])


def assert_fits(kind: BlankKind, example: str) -> None:
    assert example
    if kind is BlankKind.DATE:
        date.fromisoformat(example)
    elif kind is BlankKind.TIME:
        time.fromisoformat(example)
    elif kind in (BlankKind.NUMBER, BlankKind.MONEY):
        assert int(example) > 0


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda condition: condition["id"])
def test_a_girl_is_spoken_of_and_to_as_a_girl(condition: dict[str, Any]) -> None:
    words = condition["text_female"].split()
    assert not {"הקטין", "הקטין.", "והקטין"} & set(words)
    assert ("הקטין" in condition["text"].split()) == ("הקטינה" in words)
    assert "אתה" not in condition["plain_female"].replace(",", " ").split()
    if "אתה" in condition["plain"]:
        assert condition["plain"] != condition["plain_female"]


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda condition: condition["id"])
def test_plain_words_are_plain(condition: dict[str, Any]) -> None:
    """No law, no committee language; sentences a twelve-year-old can follow."""
    for form in ("plain", "plain_female"):
        plain = condition[form]
        assert "סעיף" not in plain
        assert "הקטין" not in plain
        assert max(len(sentence.split()) for sentence in plain.split(".")) <= 22

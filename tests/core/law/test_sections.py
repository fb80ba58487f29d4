"""Sections stand in the order of the law, not of the alphabet."""

from __future__ import annotations

import random

import pytest

from core.law.rules import RuleBook
from core.law.sections import section_key

IN_ORDER = (
    '1 (הגדרת "קטין")',
    "1א(א)",
    "1ב",
    "9",
    "9ג",
    "9ד",
    "9ד(א)",
    "9ו",
    "9י",
    "9יא",
    "10",
    "10א",
    "10ט (17(א) לחוק המעצרים)",
    "10י",
    "10יב(1)",
    "10יב(2)",
    "10יג",
    "10יג(א)",
    "10יג1",
    "10יד(א)",
    "10יד(ב), 20(ג)",
    "13",
    "13(ב)",
    "13(ב1)",
    "13(ב2)",
    "13(ג)",
    "13א",
    "24",
    "25(ד)",
    "25(ד) סיפה",
    "25(ו)–(יב)",
    "25(ח)",
    "25א",
    "25א(ה)",
    "25א(ה)(1)",
    "25א(ה)(2)",
    "25א(ו)(1)",
    "25ב",
    "34",
    "34א",
    "34ב(ב)",
    "37(א)(3)(א)",
    "37(א)(3)(ב)",
    "45א",
    "חוק הפרשנות 16",
)


@pytest.mark.parametrize("seed", range(3))
def test_sections_are_sorted_as_the_law_counts_them(seed: int) -> None:
    mixed = list(IN_ORDER)
    random.Random(seed).shuffle(mixed)
    assert sorted(mixed, key=section_key) == list(IN_ORDER)


def test_every_section_of_the_rules_has_its_place(book: RuleBook) -> None:
    sections = {rule.section for rule in book.rules.values()}
    assert {each for each in sections if section_key(each)[0][0] > 100} <= {"התוספת"}

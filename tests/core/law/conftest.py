"""The law data of the program, its default readings, and cases to compute."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from core.law.readings import Readings
from core.law.rulebook import rule_book
from core.law.rules import RuleBook
from core.model.cases import FacilityKind, Track
from core.model.legal_facts import LegalFacts

MakeFacts = Callable[..., LegalFacts]


@pytest.fixture(scope="session")
def book() -> RuleBook:
    return rule_book()


@pytest.fixture(scope="session")
def readings(book: RuleBook) -> Readings:
    return book.readings()


@pytest.fixture(scope="session")
def facility() -> MakeFacts:
    """Facts of somebody held in an open facility; any of them may be replaced."""

    def make(**changes: Any) -> LegalFacts:
        facts: dict[str, Any] = {
            "track": Track.FACILITY,
            "facility_kind": FacilityKind.DORMITORY,
            "birth_date": date(2009, 6, 15),
            "entry_date": date(2025, 9, 1),
            "order_end": date(2027, 8, 31),
        }
        return LegalFacts(**{**facts, **changes})

    return make


@pytest.fixture(scope="session")
def prison() -> MakeFacts:
    """Facts of somebody serving eighteen months; any of them may be replaced."""

    def make(**changes: Any) -> LegalFacts:
        facts: dict[str, Any] = {
            "track": Track.PRISON,
            "facility_kind": FacilityKind.PRISON,
            "birth_date": date(2009, 6, 15),
            "sentence_start": date(2025, 3, 1),
            "sentence_months": 18,
        }
        return LegalFacts(**{**facts, **changes})

    return make

"""Every calculator by its id: those written by hand, and those that a rule's data makes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from core.law.calculators import (
    arrangement,
    arrest,
    committee,
    courts,
    custody,
    diversion,
    followup,
    holding,
    investigation,
    leave,
    observation,
    pretrial,
    prison,
    prosecution,
    punishment,
    release,
    restraint,
    treatment,
    validity,
)
from core.law.calculators.calculator import Calculator, subject
from core.law.calculators.shapes import calculator_of
from core.law.rules import RuleBook, UnknownRule

_WRITTEN = (
    arrangement,
    release,
    holding,
    followup,
    leave,
    committee,
    prison,
    observation,
    prosecution,
    punishment,
    restraint,
    treatment,
    validity,
    courts,
    investigation,
    arrest,
    pretrial,
    diversion,
    custody,
)


@cache
def calculators(book: RuleBook) -> Mapping[str, Calculator]:
    """All calculators of the law data, by id."""
    found = {rule.id: calculator_of(rule) for rule in book.rules.values() if rule.calculation}
    for topic in _WRITTEN:
        for calculator in topic.CALCULATORS:
            if calculator.id in found:
                raise ValueError(f"{calculator.id} has two calculators")
            found[calculator.id] = calculator
    return found


def calculator(book: RuleBook, calculator_id: str) -> Calculator:
    """One calculator. Raises UnknownRule."""
    try:
        return calculators(book)[calculator_id]
    except KeyError:
        raise UnknownRule("law.unknown_rule", rule=calculator_id) from None


def calculators_of(book: RuleBook, rule_id: str) -> tuple[Calculator, ...]:
    """The calculators that answer for a rule: its own first, then questions it shares."""
    own = [found for found in calculators(book).values() if found.id == rule_id]
    shared = [
        found
        for found in calculators(book).values()
        if found.id != rule_id and rule_id in subject(book, found.id).rules
    ]
    return (*own, *shared)

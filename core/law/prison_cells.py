"""With whom a minor may share a prison cell (s. 34ב(ב))."""

from __future__ import annotations

from core.law.answers import Answer
from core.law.explain import step, years_text
from core.law.rules import RuleBook

CELL = "cell-18-21-with-17-34b"


def may_share_cell(
    book: RuleBook,
    *,
    prisoner_age: int,
    turned_18_while_serving: bool,
    minor_age: int,
    harm: bool,
) -> Answer:
    """Whether somebody who came of age in prison may share a cell with a minor; ages in years."""
    minor_from, adult, limit = book.rule(CELL).latest.amounts
    checks = (
        ("cell_prisoner_age", adult <= prisoner_age < limit, prisoner_age),
        ("cell_turned_while_serving", turned_18_while_serving, adult),
        ("cell_minor_age", minor_from <= minor_age < adult, minor_age),
    )
    steps = [
        step(f"{key}_met" if met else f"{key}_unmet", age=years_text(age))
        for key, met, age in checks
    ]
    steps.append(step("cell_harm" if harm else "cell_no_harm"))
    return Answer(all(met for _, met, _ in checks) and not harm, tuple(steps))

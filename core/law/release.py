"""Whether a committee may order release on a day, and which committee."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from core.errors import KnownError
from core.law.explain import Finding, explain, step
from core.law.facility import eligible_from, year_end
from core.law.prison import two_thirds
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.model.cases import Track
from core.model.deadlines import Explanation, Step
from core.model.legal_facts import LegalFacts
from core.wording import text


class Basis(StrEnum):
    """On what an order of release may rest."""

    YEAR_PASSED = "year_passed"
    SPECIAL_REASONS = "special_reasons"
    TWO_THIRDS = "two_thirds"
    NONE = "none"
    UNKNOWN = "unknown"  # the date that decides is not in the file

    @property
    def may_order(self) -> bool:
        return self not in (Basis.NONE, Basis.UNKNOWN)


class UnknownOrderBasis(KnownError):
    """An order under a section for which the law data names no forum."""


@dataclass(frozen=True)
class ReleaseCheck:
    """`earliest`: the first day without special reasons, if known. `text` says it in Hebrew."""

    may_order: bool
    basis: Basis
    earliest: date | None
    text: str
    explanation: Explanation


def release_check(
    book: RuleBook,
    facts: LegalFacts,
    decision_date: date,
    special_reasons: bool,
    readings: Readings,
) -> ReleaseCheck:
    """Whether release may be ordered on `decision_date` (s. 36(א); prison track s. 3(א)).

    Raises NoValueAtDate.
    """
    if facts.track is Track.PRISON:
        return _prison_check(book, facts, decision_date, readings)
    entry = facts.entry_date
    finding, explanation = explain(
        book,
        "release-eligibility-1y-36a",
        entry or decision_date,
        readings,
        lambda chosen: _eligible(book, facts, chosen),
    )
    basis = facility_basis(finding.on, decision_date, special_reasons)
    return _check(basis, finding.on, decision_date, explanation)


def facility_basis(earliest: date | None, decision_date: date, special_reasons: bool) -> Basis:
    """On what release may rest when the year has passed from `earliest` on (s. 36(א))."""
    if earliest is not None and earliest <= decision_date:
        return Basis.YEAR_PASSED
    if special_reasons:
        return Basis.SPECIAL_REASONS
    return Basis.UNKNOWN if earliest is None else Basis.NONE


def release_forum(book: RuleBook, order_basis: str, readings: Readings) -> str:
    """Which forum decides for an order under `order_basis`, such as 26(5).

    "youth_release_committee", "prison_track" or "none". Raises UnknownOrderBasis.
    """
    table = book.rule("release-forum-36a").table
    section = order_basis.removeprefix("סעיף").strip()
    if section not in table:
        raise UnknownOrderBasis("law.unknown_order_basis", section=order_basis)
    forum = table[section]
    if forum != "converted":
        return forum
    by_order = readings["release_forum"] == "ORIGINAL_ORDER"
    return "youth_release_committee" if by_order else "prison_track"


def _eligible(book: RuleBook, facts: LegalFacts, readings: Readings) -> Finding:
    if facts.entry_date is None:
        return Finding(None, (step("entry_missing"),))
    year = year_end(
        book,
        readings,
        entry=facts.entry_date,
        current_entry=facts.current_entry_date,
        absences=facts.absences,
    )
    return eligible_from(year, readings)


def _prison_check(
    book: RuleBook, facts: LegalFacts, decision_date: date, readings: Readings
) -> ReleaseCheck:
    start, months = facts.sentence_start, facts.sentence_months

    def compute(chosen: Readings) -> Finding:
        if start is None or months is None:
            return Finding(None, (step("sentence_missing"),))
        return two_thirds(book, chosen, start=start, months=months).finding

    finding, explanation = explain(
        book, "crl-two-thirds", start or decision_date, readings, compute
    )
    if finding.on is None:
        basis = Basis.UNKNOWN
    else:
        basis = Basis.TWO_THIRDS if finding.on <= decision_date else Basis.NONE
    return _check(basis, finding.on, decision_date, explanation)


def _check(
    basis: Basis, earliest: date | None, decision_date: date, explanation: Explanation
) -> ReleaseCheck:
    values: dict[str, object] = {"decision": decision_date, "section": explanation.section}
    if earliest is not None:
        values["earliest"] = earliest
    said = text(f"law.release.{basis.value}", **values)
    steps = (*explanation.steps, Step(said, decision_date))
    return ReleaseCheck(basis.may_order, basis, earliest, said, replace(explanation, steps=steps))

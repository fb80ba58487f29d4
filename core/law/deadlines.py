"""Every date that the law opens or closes in one case, each with its explanation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from core.law.calculators.shapes import due
from core.law.explain import Finding
from core.law.gathered import ADULT, Gathered, last_proof
from core.law.held_dates import gather_held
from core.law.prison_dates import gather_prison
from core.law.readings import Readings
from core.law.recorded import computed_from
from core.law.rules import Rule, RuleBook, rules_by_event
from core.law.supervision_dates import gather_supervision
from core.model.cases import CaseEvent, Track
from core.model.deadlines import Deadline
from core.model.legal_facts import LegalFacts


@dataclass(frozen=True)
class CaseDates:
    """The dates of a case; `gaps` says in Hebrew which rules have no value at their day."""

    deadlines: tuple[Deadline, ...]
    gaps: tuple[str, ...]


def case_dates(
    book: RuleBook,
    facts: LegalFacts,
    readings: Readings,
    today: date,
    refused_on: date | None = None,
) -> CaseDates:
    """Every date that the known facts lead to, in order of date.

    `today` is asked only for what nobody has decided yet: the year of leave, and the follow-up of
    a release that would be ordered today. `refused_on`: the last refusal, for a renewed hearing.
    """
    case = Gathered(book, facts, readings, today)
    case.add_age(ADULT)
    _recorded(case)
    if facts.track is Track.PRISON:
        gather_prison(case, refused_on)
    else:
        if facts.released_on is None:
            gather_held(case)
        gather_supervision(case)
    found = sorted(case.found, key=lambda deadline: (deadline.on, deadline.rule_id))
    return CaseDates(tuple(found), tuple(dict.fromkeys(case.gaps)))


def deadlines(
    book: RuleBook,
    facts: LegalFacts,
    readings: Readings,
    today: date,
    refused_on: date | None = None,
) -> tuple[Deadline, ...]:
    """The dates alone; see `case_dates`."""
    return case_dates(book, facts, readings, today, refused_on).deadlines


def _recorded(case: Gathered) -> None:
    """What the rules say from events that were recorded, or that the facts of the case imply."""
    for event in (*case.facts.events, *_implied(case.facts)):
        for rule in rules_by_event(case.book).get(event.event, ()):
            done_on = last_proof(case.facts, rule, event.id)
            case.add(
                rule.id,
                event.on,
                partial(_due, case.book, rule, event, done_on),
                event_id=event.id,
            )
        for rule_id, compute in computed_from(case.book, event):
            finds = partial(compute, case.book, case.facts, event)
            case.add(rule_id, event.on, finds, event_id=event.id)


def _due(
    book: RuleBook, rule: Rule, event: CaseEvent, done_on: date | None, readings: Readings
) -> Finding:
    return due(book, rule, event, readings, done_on) or Finding(None, ())


def _implied(facts: LegalFacts) -> Iterator[CaseEvent]:
    """Events that are facts of the case itself."""
    if facts.order_date is not None:
        yield CaseEvent("", "order", facts.order_date)
    if facts.order_end is not None and facts.released_on is None:
        yield CaseEvent("", "order_end", facts.order_end)
    for absence in facts.absences:
        if absence.arrested is not None:
            yield CaseEvent(absence.id, "absence_arrest", absence.arrested)

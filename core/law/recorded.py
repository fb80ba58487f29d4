"""Rules that need more than their own data to lead from a recorded event to a date.

What else they need is here: the minor's age, the Sabbath or festival by the clock, another event
of the same file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from core.law import arrest, custody, observation, pretrial, prosecution, treatment
from core.law.explain import Finding
from core.law.gathered import last_proof
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.model.cases import CaseEvent
from core.model.legal_facts import LegalFacts

Compute = Callable[[RuleBook, LegalFacts, CaseEvent, Readings], Finding]
NOTHING = Finding(None, ())


def computed_from(book: RuleBook, event: CaseEvent) -> Iterator[tuple[str, Compute]]:
    """The rules of this kind that count from an event, each with what computes its date."""
    for rule_id, compute in _FROM.get(event.event, {}).items():
        if rule_id in book.rules:
            yield rule_id, compute


def _judge(book: RuleBook, facts: LegalFacts, event: CaseEvent, readings: Readings) -> Finding:
    """s. 10ג: by age, and by the Sabbath or festival that the arrest is in or comes before."""
    at = _moment(event)
    if at is None:
        return NOTHING
    rest = arrest.rest_after(at)
    return arrest.judge_deadline(
        book, readings, arrest=at, birth=facts.birth_date, rest=rest
    ).finding


def _delay(book: RuleBook, facts: LegalFacts, event: CaseEvent, readings: Readings) -> Finding:
    """s. 10ד: only for somebody under the age."""
    at = _moment(event)
    if at is None:
        return NOTHING
    found = arrest.judge_deadline(book, readings, arrest=at, birth=facts.birth_date, rest=None)
    if not found.under_age:
        return NOTHING
    return arrest.delay_end(book, at, book.number(arrest.DELAY, event.on))


def _visit(book: RuleBook, _: LegalFacts, event: CaseEvent, readings: Readings) -> Finding:
    """s. 13(ב2)."""
    at = _moment(event)
    return custody.recorded_visit(book, readings, at).finding if at else NOTHING


def _house_arrest(
    book: RuleBook, facts: LegalFacts, event: CaseEvent, readings: Readings
) -> Finding:
    """s. 10יד(א); an indictment after the condition began matters to one reading."""
    later = [
        other.on for other in facts.events if other.event == "indictment" and other.on >= event.on
    ]
    return pretrial.house_arrest_end(
        book, readings, condition_start=event.on, indictment=min(later, default=None)
    )


def _no_verdict(book: RuleBook, facts: LegalFacts, event: CaseEvent, readings: Readings) -> Finding:
    """s. 10יב(1): all periods of detention together give one day, told at the last of them."""
    same = [other for other in facts.events if other.event == event.event]
    if event.id != max(same, key=lambda other: (other.on, other.id)).id:
        return NOTHING
    spans = [pretrial.Detention(other.on, other.until) for other in same]
    return pretrial.verdict_limit(book, readings, spans)


def _hearing(book: RuleBook, facts: LegalFacts, event: CaseEvent, readings: Readings) -> Finding:
    """s. 20(ה): from the last hearing held, while the order lasts."""
    held = last_proof(facts, book.rule(observation.SIX_MONTHS), event.id)
    found = observation.hearing_due(book, readings, order=event.on, last_hearing=held)
    over = event.until is not None and found.on is not None and found.on > event.until
    return NOTHING if over else found


def _consent(book: RuleBook, facts: LegalFacts, event: CaseEvent, readings: Readings) -> Finding:
    """s. 14: only until a charge is brought."""
    charged = any(other.event == "indictment" and other.on >= event.on for other in facts.events)
    if charged:
        return NOTHING
    return prosecution.free_to_prosecute_until(
        book, readings, offence=event.on, indictment=event.on
    )


def _payment(book: RuleBook, _: LegalFacts, event: CaseEvent, __: Readings) -> Finding:
    """s. 29(א1)(2): at once, where the court fixed no day."""
    return treatment.payment_due(book, charged=event.on, fixed=None)


def _moment(event: CaseEvent) -> datetime | None:
    return None if event.at is None else datetime.combine(event.on, event.at)


_FROM: Mapping[str, Mapping[str, Compute]] = {
    "arrest": {arrest.PLAIN: _judge, arrest.DELAY: _delay},
    "prison_service_admission": {custody.VISIT: _visit},
    "house_arrest": {pretrial.HOUSE: _house_arrest},
    "detention_after_indictment": {pretrial.VERDICT: _no_verdict},
    "temporary_supervision_order": {observation.SIX_MONTHS: _hearing},
    "offence": {prosecution.CONSENT: _consent},
    "parent_charged": {treatment.PAYMENT: _payment},
}

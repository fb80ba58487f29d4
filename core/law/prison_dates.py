"""What the prison track opens and closes: two thirds, the term, conditions, a renewed hearing."""

from __future__ import annotations

from datetime import date
from functools import partial

from core.law.calculators.shapes import due
from core.law.explain import Finding
from core.law.gathered import Gathered, last_proof
from core.law.prison import forum, rehearing_from, term_end, two_thirds
from core.law.readings import Readings
from core.law.rules import Rule, rules_by_event
from core.model.cases import CaseEvent
from core.model.deadlines import Step
from core.wording import text


def gather_prison(case: Gathered, refused_on: date | None) -> None:
    book, facts = case.book, case.facts
    start, months = facts.sentence_start, facts.sentence_months
    if start is not None and months is not None:

        def earliest(chosen: Readings) -> Finding:
            part = two_thirds(book, chosen, start=start, months=months)
            who = forum(
                book,
                chosen,
                months=months,
                birth=facts.birth_date,
                two_thirds_date=part.earliest,
            )
            return Finding(part.earliest, (*part.steps, Step(text(f"law.forum.{who}"))))

        case.add("crl-two-thirds", start, earliest)
        case.add(
            "crl-condition-period",
            start,
            lambda chosen: term_end(book, chosen, start=start, months=months),
        )
        if facts.released_on is not None:
            _conditions(case, facts.released_on, start, months)
    if refused_on is not None:
        case.add(
            "crl-rehearing-6m",
            refused_on,
            lambda chosen: rehearing_from(book, chosen, refused_on),
        )


def _conditions(case: Gathered, release: date, start: date, months: int) -> None:
    """The time of conditions: from release to the end of the term, and what counts from its end."""

    def end(chosen: Readings) -> date:
        on = term_end(case.book, chosen, start=start, months=months).on
        assert on is not None
        return on

    def while_conditions_hold(rule: Rule, chosen: Readings) -> Finding:
        event = CaseEvent("", rule.event, release, until=end(chosen))
        done_on = last_proof(case.facts, rule, "")
        return due(case.book, rule, event, chosen, done_on) or Finding(None, ())

    def after_conditions(rule: Rule, chosen: Readings) -> Finding:
        event = CaseEvent("", rule.event, end(chosen))
        return due(case.book, rule, event, chosen) or Finding(None, ())

    by_event = rules_by_event(case.book)
    for rule in by_event.get("prison_release", ()):
        case.add(rule.id, release, partial(while_conditions_hold, rule))
    for rule in by_event.get("condition_period_end", ()):
        case.add(rule.id, end(case.readings), partial(after_conditions, rule))
